/** The state of several files that are imported together, from reading to storing. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { commitImport, deleteImport, previewImport } from '../../../actions/imports.ts';
import { removeImports } from '../../../actions/remove-import.ts';
import { addNotice, useCoterie } from '../../../context/context.ts';
import type { Import } from '../../../state/base/wire.ts';
import {
  type Batch,
  type BatchFile,
  batchOf,
  type FileStage,
  storable,
  withFile,
} from '../../../state/import/batch.ts';
import { dropFirst, type QueuedImport } from '../../../state/import/queue.ts';
import { addedInWords, type Review, toCommit } from '../../../state/import/review.ts';
import { count } from '../../../state/words/words.ts';
import { failureOf } from '../use-job.ts';

export interface BatchActions {
  batch: Batch;
  decide(key: number, next: (now: Review) => Review): void;
  leaveOut(key: number, isLeftOut: boolean): void;
  /** Reads a file again, in another format if one is given. */
  read(key: number, format?: string): void;
  /** Whether what is stored is then completed from online sources. */
  completes: boolean;
  setCompletes(completes: boolean): void;
  /** Stores what was read, one file after the other. */
  store(): void;
  /** Stops storing after the file at hand. */
  stop(): void;
  /** Closes; what is not stored is not. */
  close(): void;
}

const addedBy = (stored: readonly Import[]): string => {
  const sum = { Paper: 0, Author: 0, Venue: 0, Technique: 0 };
  for (const { added } of stored)
    for (const label of ['Paper', 'Author', 'Venue', 'Technique'] as const)
      sum[label] += added?.nodes[label] ?? 0;
  return addedInWords(sum);
};

export const useBatch = (queued: readonly QueuedImport[]): BatchActions => {
  const coterie = useCoterie();
  const { importQueue, online, resources, notices } = coterie;
  const [batch, setBatch] = useState(() => batchOf(queued));
  const [completes, setCompletes] = useState(false);
  const control = useRef<AbortController>(undefined);
  const isStopped = useRef(false);

  const change = useCallback(
    (key: number, next: (file: BatchFile) => BatchFile) => setBatch((now) => withFile(now, key, next)),
    [],
  );
  const setStage = useCallback(
    (key: number, stage: FileStage) => change(key, (file) => ({ ...file, stage })),
    [change],
  );

  const readOne = useCallback(
    async (one: QueuedImport, signal: AbortSignal): Promise<void> => {
      setStage(one.key, { type: 'reading' });
      try {
        const preview = await previewImport(one, () => undefined, signal);
        if (!signal.aborted) setStage(one.key, { type: 'read', preview });
      } catch (error) {
        const { status, message } = failureOf(error);
        const canRetry = status < 400 || status >= 500;
        if (!signal.aborted) setStage(one.key, { type: 'refused', message, canRetry });
      }
    },
    [setStage],
  );

  // Read when it opens; a file that is added later is in another batch.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once
  useEffect(() => {
    const own = new AbortController();
    control.current = own;
    const readAll = async (): Promise<void> => {
      for (const one of queued) if (!own.signal.aborted) await readOne(one, own.signal);
    };
    void readAll();
    return () => own.abort();
  }, []);

  const finish = (stored: readonly Import[], failed: number): void => {
    resources.refresh();
    if (stored.length === 0) return;
    const words = addedBy(stored);
    const files = count(stored.length, 'file');
    addNotice(
      notices,
      words === '' ? `Stored ${files}. They added nothing new.` : `Added ${words} from ${files}.`,
      {
        label: stored.length === 1 ? 'Remove the import' : 'Remove these imports',
        act: () => void removeImports(coterie, stored),
      },
    );
    if (failed === 0) importQueue.set(dropFirst);
    if (completes) online.set({ type: 'complete', label: files, sources: stored.map(({ id }) => id) });
  };

  const storeAll = async (): Promise<void> => {
    const stored: Import[] = [];
    let failed = 0;
    isStopped.current = false;
    for (const { queued: one, stage, review } of storable(batch)) {
      if (isStopped.current) {
        failed += 1;
        continue;
      }
      const { preview } = stage;
      setStage(one.key, { type: 'storing', preview });
      try {
        const done = await commitImport(toCommit(preview, review), () => undefined);
        stored.push(done);
        setStage(one.key, { type: 'stored', stored: done });
      } catch (error) {
        failed += 1;
        setStage(one.key, { type: 'read', preview, problem: failureOf(error).message });
      }
    }
    finish(stored, failed);
  };

  return {
    batch,
    completes,
    setCompletes,
    decide: (key, next) => change(key, (file) => ({ ...file, review: next(file.review) })),
    leaveOut: (key, isLeftOut) => change(key, (file) => ({ ...file, isLeftOut })),
    read(key, format) {
      const one = batch.find((file) => file.queued.key === key)?.queued;
      const { signal } = control.current ?? {};
      if (!one || !signal) return;
      const again = format === undefined ? one : { ...one, format };
      change(key, (file) => ({ ...file, queued: again }));
      void readOne(again, signal);
    },
    store: () => void storeAll(),
    stop() {
      isStopped.current = true;
    },
    close() {
      // The server drops previews in time anyway.
      for (const { stage } of batch)
        if (stage.type === 'read') deleteImport(stage.preview.id).catch(() => undefined);
      importQueue.set(dropFirst);
    },
  };
};
