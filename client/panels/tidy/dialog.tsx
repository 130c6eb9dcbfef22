/** Tidying up: suggestions one by one, answered by key, with undo. */
import '../../styles/pages/tidy.css';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { decide, setUndone } from '../../actions/decide.ts';
import { endpoints, fetchAnswer } from '../../api/api.ts';
import { type TidyKind, useCoterie, useStore } from '../../context/context.ts';
import {
  type Answer,
  answerWith,
  asked,
  decisionFor,
  startWalk,
  stepBack,
  type Walk,
} from '../../state/correct/tidy.ts';
import { count } from '../../state/words/words.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Question } from './question.tsx';

const kinds: Record<TidyKind, string> = { author: 'Authors', technique: 'Techniques' };

const Questions = ({ kind }: { kind: TidyKind }) => {
  const coterie = useCoterie();
  const [walk, setWalk] = useState<Walk>();
  const [original, setOriginal] = useState<Walk['suggestions']>([]);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const control = new AbortController();
    fetchAnswer(endpoints.suggestions(kind), control.signal).then(
      ({ items }) => {
        setOriginal(items);
        setWalk(startWalk(items));
      },
      (error: unknown) => {
        if (!control.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
      },
    );
    return () => control.abort();
  }, [kind]);
  const now = walk && asked(walk);

  const answer = async (given: Answer): Promise<void> => {
    if (!walk || !now || busy) return;
    const request = decisionFor(kind, now, given);
    setBusy(true);
    const decision = request && (await decide(coterie, request));
    setBusy(false);
    if (request && !decision) return;
    setWalk(answerWith(walk, given, decision || undefined));
  };
  const undo = async (): Promise<void> => {
    const last = walk?.answered.at(-1);
    if (!walk || !last || busy) return;
    setBusy(true);
    if (last.decision) await setUndone(coterie, last.decision, true);
    setBusy(false);
    setWalk(stepBack(walk, original));
  };
  const keys: Record<string, () => void> = {
    y: () => void answer('yes'),
    n: () => void answer('no'),
    s: () => void answer('skip'),
    u: () => void undo(),
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  if (problem) return <p role="alert">{problem}</p>;
  if (!walk) return <Skeleton lines={6} />;
  const { suggestions, at, answered } = walk;
  const decided = answered.filter(({ answer: given }) => given !== 'skip').length;
  return (
    <>
      <p className="quiet" role="status">
        {suggestions.length === 0
          ? 'There are no suggestions.'
          : now
            ? `${at + 1} of ${suggestions.length} · ${decided} decided`
            : `Done: ${decided} of ${count(suggestions.length, 'suggestion')} decided.`}
      </p>
      {now && <Question kind={kind} suggestion={now} busy={busy} onAnswer={(given) => void answer(given)} />}
      {answered.length > 0 && (
        <Button className="button" isDisabled={busy} onPress={() => void undo()}>
          Back <kbd>u</kbd>
        </Button>
      )}
    </>
  );
};

const TidyDialog = () => {
  const { tidy } = useCoterie();
  const kind = useStore(tidy) ?? 'author';
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && tidy.set(undefined)}
    >
      <Modal className="modal modal-tidy">
        <Dialog className="sheet tidy">
          <header className="tidy-head">
            <Heading slot="title" className="page-title">
              Tidy up
            </Heading>
            <Choice
              label="What to tidy up"
              className="choice-small"
              options={kinds}
              value={kind}
              onChange={(next) => tidy.set(next)}
            />
          </header>
          <Questions key={kind} kind={kind} />
          <Button className="button" onPress={() => tidy.set(undefined)}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

export default TidyDialog;
