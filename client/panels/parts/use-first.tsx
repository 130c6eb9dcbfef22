/** The first items of a list, and a button that shows the rest. */
import { type ReactNode, useState } from 'react';

/** `more` is the button; nothing once all are shown. */
export const useFirst = <T,>(
  items: readonly T[],
  first: number,
): { shown: readonly T[]; isAll: boolean; more: ReactNode } => {
  const [isAll, setAll] = useState(false);
  const left = items.length - first;
  if (isAll || left <= 0) return { shown: items, isAll: true, more: null };
  return {
    shown: items.slice(0, first),
    isAll: false,
    more: (
      <button type="button" className="more" onClick={() => setAll(true)}>
        {`${left.toLocaleString('en')} more`}
      </button>
    ),
  };
};
