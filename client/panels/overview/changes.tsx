/** The decisions, newest first, each with undo or redo. */
import { Button } from 'react-aria-components/Button';
import { setUndone } from '../../actions/decide.ts';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { decisionInWords } from '../../state/words/decisions.ts';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';

const first = 5;

export const Changes = () => {
  const coterie = useCoterie();
  const answer = answerOf(useAnswer(endpoints.decisions()));
  const items = answer?.items ?? [];
  const { shown, more } = useFirst(items, first);
  return (
    <Section title="Your changes" count={answer?.total ?? 0}>
      <ul className="decided">
        {shown.map((decision) => (
          <li key={decision.id} className={decision.undone ? 'undone' : ''}>
            <span>{decisionInWords(decision)}</span>
            <Button
              className="button"
              aria-label={`${decision.undone ? 'Redo' : 'Undo'}: ${decisionInWords(decision)}`}
              onPress={() => void setUndone(coterie, decision, !decision.undone)}
            >
              {decision.undone ? 'Redo' : 'Undo'}
            </Button>
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
};
