/** The papers that own papers cite most and that are not among them, each with those that cite it. */
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { NotHeldList, Stats } from '../../state/base/wire.ts';
import { listOf } from '../../state/place/lists.ts';
import { showView } from '../../state/place/transitions.ts';
import { Go, Name } from '../parts/go.tsx';
import { ToList } from '../parts/number.tsx';
import { PaperLine } from '../parts/papers.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';

/** Most papers of the list, and how many are shown at first. */
const [most, first] = [100, 5];

/** How many papers are held and how many are cited only; nothing if all are held. */
export const HeldFigures = ({ stats: { held, citedOnly } }: { stats: Stats }) =>
  citedOnly === 0 ? null : (
    <p className="quiet held-figures">
      <ToList list={listOf('papers', { held: 'yes' })} className="quiet-name">
        {`${held.toLocaleString('en')} held`}
      </ToList>
      {', '}
      <ToList list={listOf('papers', { held: 'no' })} className="quiet-name">
        {`${citedOnly.toLocaleString('en')} cited only`}
      </ToList>
    </p>
  );

const Citing = ({ item: { paper, by, papers } }: { item: NotHeldList['items'][number] }) => (
  <details className="citing">
    <summary>{`Cited by ${by.toLocaleString('en')} of your papers`}</summary>
    <ul className="names">
      {papers.map(({ id, title }) => (
        <li key={id}>
          <Name kind="paper" id={id}>
            {title}
          </Name>
        </li>
      ))}
    </ul>
    {by > papers.length && (
      <ToList className="more" list={listOf('papers', { cites: paper.id, held: 'yes' })}>
        {`All ${by.toLocaleString('en')}`}
      </ToList>
    )}
  </details>
);

export const NotHeld = () => {
  const now = useStore(useCoterie().place);
  const found = answerOf(useAnswer(endpoints.notHeld(most)));
  const { shown, more } = useFirst(found?.items ?? [], first);
  return (
    <Section
      title="Most cited by your papers, not among them"
      shows={shown.length > 0}
      tool={
        <Go
          className="more"
          to={{
            ...showView(now, 'papers'),
            filters: { held: 'no', tie: 'cocitation' },
            focus: { type: 'none' },
          }}
        >
          Show as a network
        </Go>
      }
    >
      <ol className="papers not-held">
        {shown.map((item) => (
          <li key={item.paper.id}>
            <PaperLine paper={item.paper}>
              <Citing item={item} />
            </PaperLine>
          </li>
        ))}
      </ol>
      {more}
    </Section>
  );
};
