/** One entry under review: the original beside the record, what becomes of it, and whether it is taken in. */
import { memo, useId } from 'react';
import { type FieldKey, fieldKeys, fields, type Texts } from '../../state/fields.ts';
import { doubtfulFields, looseProblems, outcomeInWords } from '../../state/review.ts';
import type { ReviewItem } from '../../state/wire.ts';
import { count } from '../../state/words.ts';
import { FieldRow } from './field.tsx';
import { Original } from './original.tsx';

/** What can be done with an entry; the same for all of them, so that one correction draws one entry. */
export interface EntryActions {
  edit(entry: ReviewItem, key: FieldKey, text: string): void;
  keep(entry: ReviewItem, keep: boolean): void;
}

const noTexts: Texts = {};

/** What merges an entry, after the word for it. */
const whyOf = ({ outcome, why }: ReviewItem): string | undefined =>
  why === undefined ? undefined : outcome === 'merged' ? `with a paper that is there: ${why}` : why;

export const Entry = memo(
  (props: { entry: ReviewItem; texts: Texts | undefined; isLeftOut: boolean; actions: EntryActions }) => {
    const { entry, isLeftOut, actions } = props;
    const texts = props.texts ?? noTexts;
    const title = useId();
    const doubts = doubtfulFields(entry).filter((key) => texts[key] === undefined).length;
    const why = whyOf(entry);
    const problems = looseProblems(entry);
    return (
      <li className={isLeftOut ? 'entry entry-out' : 'entry'} aria-labelledby={title}>
        <div className="entry-head">
          <label className="entry-keep">
            <input
              type="checkbox"
              checked={!isLeftOut}
              onChange={(event) => actions.keep(entry, event.target.checked)}
            />
            <span id={title}>{`Entry ${entry.position}`}</span>
            <span className="heard">: take it in</span>
          </label>
          <span className={`badge badge-${entry.outcome}`}>{outcomeInWords[entry.outcome]}</span>
          {why !== undefined && <span className="entry-why">{why}</span>}
          {doubts > 0 && <span className="badge badge-doubt">{`? ${count(doubts, 'doubtful field')}`}</span>}
          {Object.keys(texts).length > 0 && <span className="badge badge-corrected">✓ Corrected</span>}
        </div>
        {isLeftOut ? (
          <p className="entry-rest">{texts.title ?? fields.title.read(entry.item)} is left out.</p>
        ) : (
          <div className="entry-body">
            <Original raw={entry.raw} item={entry.item} />
            <div className="record">
              {fieldKeys.map((key) => (
                <FieldRow key={key} entry={entry} name={key} text={texts[key]} onEdit={actions.edit} />
              ))}
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
