/** Which entries of a review are shown. */
import { useMemo, useState } from 'react';
import type { ImportPreview } from '../../state/base/wire.ts';
import { reviewOrder } from '../../state/import/order.ts';
import {
  asCorrected,
  type MissingField,
  missing,
  type Review,
  type Selection,
  selectionKeys,
  selections,
} from '../../state/import/review.ts';

/** `options` are the filters on offer with their counts; `corrected` are all entries with their corrections; `entries` those shown. */
export const useReviewFilter = (preview: ImportPreview, review: Review) => {
  const [selection, select] = useState<Selection | 'unread'>('all');
  const [missingField, selectMissing] = useState<MissingField>();
  const all = useMemo(() => reviewOrder(preview.items), [preview]);
  const corrected = useMemo(
    () => all.map((entry) => asCorrected(entry, review.edits.get(entry.position))),
    [all, review.edits],
  );
  const options = useMemo(
    () =>
      Object.fromEntries([
        ...selectionKeys.flatMap((key) => {
          const n = corrected.filter(selections[key].has).length;
          // A filter that matches all entries, or none, is not offered.
          return key === 'all' || key === selection || (n > 0 && n < corrected.length)
            ? [[key, `${selections[key].label} ${n.toLocaleString('en')}`]]
            : [];
        }),
        ...(preview.unread.length > 0
          ? [['unread', `Unreadable ${preview.unread.length.toLocaleString('en')}`]]
          : []),
      ]) as Record<Selection | 'unread', string>,
    [corrected, preview, selection],
  );
  // Filtered when the filter was chosen: an entry does not vanish while it is being corrected.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not at every correction
  const entries = useMemo(
    () =>
      all.filter((_entry, i) => {
        const now = corrected[i];
        if (!now || selection === 'unread') return false;
        return (
          selections[selection].has(now) && (missingField === undefined || missing[missingField].of(now))
        );
      }),
    [all, selection, missingField],
  );
  return { selection, select, missingField, selectMissing, options, corrected, entries };
};
