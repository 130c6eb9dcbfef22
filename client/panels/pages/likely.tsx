/** Likely future co-authors, with the reasons. */
import { endpoints } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { Name } from '../parts/go.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { Section } from '../parts/section.tsx';

/** Nothing if there are none. */
export const Likely = ({ id }: { id: string }) => {
  const items = answerOf(useAnswer(endpoints.likely(id)))?.items ?? [];
  return (
    <Section title="Likely co-authors" count={items.length}>
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
