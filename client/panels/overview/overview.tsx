/** The overview of the library, shown while nothing is open. */
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Stats } from '../../state/base/wire.ts';
import { type ListKind, listOf } from '../../state/place/lists.ts';
import { count } from '../../state/words/words.ts';
import { OnlineEntry } from '../online/entry.tsx';
import { ToList } from '../parts/number.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Extent } from '../rail/extent.tsx';
import { Describe } from '../related/describe.tsx';
import { Reading } from '../related/reading.tsx';
import { TidyEntry } from '../tidy/entry.tsx';
import { Changes } from './changes.tsx';
import { CompletenessReport } from './completeness.tsx';
import { Hints } from './hints.tsx';
import { Imports } from './imports.tsx';
import { HeldFigures, NotHeld } from './not-held.tsx';
import { TopNodes } from './top-nodes.tsx';
import { Ways } from './ways.tsx';

/** Milliseconds for the first drawing. */
const patience = 250;

const shown: [label: keyof Stats['nodes'], one: string, many: string, list: ListKind][] = [
  ['Paper', 'paper', 'papers', 'papers'],
  ['Author', 'author', 'authors', 'authors'],
  ['Venue', 'venue', 'venues', 'venues'],
  ['Technique', 'technique', 'techniques', 'techniques'],
];

const lettersIn = (stats: Stats): number =>
  shown.reduce((sum, [label]) => sum + stats.nodes[label].toLocaleString('en').length, 0);

/** The numbers stand in one row, in smaller letters where they are long. */
const Figures = ({ stats }: { stats: Stats }) => (
  <dl className="figures" style={{ '--letters': lettersIn(stats) } as CSSProperties}>
    {shown.map(([label, one, many, list]) => (
      <div key={label}>
        <dt>{stats.nodes[label] === 1 ? one : many}</dt>
        <dd>
          <ToList list={listOf(list, {})} className="figure-link">
            {stats.nodes[label].toLocaleString('en')}
            <span className="visually-hidden">{` ${stats.nodes[label] === 1 ? one : many}`}</span>
          </ToList>
        </dd>
      </div>
    ))}
  </dl>
);

/** Whether the picture has come and the browser is at rest: what takes the server long is asked for then. */
const useLater = (isReady: boolean): boolean => {
  const [isNow, setNow] = useState(false);
  useEffect(() => {
    if (!isReady || isNow) return;
    const timer = setTimeout(() => setNow(true), patience);
    return () => clearTimeout(timer);
  }, [isReady, isNow]);
  return isNow;
};

export const Overview = () => {
  const now = useStore(useCoterie().place);
  const counted = useAnswer(endpoints.stats);
  const stats = answerOf(counted);
  const built = useAnswer(endpoints.network(now));
  const network = answerOf(built);
  const isEmpty = stats?.nodes.Paper === 0;
  const reading = useRef<HTMLDivElement>(null);
  const isLater = useLater(built !== undefined && built.status !== 'loading');
  return (
    <>
      <header className="page-head">
        <h2 className="page-title">Library</h2>
        {stats && <Figures stats={stats} />}
        {stats && <HeldFigures stats={stats} />}
        {counted?.status === 'loading' && <Skeleton lines={2} />}
      </header>
      {!isEmpty && <Ways onRead={() => reading.current?.querySelector('textarea')?.focus()} />}
      {built?.status === 'loading' && <Skeleton lines={6} />}
      {network && <TopNodes network={network} />}
      {network && (network.truncated || network.folded) && <Extent network={network} />}
      {network?.crowded !== undefined && (
        <p className="quiet">
          {`${count(network.crowded, 'paper')} with more than 100 authors or techniques ${network.crowded === 1 ? 'adds' : 'add'} no links.`}
        </p>
      )}
      {network?.thinned !== undefined && (
        <p className="quiet">
          {`Of ${count(network.total.links, 'link')} the ${network.thinned} strongest of each node make the groups and the picture.`}
        </p>
      )}
      {(stats?.citedOnly ?? 0) > 0 && <NotHeld />}
      {!isEmpty && (
        <div ref={reading}>
          <Section title="Find something to read">
            <Describe label="Describe what you are looking for" />
          </Section>
        </div>
      )}
      <Reading />
      {isLater && <TidyEntry />}
      {isLater && !isEmpty && <OnlineEntry papers={stats?.nodes.Paper ?? 0} />}
      <Imports />
      <Changes />
      {isLater && <CompletenessReport />}
      <Hints isEmpty={isEmpty} />
    </>
  );
};
