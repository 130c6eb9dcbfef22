/** The review of what a lookup found, with what is stored at its foot. */
import { type Dispatch, type RefObject, type SetStateAction, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { LookupBody, LookupCommit } from '../../../state/base/wire.ts';
import { type Choices, takeAll, takenOf, toCommit } from '../../../state/online/choices.ts';
import { timeInWords } from '../../../state/online/services.ts';
import { addInWords, foundInWords } from '../../../state/online/words.ts';
import { addedOf, nothingPicked, type Picked, toTake } from '../../../state/online/works.ts';
import { count } from '../../../state/words/words.ts';
import { Leaving } from '../../parts/leaving.tsx';
import type { LookupJob, LookupStage } from '../use-lookup.ts';
import type { ServiceNames } from './change.tsx';
import { CompletedPapers } from './papers.tsx';
import { FoundWorks } from './works.tsx';

type Reviewed = Extract<LookupStage, { type: 'review' }>;

/** Whether there is anything to review: of what was stopped, whether anything was received. */
export const hasFound = ({ lookup: { state, counted, nothing } }: Reviewed): boolean =>
  counted !== undefined && ((state === 'ready' && nothing === undefined) || counted.sure + counted.ask > 0);

/** Why there is less than was asked for, and a way to go on. */
export const Incomplete = (props: { stage: Reviewed; onContinue: (body: LookupBody) => void }) => {
  const { lookup, problem } = props.stage;
  const { state, until, problems, nothing } = lookup;
  const goOn = (
    <Button className="button" onPress={() => props.onContinue({ act: 'continue', lookup: lookup.id })}>
      Go on
    </Button>
  );
  const got = 'You can store what is below now.';
  return (
    <>
      {problem !== undefined && (
        <p className="failure" role="alert">
          {problem}
        </p>
      )}
      {(state === 'paused' || state === 'failed' || state === 'cancelled') && (
        <div className="failure lookup-stopped" role="status">
          <p>
            {state === 'paused' && until !== undefined && (
              <strong>{`Paused until ${timeInWords(until, new Date())}. `}</strong>
            )}
            {state === 'cancelled' ? 'You cancelled it.' : lookup.problem} {hasFound(props.stage) && got}
          </p>
          {goOn}
        </div>
      )}
      {state === 'ready' && nothing !== undefined && <p role="status">{nothing}</p>}
      {(state === 'ready' ? problems : []).map(({ service, message }) => (
        <p key={`${service} ${message}`} className="review-note">
          {message}
        </p>
      ))}
    </>
  );
};

/** What the button says, and what is sent; nothing is sent where nothing is taken. */
const storing = (
  { lookup }: Reviewed,
  choices: Choices,
  picked: Picked,
): { says: string; label: string; isEmpty: boolean } => {
  if (lookup.act === 'complete') {
    const { papers, changes, open } = takenOf(choices, lookup.papers?.items ?? []);
    return {
      says: [count(changes, 'change'), ...(open > 0 ? [`${open.toLocaleString('en')} to check`] : [])].join(
        ', ',
      ),
      label: changes === 0 ? 'Store changes' : `Store changes to ${count(papers, 'paper')}`,
      isEmpty: changes === 0,
    };
  }
  const { papers, asWritten } = addedOf(lookup.act, picked, lookup.works?.items ?? []);
  return { says: '', label: addInWords(papers, asWritten), isEmpty: papers === 0 };
};

export const LookupReview = (props: {
  stage: Reviewed;
  job: LookupJob;
  names: ServiceNames;
  choices: Choices;
  onChoose: Dispatch<SetStateAction<Choices>>;
  picked: Picked;
  onPick: Dispatch<SetStateAction<Picked>>;
  leave: RefObject<(() => void) | undefined>;
  onClose: () => void;
}) => {
  const { stage, job, names, choices, picked, leave, onClose } = props;
  const { lookup } = stage;
  const [isLeaving, setLeaving] = useState(false);
  const { says, label, isEmpty } = storing(stage, choices, picked);
  const isTouched = choices !== takeAll || picked !== nothingPicked;
  const close = (): void => (isTouched ? setLeaving(true) : onClose());
  useEffect(() => {
    leave.current = close;
  });
  const choose = (whole: typeof lookup): Partial<LookupCommit> =>
    whole.act === 'complete'
      ? toCommit(whole, choices, whole.papers?.items ?? [])
      : toTake(whole, picked, whole.works?.items ?? []);
  const found = foundInWords(lookup);
  return (
    <>
      <div className="review-scroll">
        <div className="review-summary">
          {found !== '' && <p className="tally">{found}</p>}
          <Incomplete stage={stage} onContinue={job.start} />
        </div>
        {lookup.act === 'complete' ? (
          <CompletedPapers lookup={lookup} choices={choices} names={names} decide={props.onChoose} />
        ) : (
          <FoundWorks lookup={lookup} picked={picked} names={names} decide={props.onPick} />
        )}
      </div>
      <footer className="review-foot">
        <p className="review-decided lookup-says" role="status">
          {says}
        </p>
        {isLeaving ? (
          <Leaving what="choices" stay="Keep choosing" onDrop={onClose} onStay={() => setLeaving(false)} />
        ) : (
          <>
            <Button className="button" onPress={close}>
              Close
            </Button>
            <Button className="button button-main" isDisabled={isEmpty} onPress={() => job.store(choose)}>
              {label}
            </Button>
          </>
        )}
      </footer>
    </>
  );
};
