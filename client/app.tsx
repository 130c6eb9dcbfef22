/** The page: bar, legend, picture, panel; and what opens over them. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useCoterie, useStore } from './context.ts';
import { DropOverlay } from './panels/drop.tsx';
import { Notices } from './panels/notices.tsx';
import { Palette } from './panels/palette/palette.tsx';
import { Panel } from './panels/panel.tsx';
import { Rail } from './panels/rail.tsx';
import { Stage } from './panels/stage.tsx';
import { TopBar } from './panels/top-bar.tsx';
import { useKeys } from './use-keys.ts';
import { views } from './views/index.ts';

const Shortcuts = lazy(() => import('./panels/shortcuts.tsx'));
const TidyDialog = lazy(() => import('./panels/tidy/dialog.tsx'));
const ImportDialog = lazy(() => import('./panels/import/dialog.tsx'));

/** While one types, too. */
const chordsInFields = ['Mod+k'];

export const App = () => {
  const { place, intake, tidy } = useCoterie();
  const isTidying = useStore(tidy) !== undefined;
  const { view } = useStore(place);
  const isImporting = useStore(intake) !== undefined;
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
