/** The reasons for a suggestion, and how strong it is. */
import { percent } from '../../state/words/words.ts';
import { Bar } from './bar.tsx';

/** Smaller shares are not shown. */
const least = 0.02;

/** From which share of the best score a suggestion is strong, or fair. */
const [strong, fair] = [2 / 3, 1 / 3];

/** A score as a bar against the best score of the list. */
export const Strength = ({ score, best }: { score: number; best: number }) => {
  const share = best > 0 ? Math.max(0, score / best) : 0;
  const words = share >= strong ? 'Strong' : share >= fair ? 'Fair' : 'Weak';
  return (
    <div className="strength" title={`${words} match, against the best of this list`}>
      <Bar share={share} />
      <span className="visually-hidden">{`${words} match`}</span>
    </div>
  );
};

export const Reasons = (props: { reasons: readonly { kind: string; text: string; share: number }[] }) => (
  <ul className="reasons" aria-label="Why">
    {props.reasons
      .filter(({ share }, i) => i === 0 || share >= least)
      .map(({ kind, text, share }, _, shown) => (
        <li key={`${kind} ${text}`} className={`reason reason-${kind}`}>
          <span className="reason-text">{text}</span>
          {shown.length > 1 && (
            <span className="number reason-share">{` ${percent(share)} of the score`}</span>
          )}
        </li>
      ))}
  </ul>
);
