/** The state of one import, from reading to storing. */
import { useCallback, useEffect, useState } from 'react';
import { commitImport, deleteImport, previewImport } from '../../actions/imports.ts';
import { removeImport } from '../../actions/remove-import.ts';
import { ApiProblem } from '../../api/api.ts';
import { addNotice, useCoterie } from '../../context/context.ts';
import type { Import, ImportPreview } from '../../state/base/wire.ts';
import { dropFirst, type QueuedImport, readAs } from '../../state/import/queue.ts';
import { addedInWords, type Review, toCommit, untouched } from '../../state/import/review.ts';

/** Why a step failed. */
export interface Failure {
  status: number;
  message: string;
}

export type Stage =
  | { type: 'reading'; read?: number }
  | { type: 'unread'; failure: Failure }
  | { type: 'review'; preview: ImportPreview; failure?: Failure }
  | { type: 'storing'; preview: ImportPreview; done: number };

export interface Job {
  stage: Stage;
  review: Review;
  decide(next: (now: Review) => Review): void;
  /** Reads again; the review stays, because the same text has the same entries. */
  read(): void;
  /** Whether what is stored is then completed from online sources. */
  completes: boolean;
  setCompletes(completes: boolean): void;
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

/** What a request failed of. */
export const failureOf = (error: unknown): Failure => ({
  status: error instanceof ApiProblem ? error.status : 0,
  message: error instanceof Error ? error.message : String(error),
});

const doneInWords = ({ name, added }: Import): string => {
  const words = added ? addedInWords(added.nodes) : '';
  return words === ''
    ? `“${name}” is stored. It added nothing new to the library.`
    : `Added ${words} from “${name}”.`;
};

export const useJob = (queued: QueuedImport): Job => {
  const coterie = useCoterie();
  const { importQueue, online, resources, notices } = coterie;
  const [stage, setStage] = useState<Stage>({ type: 'reading' });
  const [review, setReview] = useState<Review>(untouched);
  const [completes, setCompletes] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to read again
  useEffect(() => {
    const control = new AbortController();
    setStage({ type: 'reading' });
    const onProgress = ({ state, papers }: Import): void => {
      if (state === 'linking' && papers !== undefined && !control.signal.aborted)
        setStage((now) => (now.type === 'reading' ? { type: 'reading', read: papers } : now));
    };
    previewImport(queued, onProgress, control.signal).then(
      (preview) => {
        if (!control.signal.aborted) setStage({ type: 'review', preview });
      },
      (error: unknown) => {
        if (!control.signal.aborted) setStage({ type: 'unread', failure: failureOf(error) });
      },
    );
    return () => control.abort();
  }, [queued, attempt]);
  const decide = useCallback((next: (now: Review) => Review) => setReview(next), []);
  return {
    stage,
    review,
    decide,
    completes,
    setCompletes,
    read: () => setAttempt((n) => n + 1),
    store() {
      if (stage.type !== 'review') return;
      const { preview } = stage;
      setStage({ type: 'storing', preview, done: 0 });
      commitImport(toCommit(preview, review), (done) => setStage({ type: 'storing', preview, done })).then(
        (stored) => {
          importQueue.set(dropFirst);
          if (completes) online.set({ type: 'complete', label: `“${stored.name}”`, sources: [stored.id] });
          resources.refresh();
          const act = (): void => void removeImport(coterie, stored);
          addNotice(notices, doneInWords(stored), { label: 'Remove the import', act });
        },
        (error: unknown) => setStage({ type: 'review', preview, failure: failureOf(error) }),
      );
    },
    drop() {
      // The server drops previews in time anyway.
      if (stage.type === 'review') deleteImport(stage.preview.id).catch(() => undefined);
      importQueue.set(dropFirst);
    },
    readAs: (format) => importQueue.set((now) => readAs(now, format)),
    cancel() {
      if (stage.type === 'storing') deleteImport(stage.preview.id).catch(() => undefined);
    },
    another: () => importQueue.set((now) => dropFirst(now) ?? []),
  };
};
