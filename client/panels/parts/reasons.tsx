/** The reasons for a suggestion, each with its share. */
import { percent } from '../../state/words/words.ts';
import { Bar } from './bar.tsx';

/** Smaller shares are not shown. */
const least = 0.02;

export const Reasons = (props: { reasons: readonly { kind: string; text: string; share: number }[] }) => (
  <ul className="reasons" aria-label="Why">
    {props.reasons
      .filter(({ share }, i) => i === 0 || share >= least)
      .map(({ kind, text, share }) => (
        <li key={`${kind} ${text}`} className={`reason reason-${kind}`}>
          <Bar share={share} />
          <span className="number">{percent(share)}</span>
          <span className="reason-text">{text}</span>
        </li>
      ))}
  </ul>
);
