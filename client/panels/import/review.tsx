/** The review of an import: totals, filters and every entry. */
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { ImportPreview, ReviewItem } from '../../state/base/wire.ts';
import { fields } from '../../state/import/fields.ts';
import {
  asCorrected,
  doubtfulFirst,
  entryName,
  faultsOf,
  isTouched,
  type MissingField,
  missing,
  missingKeys,
  type Review,
  type Selection,
  selectionKeys,
  selections,
  takenIn,
  tallyInWords,
  typedIn,
} from '../../state/import/review.ts';
import { count } from '../../state/words/words.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Entries } from './entries.tsx';
import { FailureMessage } from './failure.tsx';
import { fieldId } from './field.tsx';
import { FormatChoice } from './format.tsx';
import { SpanLegend } from './original.tsx';
import { OwnPaper } from './own-paper.tsx';
import { UnreadEntries } from './unread.tsx';
import type { Failure, Job } from './use-job.ts';

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

/** Counts of entries with missing fields; each filters the list. */
const MissingFields = (props: {
  entries: readonly ReviewItem[];
  lack: MissingField | undefined;
  onChoose: (lack: MissingField | undefined) => void;
}) => {
  const counts = missingKeys
    .map((key) => ({ key, n: props.entries.filter(missing[key].of).length }))
    .filter(({ key, n }) => n > 0 || key === props.lack);
  if (counts.length === 0)
    return <p className="quiet">Every entry has authors, a year, a venue and a DOI.</p>;
  return (
    <fieldset className="lacks">
      <legend className="visually-hidden">Show only entries without</legend>
      {counts.map(({ key, n }) => (
        <ToggleButton
          key={key}
          className="chip"
          isSelected={props.lack === key}
          onChange={(on) => props.onChoose(on ? key : undefined)}
        >
          {`${n.toLocaleString('en')} without ${missing[key].label}`}
        </ToggleButton>
      ))}
    </fieldset>
  );
};

/** Asks before corrections are discarded. */
const Leaving = ({ onDrop, onStay }: { onDrop: () => void; onStay: () => void }) => (
  <fieldset className="confirm">
    <legend className="visually-hidden">Discard your corrections?</legend>
    <span aria-hidden="true">Discard your corrections?</span>
    <Button className="button button-warn" autoFocus onPress={onDrop}>
      Discard
    </Button>
    <Button className="button" onPress={onStay}>
      Keep editing
    </Button>
  </fieldset>
);

/** `3 corrected, 1 left out`. */
const decidedInWords = ({ edits, leftOut, apart }: Review): string =>
  [
    edits.size > typedIn(edits) ? `${edits.size - typedIn(edits)} corrected` : '',
    typedIn(edits) > 0 ? `${typedIn(edits)} typed in` : '',
    leftOut.size > 0 ? `${leftOut.size} left out` : '',
    apart.size > 0 ? `${apart.size} kept separate` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

export const ReviewPage = (props: {
  preview: ImportPreview;
  failure: Failure | undefined;
  job: Job;
  isLeaving: boolean;
  onLeaving: (leaving: boolean) => void;
}) => {
  const { preview, failure, job, isLeaving, onLeaving } = props;
  const { review, decide } = job;
  const [selection, setSelection] = useState<Selection | 'unread'>('all');
  const [complaint, setComplaint] = useState<ReactNode>();
  const entries = useMemo(() => doubtfulFirst(preview.items), [preview]);
  const corrected = useMemo(
    () => entries.map((entry) => asCorrected(entry, review.edits.get(entry.position))),
    [entries, review.edits],
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
  const [lack, setLack] = useState<MissingField>();
  // Filtered when the filter was chosen: an entry does not vanish while it is being corrected.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not at every correction
  const chosen = useMemo(
    () =>
      entries.filter((_entry, i) => {
        const now = corrected[i];
        if (!now || selection === 'unread') return false;
        return selections[selection].has(now) && (lack === undefined || missing[lack].of(now));
      }),
    [entries, selection, lack],
  );
  const taken = takenIn(preview, review);
  const isWhole = review.leftOut.size === 0;
  const accept = (): void => {
    const [fault, ...more] = faultsOf(review);
    if (!fault) {
      job.store();
      return;
    }
    const others =
      more.length > 0 ? ` ${count(more.length, 'more correction')} cannot be stored either.` : '';
    setComplaint(`${entryName(fault.position)}, ${fields[fault.key].label}: ${fault.message}${others}`);
    document.getElementById(fieldId(fault.position, fault.key))?.focus();
  };
  return (
    <>
      <div className="review-scroll">
        <div className="review-summary">
          {failure && <FailureMessage failure={failure} />}
          <p className="tally">{tallyInWords(preview.tally)}</p>
          <TallyBar tally={preview.tally} />
          <div className="review-choices">
            <FormatChoice format={preview.format} onChoose={job.readAs} />
            <OwnPaper review={review} decide={decide} />
          </div>
          {preview.unread.length > 0 && selection !== 'unread' && (
            <Button className="button unread-open" onPress={() => setSelection('unread')}>
              {`${count(preview.unread.length, 'entry')} could not be read`}
            </Button>
          )}
          {preview.truncated && (
            <p className="quiet">
              {`Only the ${preview.items.length.toLocaleString('en')} least certain entries are shown; the others are stored as read.`}
            </p>
          )}
        </div>
        {entries.length + preview.unread.length > 0 && (
          <div className="review-tools">
            <Choice
              label="Show"
              className="choice-small"
              options={options}
              value={selection}
              onChange={setSelection}
            />
            {selection !== 'unread' && <MissingFields entries={corrected} lack={lack} onChoose={setLack} />}
            <SpanLegend />
          </div>
        )}
        {selection === 'unread' ? (
          <UnreadEntries unread={preview.unread} review={review} decide={decide} />
        ) : (
          <Entries key={`${selection} ${lack ?? ''}`} entries={chosen} review={review} decide={decide} />
        )}
      </div>
      <footer className="review-foot">
        <p className="review-decided" role="status">
          {complaint ?? decidedInWords(review)}
        </p>
        {isLeaving ? (
          <Leaving onDrop={job.drop} onStay={() => onLeaving(false)} />
        ) : (
          <>
            {failure?.status === 410 && (
              <Button className="button" onPress={job.read}>
                Read again
              </Button>
            )}
            <Button className="button" onPress={() => (isTouched(review) ? onLeaving(true) : job.drop())}>
              Cancel
            </Button>
            <Button className="button button-main" isDisabled={taken === 0} onPress={accept}>
              {`${isWhole ? 'Import all' : 'Import'} ${taken.toLocaleString('en')}`}
            </Button>
          </>
        )}
      </footer>
    </>
  );
};
