/** Buttons that open the tidy-up dialog, with the number of questions. */
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { count } from '../../state/words/words.ts';
import { Section } from '../parts/section.tsx';
import { useFollowed } from './use-followed.ts';
import { atOnce } from './use-walk.ts';

export const TidyEntry = () => {
  const { tidy } = useCoterie();
  const people = answerOf(useFollowed(endpoints.people(1)));
  const techniques = answerOf(useAnswer(endpoints.techniqueSuggestions))?.total ?? 0;
  const questions = people?.total ?? 0;
  const isFinding = people?.state === 'finding';
  return (
    <Section title="Tidy up" shows={questions + techniques > 0 || isFinding}>
      <div className="actions correct-ways">
        {questions > 0 && (
          <Button className="button" onPress={() => tidy.set('author')}>
            {questions > atOnce
              ? `Authors: the first ${atOnce} of ${count(questions, 'question')}`
              : `Authors: ${count(questions, 'question')}`}
          </Button>
        )}
        {techniques > 0 && (
          <Button className="button" onPress={() => tidy.set('technique')}>
            {techniques > atOnce
              ? `Techniques: the first ${atOnce} of ${count(techniques, 'suggestion')}`
              : `Techniques: ${count(techniques, 'suggestion')}`}
          </Button>
        )}
      </div>
      {isFinding && (
        <p className="quiet finding" role="status">
          Looking who may be the same person…
        </p>
      )}
    </Section>
  );
};
