/** The page: top bar, legend, network, panel, and dialogs. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useKeys } from './actions/use-keys.ts';
import { useCoterie, useStore } from './context/context.ts';
import { Palette } from './panels/palette/palette.tsx';
import { Rail } from './panels/rail/rail.tsx';
import { DropOverlay } from './panels/shell/drop.tsx';
import { Notices } from './panels/shell/notices.tsx';
import { Panel } from './panels/shell/panel.tsx';
import { TopBar } from './panels/shell/top-bar.tsx';
import { Stage } from './panels/stage/stage.tsx';
import { views } from './views/index.ts';

const Shortcuts = lazy(() => import('./panels/shell/shortcuts.tsx'));
const TidyDialog = lazy(() => import('./panels/tidy/dialog.tsx'));
const ImportDialog = lazy(() => import('./panels/import/dialog.tsx'));
const OnlineDialog = lazy(() => import('./panels/online/dialog.tsx'));

/** Shortcuts that also work in text fields. */
const chordsInFields = ['Mod+k'];

export const App = () => {
  const { place, importQueue, online, tidy } = useCoterie();
  const isOnline = useStore(online) !== undefined;
  const isTidying = useStore(tidy) !== undefined;
  const { view } = useStore(place);
  const isImporting = useStore(importQueue) !== undefined;
  const [help, setHelp] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const own = useRef({
    '/': () => search.current?.focus(),
    '?': () => setHelp(true),
    'Mod+k': () => setFinding(true),
  });
  useKeys(own.current, chordsInFields);
  useEffect(() => {
    document.title = `${views[view].title} · Coterie`;
  }, [view]);
  return (
    <>
      <TopBar searchRef={search} onFind={() => setFinding(true)} onHelp={() => setHelp(true)} />
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
      {isOnline && !isImporting && (
        <Suspense>
          <OnlineDialog />
        </Suspense>
      )}
      {isTidying && (
        <Suspense>
          <TidyDialog />
        </Suspense>
      )}
      {isFinding && <Palette onClose={() => setFinding(false)} />}
      {help && (
        <Suspense>
          <Shortcuts onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </>
  );
};
