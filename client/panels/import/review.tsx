/** The review of an import: totals, filters and every entry. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ImportPreview } from '../../state/base/wire.ts';
import { entryNames } from '../../state/import/order.ts';
import type { Review } from '../../state/import/review.ts';
import { tallyInWords } from '../../state/import/tally.ts';
import { count } from '../../state/words/words.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Entries } from './entries.tsx';
import { FailureMessage } from './failure.tsx';
import { FormatChoice } from './format.tsx';
import { MissingFields } from './missing-fields.tsx';
import { SpanLegend } from './original.tsx';
import { OwnPaper } from './own-paper.tsx';
import { UnreadEntries } from './unread.tsx';
import type { Failure } from './use-job.ts';
import { useReviewFilter } from './use-review-filter.ts';

const tallyParts = ['new', 'merged', 'present', 'unread'] as const;

/** The totals as a bar. */
const TallyBar = ({ tally }: Pick<ImportPreview, 'tally'>) => (
  <span className="tally-bar" aria-hidden="true">
    {tallyParts
      .filter((part) => tally[part] > 0)
      .map((part) => (
        <span key={part} className={`tally-${part}`} style={{ flexGrow: tally[part] }} />
      ))}
  </span>
);

/** `readAs` reads the file again in another format. */
export const ReviewPage = (props: {
  preview: ImportPreview;
  failure?: Failure | undefined;
  review: Review;
  decide(next: (now: Review) => Review): void;
  readAs(format: string): void;
}) => {
  const { preview, failure, review, decide } = props;
  const names = useMemo(() => entryNames(preview.items), [preview]);
  const filter = useReviewFilter(preview, review);
  const { selection, missingField, entries } = filter;
  const isEmpty = preview.items.length + preview.unread.length === 0;
  // A file of abbreviations has nothing to review.
  const onlyNotes = isEmpty && preview.notes.length > 0;
  return (
    <div className="review-scroll">
      <div className="review-summary">
        {failure && <FailureMessage failure={failure} />}
        {!onlyNotes && <p className="tally">{tallyInWords(preview.tally)}</p>}
        {!onlyNotes && <TallyBar tally={preview.tally} />}
        {preview.notes.map((note) => (
          <p key={note} className="review-note">
            {note}
          </p>
        ))}
        <div className="review-choices">
          <FormatChoice format={preview.format} onChoose={props.readAs} />
          {!preview.tally.cited && !onlyNotes && <OwnPaper review={review} decide={decide} />}
        </div>
        {preview.unread.length > 0 && selection !== 'unread' && (
          <Button className="button unread-open" onPress={() => filter.select('unread')}>
            {`${count(preview.unread.length, 'entry')} could not be read`}
          </Button>
        )}
        {preview.truncated && (
          <p className="quiet">
            {`Only the ${preview.items.length.toLocaleString('en')} least certain entries are shown; the others are stored as read.`}
          </p>
        )}
      </div>
      {!isEmpty && (
        <div className="review-tools">
          <Choice
            label="Show"
            className="choice-small"
            options={filter.options}
            value={selection}
            onChange={filter.select}
          />
          {selection !== 'unread' && (
            <MissingFields entries={filter.corrected} chosen={missingField} onChoose={filter.selectMissing} />
          )}
          <SpanLegend />
        </div>
      )}
      {selection === 'unread' ? (
        <UnreadEntries unread={preview.unread} review={review} decide={decide} />
      ) : (
        <Entries
          key={`${selection} ${missingField ?? ''}`}
          entries={entries}
          names={names}
          review={review}
          decide={decide}
        />
      )}
    </div>
  );
};
