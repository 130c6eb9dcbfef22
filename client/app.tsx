/** The page: bar, legend, picture, panel; and the keys that work everywhere. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { type Coterie, useCoterie, useStore } from './context.ts';
import { DropOverlay } from './panels/drop.tsx';
import { Notices } from './panels/notices.tsx';
import { Panel } from './panels/panel.tsx';
import { Rail } from './panels/rail.tsx';
import { Stage } from './panels/stage.tsx';
import { TopBar } from './panels/top-bar.tsx';
import { colourBy, lookAway, showTable, showView } from './state/place.ts';
import { views } from './views/index.ts';

const Shortcuts = lazy(() => import('./panels/shortcuts.tsx'));
const TidyDialog = lazy(() => import('./panels/tidy/dialog.tsx'));
const ImportDialog = lazy(() => import('./panels/import/dialog.tsx'));

/** What a key does anywhere but in a field for text. */
const keyActions: Readonly<Record<string, (coterie: Coterie) => void>> = {
  '1': ({ place }) => place.set((now) => showView(now, 'coauthors')),
  '2': ({ place }) => place.set((now) => showView(now, 'topics')),
  '3': ({ place }) => place.set((now) => showView(now, 'papers')),
  c: ({ place }) => place.set((now) => colourBy(now, now.colour === 'year' ? 'cluster' : 'year')),
  i: ({ intake }) => intake.set([]),
  p: ({ tidy }) => tidy.set('author'),
  n: () => document.getElementById('node-list')?.focus(),
  l: ({ place }) => place.set((now) => showTable(now, !now.table)),
  t: ({ theme }) => theme.set((now) => (now === 'dark' ? 'light' : 'dark')),
  '+': ({ picture }) => picture.get()?.zoomBy(1.4),
  '=': ({ picture }) => picture.get()?.zoomBy(1.4),
  '-': ({ picture }) => picture.get()?.zoomBy(1 / 1.4),
  '0': ({ picture }) => picture.get()?.showAll(),
  Escape: ({ place }) => place.set((now) => (now.focus.type === 'none' ? now : lookAway(now))),
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const useKeys = (own: Readonly<Record<string, () => void>>): void => {
  const coterie = useCoterie();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      const act = own[event.key] ?? keyActions[event.key];
      if (!act) return;
      event.preventDefault();
      act(coterie);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [coterie, own]);
};

export const App = () => {
  const { place, intake, tidy } = useCoterie();
  const isTidying = useStore(tidy) !== undefined;
  const { view } = useStore(place);
  const isImporting = useStore(intake) !== undefined;
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const own = useRef({ '/': () => search.current?.focus(), '?': () => setHelp(true) });
  useKeys(own.current);
  useEffect(() => {
    document.title = `${views[view].title} · Coterie`;
  }, [view]);
  return (
    <>
      <TopBar searchRef={search} onHelp={() => setHelp(true)} />
      <div className="workspace">
        <Rail />
        <Stage />
        <Panel />
      </div>
      <Notices />
      <DropOverlay />
      {isImporting && (
        <Suspense>
          <ImportDialog />
        </Suspense>
      )}
      {isTidying && (
        <Suspense>
          <TidyDialog />
        </Suspense>
      )}
      {help && (
        <Suspense>
          <Shortcuts onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </>
  );
};
