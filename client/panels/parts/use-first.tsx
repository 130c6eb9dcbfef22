/** The first items of a list, and buttons that show more. */
import { type ReactNode, useState } from 'react';
import type { ListFocus } from '../../state/place/lists.ts';
import { ToList } from './number.tsx';

/** Up to this many more are shown at once. */
const step = 20;

/** A link to the list of all, where not all are there to be shown. */
export const All = ({ total, list }: { total: number; list: ListFocus }) => (
  <ToList className="more" list={list}>{`All ${total.toLocaleString('en')}`}</ToList>
);

/**
 * Buttons: `Show all 12`; in long lists `Show 20 more` too. Nothing once all are shown. `rest` stands in place of the first where
 * there are more.
 */
export const More = (props: {
  shown: number;
  total: number;
  onShow: (shown: number) => void;
  rest?: ReactNode;
}) => {
  const { shown, total, onShow, rest } = props;
  if (shown >= total) return rest && <p className="more-line">{rest}</p>;
  return (
    <p className="more-line">
      {total - shown > step && (
        <button type="button" className="more" onClick={() => onShow(shown + step)}>
          {`Show ${step} more`}
        </button>
      )}
      {rest ?? (
        <button type="button" className="more" onClick={() => onShow(total)}>
          {`Show all ${total.toLocaleString('en')}`}
        </button>
      )}
    </p>
  );
};

/** `more` are the buttons; nothing once all are shown, but for `rest`, which leads to items that are not here. */
export const useFirst = <T,>(
  items: readonly T[],
  first: number,
  rest?: ReactNode,
): { shown: readonly T[]; isAll: boolean; more: ReactNode } => {
  const [most, setMost] = useState(first);
  return {
    shown: items.slice(0, most),
    isAll: most >= items.length,
    more: <More shown={most} total={items.length} onShow={setMost} rest={rest} />,
  };
};
