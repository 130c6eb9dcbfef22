/** With whom an author has not written yet, but may: who and what stands between the two. */
import { ask } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { Name } from '../parts/go.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { Section } from '../parts/section.tsx';

/** Nothing at all where nobody is tied to the author. */
export const Likely = ({ id }: { id: string }) => {
  const items = answerOf(useAnswer(ask.likely(id)))?.items ?? [];
  return (
    <Section title="Likely to write with" count={items.length}>
      <ol className="papers likely">
        {items.map(({ author, reasons }) => (
          <li key={author.id}>
            <Name kind="author" id={author.id}>
              {author.label}
            </Name>
            <Reasons reasons={reasons} />
          </li>
        ))}
      </ol>
    </Section>
  );
};
