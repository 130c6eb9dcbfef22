/** The entries under review, a stretch of them at a time: more come as the reader gets there. */
import { useEffect, useRef, useState } from 'react';
import type { ReviewItem } from '../../state/base/wire.ts';
import { editField, keepEntry, keepSeparate, type Review } from '../../state/import/review.ts';
import { Entry, type EntryActions } from './entry.tsx';

const stretch = 25;

export const Entries = (props: {
  entries: readonly ReviewItem[];
  /** `Entry 3`, by position. */
  names: ReadonlyMap<number, string>;
  review: Review;
  decide: (next: (now: Review) => Review) => void;
}) => {
  const { entries, names, review, decide } = props;
  const [shown, setShown] = useState(stretch);
  const more = useRef<HTMLButtonElement>(null);
  const [actions] = useState<EntryActions>(() => ({
    edit: (entry, key, text) => decide((now) => editField(now, entry, key, text)),
    keepSeparate: (entry, isApart) => decide((now) => keepSeparate(now, entry.position, isApart)),
    keep: (entry, keep) => decide((now) => keepEntry(now, entry.position, keep)),
  }));
  const isCut = shown < entries.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button is another one after each stretch
  useEffect(() => {
    if (!more.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setShown((n) => n + stretch);
      },
      { rootMargin: '800px' },
    );
    observer.observe(more.current);
    return () => observer.disconnect();
  }, [shown, isCut]);
  return (
    <>
      <ol className="entries">
        {entries.slice(0, shown).map((entry) => (
          <Entry
            key={entry.position}
            entry={entry}
            name={names.get(entry.position) ?? `Entry ${entry.position}`}
            texts={review.edits.get(entry.position)}
            isApart={review.apart.has(entry.position)}
            isLeftOut={review.leftOut.has(entry.position)}
            actions={actions}
          />
        ))}
      </ol>
      {isCut && (
        <button ref={more} type="button" className="more" onClick={() => setShown(shown + stretch)}>
          {`${(entries.length - shown).toLocaleString('en')} more`}
        </button>
      )}
    </>
  );
};
