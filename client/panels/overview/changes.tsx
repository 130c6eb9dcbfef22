/** The decisions, newest first, each with undo or redo. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { setUndone } from '../../actions/decide.ts';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { decisionInWords } from '../../state/words/decisions.ts';
import { Section } from '../parts/section.tsx';

const first = 5;

export const Changes = () => {
  const coterie = useCoterie();
  const answer = answerOf(useAnswer(endpoints.decisions()));
  const [all, setAll] = useState(false);
  const items = answer?.items ?? [];
  return (
    <Section title="Your changes" count={answer?.total ?? 0}>
      <ul className="decided">
        {items.slice(0, all ? undefined : first).map((decision) => (
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
      {!all && items.length > first && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {`${items.length - first} more`}
        </button>
      )}
    </Section>
  );
};
