/** One import in the dialog: reading, failure, review, storing. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import type { QueuedImport } from '../../state/import/queue.ts';
import { isTouched } from '../../state/import/review.ts';
import { count } from '../../state/words/words.ts';
import { FailureMessage } from './failure.tsx';
import { FormatChoice } from './format.tsx';
import { Progress } from './progress.tsx';
import { ReviewPage } from './review.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { type Failure, type Job as JobState, useJob } from './use-job.ts';

/** Whether the input is at fault, so that trying again will not help. */
const isInputError = ({ status }: Failure): boolean => status >= 400 && status < 500;

const Unread = ({ job, failure, format }: { job: JobState; failure: Failure; format: string }) => (
  <>
    <FailureMessage failure={failure} />
    {isInputError(failure) && <FormatChoice format={format} onChoose={job.readAs} />}
    <div className="actions">
      {isInputError(failure) ? (
        <Button className="button button-main" onPress={job.another}>
          Choose another file…
        </Button>
      ) : (
        <Button className="button button-main" onPress={job.read}>
          Try again
        </Button>
      )}
      <Button className="button" onPress={job.drop}>
        Close
      </Button>
    </div>
  </>
);

const titles: Record<JobState['stage']['type'], (name: string) => string> = {
  reading: (name) => `Reading “${name}”`,
  unread: (name) => `“${name}” could not be read`,
  review: (name) => `Review “${name}”`,
  storing: (name) => `Storing “${name}”`,
};

/** `after`: how many more are waiting. `leave` receives what Escape does. */
export const Job = (props: {
  queued: QueuedImport;
  after: number;
  leave: RefObject<(() => void) | undefined>;
}) => {
  const { queued, after, leave } = props;
  const job = useJob(queued);
  const { stage, review } = job;
  const [isLeaving, setLeaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone with the stage before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every change of stage
  useEffect(() => heading.current?.focus(), [stage.type]);
  useEffect(() => {
    leave.current = () => {
      if (stage.type === 'storing') return;
      if (stage.type === 'review' && isTouched(review)) setLeaving(true);
      else job.drop();
    };
  });
  return (
    <>
      <header className="review-head">
        <Heading slot="title" className="page-title" ref={heading} tabIndex={-1}>
          {titles[stage.type](queued.name)}
        </Heading>
        {after > 0 && <p className="quiet">{count(after, 'more file')} waiting</p>}
      </header>
      {stage.type === 'reading' && (
        <div className="review-wait">
          <Progress
            label={
              stage.read === undefined
                ? 'Reading'
                : `Read ${count(stage.read, 'entry')}; comparing with the library`
            }
          />
          <Button className="button" onPress={job.drop}>
            Cancel
          </Button>
        </div>
      )}
      {stage.type === 'unread' && (
        <div className="review-wait">
          <Unread job={job} failure={stage.failure} format={queued.format ?? ''} />
        </div>
      )}
      {stage.type === 'review' && (
        <>
          <ReviewPage preview={stage.preview} failure={stage.failure} {...job} />
          <ReviewFoot
            preview={stage.preview}
            failure={stage.failure}
            job={job}
            isLeaving={isLeaving}
            onLeaving={setLeaving}
          />
        </>
      )}
      {stage.type === 'storing' && (
        <div className="review-wait">
          <Progress label="Adding to the library" done={stage.done} />
          <Button className="button" onPress={job.cancel}>
            Cancel
          </Button>
        </div>
      )}
    </>
  );
};
