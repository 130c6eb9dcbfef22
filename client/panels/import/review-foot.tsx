/** The foot of a review: what was decided, and the buttons to import or to cancel. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ImportPreview } from '../../state/base/wire.ts';
import { fields } from '../../state/import/fields.ts';
import {
  entryName,
  faultsOf,
  importInWords,
  isTouched,
  type Review,
  takenIn,
  typedIn,
} from '../../state/import/review.ts';
import { count } from '../../state/words/words.ts';
import { ThenComplete } from '../online/then-complete.tsx';
import { Leaving } from '../parts/leaving.tsx';
import { fieldId } from './field.tsx';
import type { Failure, Job } from './use-job.ts';

interface ReviewProps {
  preview: ImportPreview;
  failure: Failure | undefined;
  job: Job;
  /** Whether the reader is asked whether to discard the corrections. */
  isLeaving: boolean;
  onLeaving: (leaving: boolean) => void;
}

/** `3 corrected, 1 left out`. */
export const decidedInWords = ({ edits, leftOut, apart }: Review): string =>
  [
    edits.size > typedIn(edits) ? `${edits.size - typedIn(edits)} corrected` : '',
    typedIn(edits) > 0 ? `${typedIn(edits)} typed in` : '',
    leftOut.size > 0 ? `${leftOut.size} left out` : '',
    apart.size > 0 ? `${apart.size} kept separate` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

export const ReviewFoot = ({ preview, failure, job, isLeaving, onLeaving }: ReviewProps) => {
  const { review } = job;
  const [complaint, setComplaint] = useState<string>();
  const taken = takenIn(preview, review);
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
    <footer className="review-foot">
      <p className="review-decided" role="status">
        {complaint ?? decidedInWords(review)}
      </p>
      {isLeaving ? (
        <Leaving what="corrections" stay="Keep editing" onDrop={job.drop} onStay={() => onLeaving(false)} />
      ) : (
        <>
          {failure?.status === 410 && (
            <Button className="button" onPress={job.read}>
              Read again
            </Button>
          )}
          <ThenComplete isWanted={job.completes} onWant={job.setCompletes} />
          <Button className="button" onPress={() => (isTouched(review) ? onLeaving(true) : job.drop())}>
            Cancel
          </Button>
          <Button className="button button-main" isDisabled={taken === 0} onPress={accept}>
            {importInWords(preview, review)}
          </Button>
        </>
      )}
    </footer>
  );
};
