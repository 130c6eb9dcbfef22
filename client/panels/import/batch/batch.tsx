/** Several files in the dialog: they are read one after the other, reviewed as a list, and stored together. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import {
  batchDone,
  batchStage,
  batchTally,
  batchTitle,
  importBatchInWords,
  isBatchTouched,
  storable,
} from '../../../state/import/batch.ts';
import type { QueuedImport } from '../../../state/import/queue.ts';
import { faultsOf } from '../../../state/import/review.ts';
import { tallyInWords } from '../../../state/import/tally.ts';
import { ThenComplete } from '../../online/then-complete.tsx';
import { Leaving } from '../../parts/leaving.tsx';
import { Progress } from '../progress.tsx';
import { ReviewPage } from '../review.tsx';
import { decidedInWords } from '../review-foot.tsx';
import { BatchFiles } from './files.tsx';
import { type BatchActions, useBatch } from './use-batch.ts';

/** The review of one of the files, with a way back to the list. */
const OneFile = (props: { actions: BatchActions; chosen: number; onBack: () => void }) => {
  const { actions, chosen, onBack } = props;
  const file = actions.batch.find(({ queued }) => queued.key === chosen);
  if (file?.stage.type !== 'read') return null;
  const fault = faultsOf(file.review)[0];
  return (
    <>
      <ReviewPage
        preview={file.stage.preview}
        review={file.review}
        decide={(next) => actions.decide(chosen, next)}
        readAs={(format) => {
          actions.read(chosen, format);
          onBack();
        }}
      />
      <footer className="review-foot">
        <p className="review-decided" role="status">
          {fault?.message ?? decidedInWords(file.review)}
        </p>
        <Button className="button button-main" isDisabled={fault !== undefined} onPress={onBack}>
          Back to the files
        </Button>
      </footer>
    </>
  );
};

const Foot = (props: {
  actions: BatchActions;
  isLeaving: boolean;
  onLeaving: (leaving: boolean) => void;
}) => {
  const { actions, isLeaving, onLeaving } = props;
  const { batch } = actions;
  const stage = batchStage(batch);
  if (isLeaving)
    return (
      <footer className="review-foot">
        <Leaving
          what="corrections"
          stay="Keep editing"
          onDrop={actions.close}
          onStay={() => onLeaving(false)}
        />
      </footer>
    );
  return (
    <footer className="review-foot">
      <p className="review-decided" role="status">
        {stage === 'over' && 'What could not be stored is named above.'}
      </p>
      {stage === 'review' && <ThenComplete isWanted={actions.completes} onWant={actions.setCompletes} />}
      {stage === 'storing' ? (
        <Button className="button" onPress={actions.stop}>
          Stop after this file
        </Button>
      ) : (
        <Button
          className="button"
          onPress={() => (stage !== 'over' && isBatchTouched(batch) ? onLeaving(true) : actions.close())}
        >
          {stage === 'over' ? 'Close' : 'Cancel'}
        </Button>
      )}
      {(stage === 'review' || (stage === 'over' && storable(batch).length > 0)) && (
        <Button
          className="button button-main"
          isDisabled={storable(batch).length === 0}
          onPress={actions.store}
        >
          {importBatchInWords(batch)}
        </Button>
      )}
    </footer>
  );
};

/** `leave` receives what Escape does. */
export const BatchJob = (props: {
  queued: readonly QueuedImport[];
  leave: RefObject<(() => void) | undefined>;
}) => {
  const { queued, leave } = props;
  const actions = useBatch(queued);
  const { batch } = actions;
  const stage = batchStage(batch);
  const [chosen, setChosen] = useState<number>();
  const [isLeaving, setLeaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const one = batch.find((file) => file.queued.key === chosen);
  // What had the focus is gone with the page before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every change of stage
  useEffect(() => heading.current?.focus(), [stage, chosen]);
  useEffect(() => {
    leave.current = () => {
      if (stage === 'storing') return;
      if (chosen !== undefined) setChosen(undefined);
      else if (stage !== 'over' && isBatchTouched(batch)) setLeaving(true);
      else actions.close();
    };
  });
  const isBusy = stage === 'reading' || stage === 'storing';
  return (
    <>
      <header className="review-head">
        <Heading slot="title" className="page-title" ref={heading} tabIndex={-1}>
          {one ? `Review “${one.queued.name}”` : batchTitle(batch, stage)}
        </Heading>
      </header>
      {one && chosen !== undefined ? (
        <OneFile actions={actions} chosen={chosen} onBack={() => setChosen(undefined)} />
      ) : (
        <>
          <div className="review-scroll">
            <div className="review-summary">
              {isBusy && (
                <Progress
                  label={stage === 'reading' ? 'Reading the files' : 'Adding to the library'}
                  done={batchDone(batch, stage)}
                />
              )}
              {storable(batch).length > 0 && <p className="tally">{tallyInWords(batchTally(batch))}</p>}
            </div>
            <BatchFiles actions={actions} isBusy={isBusy} onReview={setChosen} />
          </div>
          <Foot actions={actions} isLeaving={isLeaving} onLeaving={setLeaving} />
        </>
      )}
    </>
  );
};
