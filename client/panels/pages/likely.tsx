/** Likely future co-authors, with the reasons. */
import { endpoints } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { Name } from '../parts/go.tsx';
import { Reasons, Strength } from '../parts/reasons.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';

/** Authors shown at first. */
const first = 6;

/** Nothing if there are none. */
export const Likely = ({ id }: { id: string }) => {
  const items = answerOf(useAnswer(endpoints.likely(id)))?.items ?? [];
  const { shown, more } = useFirst(items, first);
  return (
    <Section title="Likely co-authors" shows={items.length > 0}>
      <ol className="papers likely">
        {shown.map(({ author, score, reasons }) => (
          <li key={author.id}>
            <Name kind="author" id={author.id}>
              {author.label}
            </Name>
            <Strength score={score} best={items[0]?.score ?? 0} />
            <Reasons reasons={reasons} />
          </li>
        ))}
      </ol>
      {more}
    </Section>
  );
};
