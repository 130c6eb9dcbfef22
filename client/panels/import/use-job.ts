/** The state of one import, from reading to storing. */
import { useCallback, useEffect, useState } from 'react';
import { commitImport, previewImport, removeImport } from '../../actions/imports.ts';
import { takeBack } from '../../actions/remove-import.ts';
import { ApiProblem } from '../../api/api.ts';
import { addNotice, useCoterie } from '../../context/context.ts';
import type { Import, ImportPreview } from '../../state/base/wire.ts';
import { type Given, nextGiven, readAs } from '../../state/import/intake.ts';
import { addedInWords, type Review, toCommit, untouched } from '../../state/import/review.ts';

/** Why a step failed. */
export interface Trouble {
  status: number;
  message: string;
}

export type Stage =
  | { type: 'reading'; read?: number }
  | { type: 'unread'; trouble: Trouble }
  | { type: 'review'; preview: ImportPreview; trouble?: Trouble }
  | { type: 'storing'; preview: ImportPreview; done: number };

export interface Job {
  stage: Stage;
  review: Review;
  decide(next: (now: Review) => Review): void;
  /** Reads again; the review stays, because the same text has the same entries. */
  read(): void;
  store(): void;
  /** Discards it; nothing is stored. */
  drop(): void;
  /** Reads it again in another format. */
  readAs(format: string): void;
  /** Cancels the storing; nothing is stored. */
  cancel(): void;
  /** Discards it, and asks for another if none is waiting. */
  another(): void;
}

const troubleOf = (error: unknown): Trouble => ({
  status: error instanceof ApiProblem ? error.status : 0,
  message: error instanceof Error ? error.message : String(error),
});

const doneInWords = ({ name, added }: Import): string => {
  const words = added ? addedInWords(added.nodes) : '';
  return words === ''
    ? `“${name}” is stored. It added nothing new to the library.`
    : `Added ${words} from “${name}”.`;
};

export const useJob = (given: Given): Job => {
  const coterie = useCoterie();
  const { intake, resources, notices } = coterie;
  const [stage, setStage] = useState<Stage>({ type: 'reading' });
  const [review, setReview] = useState<Review>(untouched);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to read again
  useEffect(() => {
    const control = new AbortController();
    setStage({ type: 'reading' });
    const heard = ({ state, papers }: Import): void => {
      if (state === 'linking' && papers !== undefined && !control.signal.aborted)
        setStage((now) => (now.type === 'reading' ? { type: 'reading', read: papers } : now));
    };
    previewImport(given, heard, control.signal).then(
      (preview) => {
        if (!control.signal.aborted) setStage({ type: 'review', preview });
      },
      (error: unknown) => {
        if (!control.signal.aborted) setStage({ type: 'unread', trouble: troubleOf(error) });
      },
    );
    return () => control.abort();
  }, [given, attempt]);
  const decide = useCallback((next: (now: Review) => Review) => setReview(next), []);
  return {
    stage,
    review,
    decide,
    read: () => setAttempt((n) => n + 1),
    store() {
      if (stage.type !== 'review') return;
      const { preview } = stage;
      setStage({ type: 'storing', preview, done: 0 });
      commitImport(toCommit(preview, review), (done) => setStage({ type: 'storing', preview, done })).then(
        (stored) => {
          intake.set(nextGiven);
          resources.refresh();
          const act = (): void => void takeBack(coterie, stored);
          addNotice(notices, doneInWords(stored), { label: 'Remove the import', act });
        },
        (error: unknown) => setStage({ type: 'review', preview, trouble: troubleOf(error) }),
      );
    },
    drop() {
      // The server drops previews in time anyway.
      if (stage.type === 'review') removeImport(stage.preview.id).catch(() => undefined);
      intake.set(nextGiven);
    },
    readAs: (format) => intake.set((now) => readAs(now, format)),
    cancel() {
      if (stage.type === 'storing') removeImport(stage.preview.id).catch(() => undefined);
    },
    another: () => intake.set((now) => nextGiven(now) ?? []),
  };
};
