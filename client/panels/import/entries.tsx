/** The entries under review. */
import { useState } from 'react';
import type { ReviewItem } from '../../state/base/wire.ts';
import { editField, keepEntry, keepSeparate, type Review } from '../../state/import/review.ts';
import { Stretches } from '../parts/stretches.tsx';
import { Entry, type EntryActions } from './entry.tsx';

export const Entries = (props: {
  entries: readonly ReviewItem[];
  /** `Entry 3`, by position. */
  names: ReadonlyMap<number, string>;
  review: Review;
  decide: (next: (now: Review) => Review) => void;
}) => {
  const { entries, names, review, decide } = props;
  const [actions] = useState<EntryActions>(() => ({
    edit: (entry, key, text) => decide((now) => editField(now, entry, key, text)),
    keepSeparate: (entry, isApart) => decide((now) => keepSeparate(now, entry.position, isApart)),
    keep: (entry, keep) => decide((now) => keepEntry(now, entry.position, keep)),
  }));
  return (
    <Stretches
      items={entries}
      of={(entry) => (
        <Entry
          key={entry.position}
          entry={entry}
          name={names.get(entry.position) ?? `Entry ${entry.position}`}
          texts={review.edits.get(entry.position)}
          isApart={review.apart.has(entry.position)}
          isLeftOut={review.leftOut.has(entry.position)}
          actions={actions}
        />
      )}
    />
  );
};
