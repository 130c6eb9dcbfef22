/** How far a walk through questions has come. */
import { type Question, tally, type Walk } from '../../state/correct/tidy.ts';
import { count } from '../../state/words/words.ts';

/** `before`: how many were answered before this round; `total`: how many questions there were then. */
export const Progress = <Q extends Question>(props: { walk: Walk<Q>; before: number; total: number }) => {
  const { walk, before, total } = props;
  const done = Math.max(0, walk.answered.length - before);
  const all = done + walk.open.length;
  const { yes, no } = tally(walk);
  if (all === 0 && walk.answered.length === 0) return null;
  const beyond = total > all ? ` · ${count(total, 'question')} in all` : '';
  return (
    <div className="tidy-progress">
      <p className="quiet" role="status">
        {walk.open.length > 0
          ? `${done + 1} of ${all} · ${yes + no} decided${beyond}`
          : `Done: ${yes + no} of ${count(walk.answered.length, 'question')} decided.`}
      </p>
      <progress max={Math.max(1, all)} value={done} aria-label="Questions answered" />
    </div>
  );
};
