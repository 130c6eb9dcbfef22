/** The answers to a question, by button or key. */
import { Button } from 'react-aria-components/Button';
import type { Answer, Question } from '../../state/correct/tidy.ts';

const keys: Record<Answer, string> = { yes: 'y', no: 'n', skip: 's' };

/** The words of the answers; `joined` of `all` others are taken in. */
const labelsOf = (act: Question['act'], joined: number, all: number): Record<Answer, string> => {
  if (act === 'split') return { yes: 'Yes, split', no: 'No, keep as one', skip: 'Skip' };
  return {
    yes: joined < all ? `Yes, merge ${joined + 1} of ${all + 1}` : 'Yes, merge',
    no: all > 1 ? 'No, all different' : 'No, keep both',
    skip: 'Skip',
  };
};

export const Answers = (props: {
  act: Question['act'];
  joined: number;
  all: number;
  isDisabled: boolean;
  onAnswer: (answer: Answer) => void;
}) => {
  const { act, joined, all, isDisabled, onAnswer } = props;
  const labels = labelsOf(act, joined, all);
  return (Object.keys(keys) as Answer[]).map((answer) => (
    <Button
      key={answer}
      className={answer === 'yes' ? 'button button-main' : 'button'}
      isDisabled={isDisabled || (answer === 'yes' && joined === 0)}
      onPress={() => onAnswer(answer)}
    >
      {labels[answer]} <kbd>{keys[answer]}</kbd>
    </Button>
  ));
};
