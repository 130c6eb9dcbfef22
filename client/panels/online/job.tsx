/** One lookup in the dialog: consent, asking, review, storing. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { lookupsAt } from '../../api/lookups.ts';
import { useAnswer, useCoterie } from '../../context/context.ts';
import type { Lookup } from '../../state/base/wire.ts';
import type { Asked } from '../../state/online/asked.ts';
import { type Choices, takeAll } from '../../state/online/choices.ts';
import { namesOf } from '../../state/online/services.ts';
import { progressInWords, reviewTitle, shareOf, titleOf } from '../../state/online/words.ts';
import { nothingPicked, type Picked } from '../../state/online/works.ts';
import { Progress } from '../import/progress.tsx';
import { Ask } from './ask.tsx';
import type { ServiceNames } from './review/change.tsx';
import { hasFound, Incomplete, LookupReview } from './review/review.tsx';
import { newest } from './services.tsx';
import { type LookupStage, useLookup } from './use-lookup.ts';

const headings = (asked: Asked, stage: LookupStage): string => {
  if (stage.type === 'review') return hasFound(stage) ? reviewTitle(stage.lookup) : stage.lookup.name;
  if (stage.type === 'storing') return `Storing “${stage.lookup.name}”`;
  return titleOf(asked);
};

/** How far it is, if that is known. */
const doneOf = (lookup: Lookup): { done?: number } => {
  const done = shareOf(lookup);
  return done === undefined ? {} : { done };
};

/** `leave` receives what Escape does. */
export const LookupDialog = (props: {
  asked: Exclude<Asked, { type: 'requests' }>;
  leave: RefObject<(() => void) | undefined>;
}) => {
  const { asked, leave } = props;
  const { online, resources } = useCoterie();
  const known = useAnswer(lookupsAt(newest));
  const services = known?.status === 'ready' ? known.value.services : [];
  const close = (): void => {
    resources.again(lookupsAt(newest));
    online.set(undefined);
  };
  const job = useLookup(asked.type === 'shown' ? asked.lookup : undefined, close);
  const { stage } = job;
  const [key] = [services.map(({ id, name }) => `${id}=${name}`).join()];
  // biome-ignore lint/correctness/useExhaustiveDependencies: by the names themselves
  const names = useMemo<ServiceNames>(
    () => Object.fromEntries(services.map(({ id, name }) => [id, name])),
    [key],
  );
  // Kept here: a review comes back if its storing fails.
  const [choices, setChoices] = useState<Choices>(takeAll);
  const [picked, setPicked] = useState<Picked>(nothingPicked);
  const heading = useRef<HTMLHeadingElement>(null);
  const [first] = useState(stage.type);
  // What had the focus is gone with the stage before.
  useEffect(() => {
    if (stage.type !== first) heading.current?.focus();
  }, [stage.type, first]);
  useEffect(() => {
    if (stage.type !== 'review' || !hasFound(stage))
      leave.current = stage.type === 'storing' ? undefined : close;
  });
  return (
    <>
      <header className="review-head">
        <Heading slot="title" className="page-title" ref={heading} tabIndex={-1}>
          {headings(asked, stage)}
        </Heading>
      </header>
      {stage.type === 'consent' && asked.type !== 'shown' && (
        <div className="review-wait">
          <Ask asked={asked} problem={stage.problem} onStart={job.start} onClose={close} />
        </div>
      )}
      {stage.type === 'asking' && (
        <div className="review-wait">
          <Progress
            label={progressInWords(stage.lookup, namesOf(services, stage.lookup.services))}
            {...doneOf(stage.lookup)}
          />
          {stage.isAway ? (
            <p className="failure" role="alert">
              The server does not answer. This goes on as soon as it is back.
            </p>
          ) : (
            <p className="quiet">You can close this: it goes on, and the overview shows it.</p>
          )}
          <div className="actions">
            <Button className="button" onPress={job.cancel}>
              Cancel
            </Button>
            <Button className="button" onPress={close}>
              Close
            </Button>
          </div>
        </div>
      )}
      {stage.type === 'review' && !hasFound(stage) && (
        <div className="review-wait">
          <Incomplete stage={stage} onContinue={job.start} />
          <Button className="button" onPress={close}>
            Close
          </Button>
        </div>
      )}
      {stage.type === 'review' && hasFound(stage) && (
        <LookupReview
          key={stage.lookup.id}
          stage={stage}
          job={job}
          names={names}
          choices={choices}
          onChoose={setChoices}
          picked={picked}
          onPick={setPicked}
          leave={leave}
          onClose={close}
        />
      )}
      {stage.type === 'storing' && (
        <div className="review-wait">
          <Progress label="Adding to the library" {...doneOf(stage.lookup)} />
        </div>
      )}
      {stage.type === 'gone' && (
        <div className="review-wait">
          <p className="failure" role="alert">
            {stage.problem}
          </p>
          <Button className="button" onPress={close}>
            Close
          </Button>
        </div>
      )}
    </>
  );
};
