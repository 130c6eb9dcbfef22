/** The stage where themes are drawn: their map, or how they change over periods; with table and files. */
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { answerOf, type Remote } from '../../state/base/remote.ts';
import type { ThemePeriods, Themes } from '../../state/base/wire.ts';
import { formOf } from '../../state/place/place.ts';
import type { Room } from '../../state/themes/lanes.ts';
import { rowsOfMap, rowsOfPeriods } from '../../state/themes/words.ts';
import { Filters } from '../stage/filters.tsx';
import { Building, NoNetwork } from '../stage/states.tsx';
import { TableButton } from '../stage/table-button.tsx';
import { ThemeLanes } from './lanes.tsx';
import { ThemeMap } from './map.tsx';
import { SaveThemes } from './save.tsx';
import { ThemeTable } from './table.tsx';

/** Pixels above and below the buttons. */
const aroundBar = 24;

/** The size of an element in pixels, and how much of it the buttons above cover, whenever these change. */
const useRoom = () => {
  const element = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room>();
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const bar = current.closest('.stage')?.querySelector('.filters');
    const observer = new ResizeObserver(() =>
      setRoom({
        width: current.clientWidth,
        height: current.clientHeight,
        top: (bar?.clientHeight ?? 0) + aroundBar,
      }),
    );
    for (const seen of [current, bar]) if (seen) observer.observe(seen);
    return () => observer.disconnect();
  }, []);
  return { element, room };
};

/** Too few techniques are used together. */
const NoThemes = () => (
  <div className="empty">
    <h2>No themes yet</h2>
    <p>A theme needs techniques that are used together, each in two papers or more.</p>
  </div>
);

const Picture = ({ map, periods }: { map: Themes | undefined; periods: ThemePeriods | undefined }) => {
  const { place } = useCoterie();
  const { table } = useStore(place);
  const shownIn = useContext(EmbeddedContext);
  const { element, room } = useRoom();
  const rows = map ? rowsOfMap(map) : periods ? rowsOfPeriods(periods) : undefined;
  const isEmpty = rows?.rows.length === 0;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="themes" tabIndex={0} aria-label={map ? 'Map of themes' : 'Themes over periods'}>
        <div className="themes-room" ref={element}>
          {room && map && !isEmpty && <ThemeMap themes={map.themes} room={room} />}
          {room && periods && !isEmpty && <ThemeLanes periods={periods} room={room} />}
        </div>
      </section>
      {isEmpty && <NoThemes />}
      {rows && !isEmpty && (
        <div className="stage-tools">
          <TableButton title="Table of themes" />
          {!shownIn && <SaveThemes rows={rows} form={map ? 'themes' : 'periods'} />}
        </div>
      )}
      {rows && table && <ThemeTable rows={rows} periods={periods?.periods} />}
    </>
  );
};

/** The answer, while another loads the last one. */
const useLast = <T,>(remote: Remote<T> | undefined): T | undefined => {
  const last = useRef<T>(undefined);
  const now = remote && answerOf(remote);
  useEffect(() => {
    if (now) last.current = now;
  }, [now]);
  return now ?? (remote?.status === 'loading' ? last.current : undefined);
};

const ThemesStage = () => {
  const { place, scene } = useCoterie();
  const now = useStore(place);
  const isMap = formOf(now) === 'themes';
  const askedMap = useAnswer(isMap ? endpoints.themes(now) : undefined);
  const askedPeriods = useAnswer(isMap ? undefined : endpoints.themePeriods(now));
  const asked = askedMap ?? askedPeriods;
  const map = useLast(askedMap);
  const periods = useLast(askedPeriods);
  // No network is drawn.
  useEffect(() => scene.set(undefined), [scene]);
  return (
    <main className={`stage ${now.table ? 'with-table' : ''}`} aria-label="Themes">
      <Filters isEmpty={false} />
      {asked?.status === 'failed' && <NoNetwork message={asked.message} />}
      {asked?.status === 'loading' && <Building isFirst={!map && !periods} title="themes" />}
      {(map || periods) && asked?.status !== 'failed' && <Picture map={map} periods={periods} />}
    </main>
  );
};

export default ThemesStage;
