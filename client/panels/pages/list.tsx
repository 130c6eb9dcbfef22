/** The page of a list: what a number counts. */
import { useState } from 'react';
import { type Endpoint, type ListPart, partLength } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { type ListFocus, listed, sorted, sortOf } from '../../state/place/lists.ts';
import { networkOf } from '../../state/place/place.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { count } from '../../state/words/words.ts';
import { CountedList } from '../parts/counted.tsx';
import { Head } from '../parts/head.tsx';
import { PaperList } from '../parts/papers.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { SortBy } from '../parts/sort.tsx';
import { LinksPanel } from './linked.tsx';
import { Title } from './list-title.tsx';
import { countedIn, type ListItem, papersIn, useList } from './use-list.ts';

const Items = ({ list, of, items }: Pick<ListFocus, 'list' | 'of'> & { items: readonly ListItem[] }) =>
  list === 'papers' ? (
    <PaperList papers={papersIn(items)} atFirst={items.length} isSorted />
  ) : (
    <CountedList kind={listed[list]} things={countedIn(items)} of={of} whole />
  );

/** The parts of a list after the first, one after the other as they are asked for. */
const Further = ({ next, left, focus }: { next: string; left: number; focus: ListFocus }) => {
  const [isWanted, setWanted] = useState(false);
  const endpoint: Endpoint<ListPart<ListItem>> = { path: next };
  const part = useAnswer(isWanted ? endpoint : undefined);
  if (!isWanted)
    return (
      <button type="button" className="more" onClick={() => setWanted(true)}>
        {`Show ${Math.min(partLength, left)} more`}
      </button>
    );
  if (part?.status === 'failed') return <p className="quiet">{part.message}</p>;
  if (part?.status !== 'ready') return <Skeleton lines={4} />;
  return (
    <>
      <Items {...focus} items={part.value.items} />
      {part.value.next !== null && (
        <Further
          key={part.value.next}
          next={part.value.next}
          left={left - part.value.items.length}
          focus={focus}
        />
      )}
    </>
  );
};

const ItemsPanel = ({ focus }: { focus: ListFocus }) => {
  const { place } = useCoterie();
  const found = useList(focus);
  const kind = `${listed[focus.list].charAt(0).toUpperCase()}${listed[focus.list].slice(1)}s`;
  if (found?.status === 'failed')
    return (
      <Head kind={kind} title={found.code === 404 ? 'Not in the library' : 'No answer'}>
        <p className="page-summary">
          {found.code === 404
            ? 'This list is about something that is gone. It may have been removed or merged.'
            : found.message}
        </p>
      </Head>
    );
  return (
    <>
      <Head kind={kind} title={<Title list={focus.list} of={focus.of} />}>
        {found?.status === 'ready' && (
          <p className="page-summary">{count(found.value.total, listed[focus.list])}</p>
        )}
      </Head>
      <div className="section">
        {found?.status === 'ready' ? (
          <>
            {focus.list === 'papers' && found.value.items.length > 1 && (
              <SortBy
                sort={sortOf(focus)}
                onChange={(sort) => place.set((now) => focusOn(now, sorted(focus, sort)))}
              />
            )}
            <Items {...focus} items={found.value.items} />
            {found.value.next !== null && (
              <Further
                key={found.value.next}
                next={found.value.next}
                left={found.value.total - found.value.items.length}
                focus={focus}
              />
            )}
          </>
        ) : (
          <Skeleton lines={8} />
        )}
      </div>
    </>
  );
};

export const ListPanel = ({ focus }: { focus: ListFocus }) => {
  const { view } = useStore(useCoterie().place);
  const { linked, group = [] } = focus.of;
  const isOfLinks = linked !== undefined || (networkOf(view) === 'papers' && group.length > 1);
  return isOfLinks ? <LinksPanel focus={focus} /> : <ItemsPanel focus={focus} />;
};
