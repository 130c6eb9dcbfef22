/** Buttons that open the tidy-up dialog, with the number of suggestions. */
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { type TidyKind, useAnswer, useCoterie } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { count } from '../../state/words/words.ts';
import { Section } from '../parts/section.tsx';

export const TidyEntry = () => {
  const { tidy } = useCoterie();
  const people = answerOf(useAnswer(endpoints.suggestions('author')))?.total ?? 0;
  const techniques = answerOf(useAnswer(endpoints.suggestions('technique')))?.total ?? 0;
  const ways: [TidyKind, string, number][] = [
    ['author', 'Authors', people],
    ['technique', 'Techniques', techniques],
  ];
  return (
    <Section title="Tidy up" count={people + techniques}>
      <div className="actions correct-ways">
        {ways
          .filter(([, , n]) => n > 0)
          .map(([kind, name, n]) => (
            <Button key={kind} className="button" onPress={() => tidy.set(kind)}>
              {`${name}: ${count(n, 'suggestion')}`}
            </Button>
          ))}
      </div>
    </Section>
  );
};
