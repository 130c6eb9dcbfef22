/** One import from reading to storing: where it stands, and what may be done there. */
import { useCallback, useEffect, useState } from 'react';
import { commitImport, previewImport, removeImport } from '../../actions/imports.ts';
import { takeBack } from '../../actions/remove-import.ts';
import { ApiProblem } from '../../api/api.ts';
import { addNotice, useCoterie } from '../../context/context.ts';
import type { Import, ImportPreview } from '../../state/base/wire.ts';
import { type Given, nextGiven, readAs } from '../../state/import/intake.ts';
import { addedInWords, type Review, toCommit, untouched } from '../../state/import/review.ts';

/** Why something did not work. */
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
  /** Reads again; what was decided is kept, for the same text has the same entries. */
  read(): void;
  store(): void;
  /** Lets go of it; nothing is stored. */
  drop(): void;
  /** Reads it again, as a format that a person chose. */
  readAs(format: string): void;
  /** Ends the storing; nothing is stored. */
  cancel(): void;
  /** Lets go of it, and asks for another if none is waiting. */
  another(): void;
}

const troubleOf = (error: unknown): Trouble => ({
  status: error instanceof ApiProblem ? error.status : 0,
  message: error instanceof Error ? error.message : String(error),
});

const doneInWords = ({ name, added }: Import): string => {
  const words = added ? addedInWords(added.nodes) : '';
  return words === ''
    ? `“${name}” is stored. It brought nothing that the library did not have.`
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
          addNotice(notices, doneInWords(stored), { label: 'Take back', act });
        },
        (error: unknown) => setStage({ type: 'review', preview, trouble: troubleOf(error) }),
      );
    },
    drop() {
      // The server forgets a preview by itself in time; telling it is only a courtesy.
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
