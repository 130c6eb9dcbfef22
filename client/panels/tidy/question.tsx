/** One suggestion: both sides, the reasons, and the answers by button or key. */
import { Button } from 'react-aria-components/Button';
import type { Suggestion } from '../../state/base/wire.ts';
import type { Answer } from '../../state/correct/tidy.ts';
import { percent } from '../../state/words/words.ts';
import { Side } from './side.tsx';

const questions = {
  author: { merge: 'Are these the same person?', split: 'Are these two different people?' },
  technique: { merge: 'Are these the same technique?', split: 'Are these two different techniques?' },
} as const;

const labels: Record<Suggestion['act'], Record<Answer, string>> = {
  merge: { yes: 'Yes, merge', no: 'No, keep both', skip: 'Skip' },
  split: { yes: 'Yes, split', no: 'No, keep as one', skip: 'Skip' },
};
const keys: Record<Answer, string> = { yes: 'y', no: 'n', skip: 's' };

export const Question = (props: {
  kind: 'author' | 'technique';
  suggestion: Suggestion;
  busy: boolean;
  onAnswer: (answer: Answer) => void;
}) => {
  const { kind, suggestion, busy, onAnswer } = props;
  const { act, subject, other, members = [], reasons, score } = suggestion;
  const moved = new Set(members);
  return (
    <>
      <p className="tidy-question">
        <strong>{questions[kind][act]}</strong>{' '}
        <span className="quiet">{`${percent(score)} likely: ${reasons.join('; ')}.`}</span>
      </p>
      <div className="sides">
        {act === 'split' ? (
          <>
            <Side kind={kind} thing={subject} only={(paper) => !moved.has(paper)} />
            <Side kind={kind} thing={subject} only={(paper) => moved.has(paper)} />
          </>
        ) : (
          <>
            <Side kind={kind} thing={subject} />
            {other && <Side kind={kind} thing={other} />}
          </>
        )}
      </div>
      <div className="actions tidy-answers">
        {(Object.keys(keys) as Answer[]).map((answer) => (
          <Button
            key={answer}
            className={answer === 'yes' ? 'button button-main' : 'button'}
            isDisabled={busy}
            onPress={() => onAnswer(answer)}
          >
            {labels[act][answer]} <kbd>{keys[answer]}</kbd>
          </Button>
        ))}
      </div>
    </>
  );
};
