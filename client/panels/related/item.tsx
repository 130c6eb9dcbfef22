/** One suggestion: why, what each reason adds, and what the reader makes of it. */
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useCoterie, useStore } from '../../context.ts';
import { mark, type ReadingState, stateOf } from '../../state/reading-list.ts';
import type { Reason, RelatedItem } from '../../state/wire.ts';
import { percent } from '../../state/words.ts';
import { Bar } from '../parts/bar.tsx';
import { PaperLine } from '../parts/papers.tsx';

const ReasonLine = ({ reason }: { reason: Reason }) => (
  <li className={`reason reason-${reason.kind}`}>
    <Bar share={reason.share} />
    <span className="number">{percent(reason.share)}</span>
    <span className="reason-text">{reason.text}</span>
  </li>
);

const marks: readonly { state: ReadingState; label: string }[] = [
  { state: 'to read', label: 'To read' },
  { state: 'read', label: 'Read' },
  { state: 'dismissed', label: 'Dismiss' },
];

/** Less than this is too little to tell of. */
const least = 0.02;

export const Item = (props: {
  item: RelatedItem;
  isLiked: boolean;
  isDisliked: boolean;
  onLike: () => void;
  onDislike: () => void;
}) => {
  const { item, isLiked, isDisliked, onLike, onDislike } = props;
  const { reading } = useCoterie();
  const list = useStore(reading);
  const { paper, reasons } = item;
  const shown = reasons.filter(({ share }, i) => i === 0 || share >= least);
  return (
    <li>
      <PaperLine paper={paper}>
        <ul className="reasons" aria-label="Why">
          {shown.map((reason) => (
            <ReasonLine key={`${reason.kind} ${reason.text}`} reason={reason} />
          ))}
        </ul>
        <fieldset className="verdicts">
          <legend className="heard">{`What you make of ${paper.title}`}</legend>
          <ToggleButton className="chip" isSelected={isLiked} onChange={onLike}>
            More like this
          </ToggleButton>
          <ToggleButton className="chip" isSelected={isDisliked} onChange={onDislike}>
            Less like this
          </ToggleButton>
          {marks.map(({ state, label }) => (
            <ToggleButton
              key={state}
              className="chip chip-quiet"
              isSelected={stateOf(list, paper.id) === state}
              onChange={() => reading.set((now) => mark(now, paper, state))}
            >
              {label}
            </ToggleButton>
          ))}
        </fieldset>
      </PaperLine>
    </li>
  );
};
