/** Related work: each suggestion with its reasons in words, and what each adds. */
import { ask } from '../api.ts';
import { useAnswer } from '../context.ts';
import type { Reason, RelatedItem } from '../state/wire.ts';
import { percent } from '../state/words.ts';
import { Bar } from './parts/bar.tsx';
import { PaperLine } from './parts/papers.tsx';
import { Section } from './parts/section.tsx';
import { Skeleton } from './parts/skeleton.tsx';

const ReasonLine = ({ reason }: { reason: Reason }) => (
  <li className={`reason reason-${reason.kind}`}>
    <Bar share={reason.share} />
    <span className="number">{percent(reason.share)}</span>
    <span className="reason-text">{reason.text}</span>
  </li>
);

const Item = ({ item }: { item: RelatedItem }) => (
  <li>
    <PaperLine paper={item.paper}>
      <ul className="reasons" aria-label="Why">
        {item.reasons.map((reason) => (
          <ReasonLine key={`${reason.kind} ${reason.text}`} reason={reason} />
        ))}
      </ul>
    </PaperLine>
  </li>
);

export const Related = ({ id }: { id: string }) => {
  const answer = useAnswer(ask.related(id));
  if (!answer || answer.status === 'loading')
    return (
      <Section title="Related work">
        <Skeleton lines={4} />
      </Section>
    );
  if (answer.status === 'failed')
    return (
      <Section title="Related work">
        <p className="quiet">{answer.message}</p>
      </Section>
    );
  const { items } = answer.value;
  return (
    <Section title="Related work">
      {items.length === 0 ? (
        <p className="quiet">Nothing in this library is related to it.</p>
      ) : (
        <ol className="papers related">
          {items.map((item) => (
            <Item key={item.paper.id} item={item} />
          ))}
        </ol>
      )}
    </Section>
  );
};
