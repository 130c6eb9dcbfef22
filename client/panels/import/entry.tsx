/** One entry under review: the original beside the fields, and what happens to it. */
import { memo, useId, useState } from 'react';
import type { ReviewItem } from '../../state/base/wire.ts';
import { type FieldKey, fieldKeys, fields, shownKeys, type Texts } from '../../state/import/fields.ts';
import { doubtfulFields, looseProblems, outcomeInWords } from '../../state/import/review.ts';
import { count } from '../../state/words/words.ts';
import { FieldRow } from './field.tsx';
import { Original } from './original.tsx';

/** What can be done with an entry; the same for all of them, so that one correction draws one entry. */
export interface EntryActions {
  edit(entry: ReviewItem, key: FieldKey, text: string): void;
  keep(entry: ReviewItem, keep: boolean): void;
  /** Whether a merged entry is a paper of its own. */
  keepSeparate(entry: ReviewItem, isApart: boolean): void;
}

const noTexts: Texts = {};

/** The paper that an entry is merged with, why, and a way to prevent it. */
const Merged = (props: { entry: ReviewItem; isApart: boolean; actions: EntryActions }) => {
  const { entry, isApart, actions } = props;
  const { outcome, why, into } = entry;
  if (outcome !== 'merged') return why === undefined ? null : <p className="entry-why">{why}</p>;
  const people = into?.authors.slice(0, 3).map(({ label }) => label) ?? [];
  return (
    <p className="entry-why">
      <span>
        {into ? (
          <>
            Merged with <strong>{into.title}</strong>
            {` (${[...people, into.year ?? ''].filter((part) => part !== '').join(', ')})`}
          </>
        ) : (
          'Merged with an earlier entry of this list'
        )}
        {why !== undefined && `: ${why}.`}
      </span>
      <label className="entry-apart">
        <input
          type="checkbox"
          checked={isApart}
          onChange={(event) => actions.keepSeparate(entry, event.target.checked)}
        />
        Keep as a separate paper
      </label>
    </p>
  );
};

export const Entry = memo(
  (props: {
    entry: ReviewItem;
    /** `Entry 3`. */
    name: string;
    texts: Texts | undefined;
    isApart: boolean;
    isLeftOut: boolean;
    actions: EntryActions;
  }) => {
    const { entry, isLeftOut, actions } = props;
    const texts = props.texts ?? noTexts;
    const title = useId();
    const doubts = doubtfulFields(entry).filter((key) => texts[key] === undefined).length;
    const problems = looseProblems(entry);
    const [more, setMore] = useState(false);
    const keys = more ? fieldKeys : shownKeys(entry.item, texts, doubtfulFields(entry));
    return (
      <li
        className={`entry${isLeftOut ? ' entry-out' : ''}${entry.citedBy === undefined ? '' : ' entry-cited'}`}
        aria-labelledby={title}
      >
        <div className="entry-head">
          <label className="entry-keep">
            <input
              type="checkbox"
              checked={!isLeftOut}
              onChange={(event) => actions.keep(entry, event.target.checked)}
            />
            <span id={title}>{props.name}</span>
            <span className="visually-hidden">: import it</span>
          </label>
          <span className={`badge badge-${entry.outcome}`}>{outcomeInWords[entry.outcome]}</span>
          {doubts > 0 && <span className="badge badge-doubt">{`? ${count(doubts, 'doubtful field')}`}</span>}
          {Object.keys(texts).length > 0 && <span className="badge badge-corrected">✓ Corrected</span>}
        </div>
        {!isLeftOut && <Merged entry={entry} isApart={props.isApart} actions={actions} />}
        {isLeftOut ? (
          <p className="entry-rest">{texts.title ?? fields.title.read(entry.item)} is left out.</p>
        ) : (
          <div className="entry-body">
            <Original raw={entry.raw} item={entry.item} />
            <div className="record">
              {keys.map((key) => (
                <FieldRow key={key} entry={entry} name={key} text={texts[key]} onEdit={actions.edit} />
              ))}
              {keys.length < fieldKeys.length && (
                <button type="button" className="more" onClick={() => setMore(true)}>
                  More fields
                </button>
              )}
              {problems.length > 0 && (
                <ul className="entry-problems">
                  {problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              )}
            </div>
          </div>
        )}
      </li>
    );
  },
);
