/** The selection: its nodes, their papers, and what can be done with them. */
import '../../styles/pages/selection.css';
import { useRef, useState } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { PapersAnswer } from '../../state/base/wire.ts';
import { selectNothing } from '../../state/scene/selection.ts';
import { startOf, tallyInWords } from '../../state/words/selection-words.ts';
import { count } from '../../state/words/words.ts';
import { Head } from '../parts/head.tsx';
import { PaperList } from '../parts/papers.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Related } from '../related/related.tsx';
import { SelectionActions } from './actions.tsx';
import { SelectedThings } from './things.tsx';

/** Most papers listed; a saved file has all. */
const most = 200;

const papersInWords = ({ total, joint, things }: PapersAnswer): string =>
  [
    `${count(total, 'paper')} in total`,
    ...(things.length > 1 && things.some(({ kind }) => kind !== 'paper')
      ? [joint === 0 ? 'none shared' : `${joint} shared by two or more`]
      : []),
  ].join(', ');

const Papers = ({ answer }: { answer: PapersAnswer }) => {
  const { items, total, things } = answer;
  const of = new Map(items.map((item) => [item.paper.id, item.of]));
  // Selected papers are in the list above already.
  if (things.every(({ kind }) => kind === 'paper')) return null;
  return (
    <Section title={things.length > 1 ? 'Papers, shared ones first' : 'Papers'} count={total}>
      <PaperList
        papers={items.map(({ paper }) => paper)}
        extra={({ id }) =>
          (of.get(id) ?? 1) > 1 && (
            <p className="joint">
              {of.get(id) === things.length ? 'shared by all' : `shared by ${of.get(id)}`}
            </p>
          )
        }
      />
      {total > items.length && (
        <p className="quiet">{`and ${count(total - items.length, 'more paper')}: save the references to get all`}</p>
      )}
    </Section>
  );
};

export const SelectionPanel = () => {
  const { place } = useCoterie();
  const { selected } = useStore(place);
  const [isRelating, setRelating] = useState(false);
  const asked = useAnswer(endpoints.papersOf(selected, 1, most));
  // Keeps the last answer while the next one loads.
  const last = useRef<PapersAnswer>(undefined);
  last.current = answerOf(asked) ?? last.current;
  const known = last.current;
  const things = known?.things.filter(({ id }) => selected.includes(id)) ?? [];
  const start = startOf(things);
  return (
    <>
      <Head
        kind="Selection"
        title={`${selected.length} selected`}
        close={{ label: 'Clear the selection', act: () => place.set(selectNothing) }}
      >
        <p className="page-summary" role="status">
          {things.length > 0 && tallyInWords(things)}
          {things.length > 0 && known && ` · ${papersInWords(known)}`}
        </p>
        <SelectionActions
          things={things}
          isRelating={isRelating}
          {...(start ? { onRelate: () => setRelating(!isRelating) } : {})}
        />
      </Head>
      {asked?.status === 'failed' && <p className="quiet">{asked.message}</p>}
      {known ? <SelectedThings things={things} isAll={asked?.status === 'ready'} /> : <Skeleton lines={4} />}
      {isRelating && start && (
        <>
          {start.left > 0 && (
            <p className="quiet">{`${start.left} of the selected nodes are not used to find related work.`}</p>
          )}
          <Related start={start.start} title="Related to the selection" />
        </>
      )}
      {known && <Papers answer={known} />}
    </>
  );
};
