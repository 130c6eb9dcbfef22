/** Entries that could not be read: where and why, and fields to type them in. */
import { useCallback, useState } from 'react';
import type { ImportPreview } from '../../state/base/wire.ts';
import { fieldKeys, mainKeys } from '../../state/import/fields.ts';
import { editField, entryName, type Review, unreadEntry } from '../../state/import/review.ts';
import { FieldRow, fieldId } from './field.tsx';

/** Characters of an entry, and entries, shown at first. */
const longest = 600;
const stretch = 50;

type Decide = (next: (now: Review) => Review) => void;

/** The review without what was typed for an entry. */
const untyped = (review: Review, position: number): Review => {
  const edits = new Map(review.edits);
  edits.delete(position);
  return { ...review, edits };
};

const UnreadEntry = (props: {
  unread: ImportPreview['unread'][number];
  index: number;
  review: Review;
  decide: Decide;
}) => {
  const { unread, index, review, decide } = props;
  const { line, raw, reason } = unread;
  const entry = unreadEntry(unread, index);
  const texts = review.edits.get(entry.position);
  const [isOpen, setOpen] = useState(texts !== undefined);
  const [more, setMore] = useState(false);
  const edit = useCallback<Parameters<typeof FieldRow>[0]['onEdit']>(
    (of, key, text) => decide((now) => editField(now, of, key, text)),
    [decide],
  );
  const open = (): void => {
    setOpen(true);
    requestAnimationFrame(() => document.getElementById(fieldId(entry.position, 'title'))?.focus());
  };
  return (
    <li className="entry" aria-label={entryName(entry.position)}>
      <div className="entry-head">
        <span>{entryName(entry.position)}</span>
        <span className="badge badge-unread">Could not be read</span>
        {texts && <span className="badge badge-corrected">✓ Typed in</span>}
      </div>
      <p className="entry-why">
        <span>
          <strong>{`Line ${line.toLocaleString('en')}`}</strong>: {reason}
        </span>
      </p>
      <div className="entry-body">
        <div className="original">
          <p className="original-text">{raw.length > longest ? `${raw.slice(0, longest)}…` : raw}</p>
        </div>
        {isOpen ? (
          <div className="record">
            {(more ? fieldKeys : mainKeys).map((key) => (
              <FieldRow key={key} entry={entry} name={key} text={texts?.[key]} onEdit={edit} />
            ))}
            {!more && (
              <button type="button" className="more" onClick={() => setMore(true)}>
                More fields
              </button>
            )}
            <button
              type="button"
              className="more"
              onClick={() => {
                setOpen(false);
                decide((now) => untyped(now, entry.position));
              }}
            >
              Leave it out
            </button>
          </div>
        ) : (
          <div>
            <button type="button" className="button" onClick={open}>
              Type it in
            </button>
            <p className="quiet">This entry is not stored unless you type it in.</p>
          </div>
        )}
      </div>
    </li>
  );
};

export const UnreadEntries = (props: { unread: ImportPreview['unread']; review: Review; decide: Decide }) => {
  const { unread, review, decide } = props;
  const [shown, setShown] = useState(stretch);
  return (
    <>
      <ol className="entries">
        {unread.slice(0, shown).map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <UnreadEntry key={i} unread={one} index={i} review={review} decide={decide} />
        ))}
      </ol>
      {shown < unread.length && (
        <button type="button" className="more" onClick={() => setShown(shown + stretch)}>
          {`${(unread.length - shown).toLocaleString('en')} more`}
        </button>
      )}
    </>
  );
};
