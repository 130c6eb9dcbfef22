/** Tidying up techniques: which are the same. */
import { endpoints, fetchAnswer } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { asQuestion, type Question } from '../../state/correct/tidy.ts';
import { percent } from '../../state/words/words.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { Side } from './side.tsx';
import { useWalk } from './use-walk.ts';
import { Walkthrough } from './walkthrough.tsx';

export const Techniques = () => {
  const hand = useWalk<Question>('technique', async (limit, signal) => {
    const { items, total } = await fetchAnswer(endpoints.techniqueSuggestions, signal);
    return { items: items.slice(0, limit).map(asQuestion), total, state: 'ready', sure: 0 };
  });
  const question = hand.walk?.open[0];
  const other = question?.others[0];
  const pageOf = (id: string | undefined) => (id === undefined ? undefined : endpoints.page('technique', id));
  const seen = [useAnswer(pageOf(question?.subject.id)), useAnswer(pageOf(other?.id))];
  return (
    <Walkthrough
      hand={hand}
      title={
        other && (
          <>
            Are these the same technique?{' '}
            <span className="quiet">{`${percent(other.score)} likely: ${other.reasons.join('; ')}.`}</span>
          </>
        )
      }
      act="merge"
      joined={1}
      all={1}
      isSeen={seen.every((page) => page?.status === 'ready')}
      none="There are no suggestions."
    >
      {question && other && (
        <div className="sides">
          <Side kind="technique" thing={question.subject} />
          <Side kind="technique" thing={other} />
        </div>
      )}
      {!hand.walk && <Skeleton lines={6} />}
    </Walkthrough>
  );
};
