/** The embedded page: the network with its title and legend, and a link to the full page. */

import { useEffect } from 'react';
import { useKeys } from './actions/use-keys.ts';
import { useCoterie, useStore } from './context/context.ts';
import { EmbeddedContext } from './context/embedded.ts';
import { Rail } from './panels/rail/rail.tsx';
import { Notices } from './panels/shell/notices.tsx';
import { Stage } from './panels/stage/stage.tsx';
import { encode } from './state/place/url.ts';
import { views } from './views/index.ts';

const noKeys = {};
const noChords: readonly string[] = [];

/** Scrolling scrolls the page around; with Ctrl or ⌘ it zooms. */
const useWheelOfPage = (): void => {
  useEffect(() => {
    const pass = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    window.addEventListener('wheel', pass, { capture: true, passive: true });
    return () => window.removeEventListener('wheel', pass, { capture: true });
  }, []);
};

const Frame = () => {
  const now = useStore(useCoterie().place);
  const { title } = views[now.view];
  useKeys(noKeys, noChords);
  useWheelOfPage();
  useEffect(() => {
    document.title = `${title} · Coterie`;
  }, [title]);
  return (
    <div className="embedded">
      <header className="embedded-head">
        <h1>{title}</h1>
        <a href={encode(now) || '/'} target="_blank" rel="noopener">
          Open in Coterie
        </a>
      </header>
      <Stage />
      <Rail />
      <Notices />
    </div>
  );
};

export const Embedded = () => (
  <EmbeddedContext value="frame">
    <Frame />
  </EmbeddedContext>
);
