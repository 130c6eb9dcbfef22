/** The first items of a list, and buttons that show more. */
import { type ReactNode, useState } from 'react';

/** Up to this many more are shown at once. */
const step = 20;

/** Buttons: `Show all 12`; in long lists `Show 20 more` too. Nothing once all are shown. */
export const More = (props: { shown: number; total: number; onShow: (shown: number) => void }) => {
  const { shown, total, onShow } = props;
  if (shown >= total) return null;
  return (
    <p className="more-line">
      {total - shown > step && (
        <button type="button" className="more" onClick={() => onShow(shown + step)}>
          {`Show ${step} more`}
        </button>
      )}
      <button type="button" className="more" onClick={() => onShow(total)}>
        {`Show all ${total.toLocaleString('en')}`}
      </button>
    </p>
  );
};

/** `more` are the buttons; nothing once all are shown. */
export const useFirst = <T,>(
  items: readonly T[],
  first: number,
): { shown: readonly T[]; isAll: boolean; more: ReactNode } => {
  const [most, setMost] = useState(first);
  return {
    shown: items.slice(0, most),
    isAll: most >= items.length,
    more: <More shown={most} total={items.length} onShow={setMost} />,
  };
};
