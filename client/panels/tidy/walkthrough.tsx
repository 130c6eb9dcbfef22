/** The frame of a walk through questions: progress, the question, and the answers by button or key. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Answer, Question } from '../../state/correct/tidy.ts';
import { Answers } from './answers.tsx';
import { Progress } from './progress.tsx';
import { useKeys } from './use-keys.ts';
import { atOnce, type WalkInHand } from './use-walk.ts';

export const Walkthrough = <Q extends Question>(props: {
  hand: WalkInHand<Q>;
  /** What is asked now. */
  title: ReactNode;
  act: Question['act'];
  /** How many of all others are taken in. */
  joined: number;
  all: number;
  /** The ids that are left out. */
  out?: ReadonlySet<string>;
  /** Whether everything is shown that the answer depends on. */
  isSeen?: boolean;
  /** What is said if there is nothing to ask. */
  none: string;
  above?: ReactNode;
  children: ReactNode;
}) => {
  const { hand, title, act, joined, all, out, isSeen = true, none, above, children } = props;
  const { walk, asked, before, problem, busy } = hand;
  const isAsking = walk !== undefined && walk.open.length > 0;
  const isDone = walk !== undefined && !isAsking;
  const answered = walk?.answered.length ?? 0;
  const canAnswer = isAsking && isSeen && !busy;
  const give = (answer: Answer): void => {
    if (canAnswer && (answer !== 'yes' || joined > 0)) void hand.answer(answer, out);
  };
  const rest = isDone && asked ? asked.total - (answered - before) : 0;
  useKeys({
    y: () => give('yes'),
    n: () => give('no'),
    s: () => give('skip'),
    u: () => void hand.back(),
    m: () => rest > 0 && hand.more(),
  });
  if (problem)
    return (
      <p className="tidy-body" role="alert">
        {problem}
      </p>
    );
  return (
    <>
      <div className="tidy-body">
        {walk && <Progress walk={walk} before={before} total={asked?.total ?? 0} />}
        {above}
        {isDone && answered === 0 && <p className="quiet">{none}</p>}
        {isAsking && <p className="tidy-question">{title}</p>}
        {children}
      </div>
      {(isAsking || answered > 0) && (
        <div className="actions tidy-answers">
          {isAsking && (
            <Answers act={act} joined={joined} all={all} isDisabled={!canAnswer} onAnswer={give} />
          )}
          {rest > 0 && (
            <Button className="button button-main" onPress={hand.more}>
              {rest > atOnce ? `${atOnce} more of ${rest.toLocaleString('en')}` : `${rest} more`} <kbd>m</kbd>
            </Button>
          )}
          {answered > 0 && (
            <Button className="button tidy-back" isDisabled={busy} onPress={() => void hand.back()}>
              Back <kbd>u</kbd>
            </Button>
          )}
        </div>
      )}
    </>
  );
};
