/** One suggested paper, its reasons, and buttons to rate it. */
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useCoterie, useStore } from '../../context/context.ts';
import type { RelatedItem } from '../../state/base/wire.ts';
import { mark, type ReadingState, stateOf } from '../../state/place/reading-list.ts';
import { PaperLine } from '../parts/papers.tsx';
import { Reasons, Strength } from '../parts/reasons.tsx';

const marks: readonly { state: ReadingState; label: string }[] = [
  { state: 'to read', label: 'To read' },
  { state: 'read', label: 'Read' },
  { state: 'dismissed', label: 'Dismiss' },
];

/** The role of a paper in the list. */
const roles: Readonly<Record<NonNullable<RelatedItem['role']>, string>> = {
  central: 'Central: other papers here cite it',
  early: 'The earliest of these',
  new: 'The newest of these',
};

export const Item = (props: {
  item: RelatedItem;
  /** The best score of the list. */
  best: number;
  isLiked: boolean;
  isDisliked: boolean;
  onLike: () => void;
  onDislike: () => void;
}) => {
  const { item, best, isLiked, isDisliked, onLike, onDislike } = props;
  const { reading } = useCoterie();
  const list = useStore(reading);
  const { paper, reasons } = item;
  return (
    <li>
      <PaperLine paper={paper}>
        <Strength score={item.score} best={best} />
        {item.role && <p className="role">{roles[item.role]}</p>}
        <Reasons reasons={reasons} />
        <fieldset className="verdicts">
          <legend className="visually-hidden">{`Your rating of ${paper.title}`}</legend>
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
