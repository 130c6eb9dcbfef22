/** Several files that are imported together: each is read and reviewed, and then all are stored. Values only. */
import type { Import, ImportPreview, ReviewItem, Tally } from '../base/wire.ts';
import { count } from '../words/words.ts';
import type { QueuedImport } from './queue.ts';
import { isTouched, type Review, untouched } from './review.ts';
import { papersRead, tallyInWords } from './tally.ts';

export type FileStage =
  | { type: 'waiting' }
  | { type: 'reading' }
  | { type: 'refused'; message: string; canRetry: boolean }
  | { type: 'read'; preview: ImportPreview; problem?: string }
  | { type: 'storing'; preview: ImportPreview }
  | { type: 'stored'; stored: Import };

export interface BatchFile {
  queued: QueuedImport;
  stage: FileStage;
  review: Review;
  isLeftOut: boolean;
}
export type Batch = readonly BatchFile[];

/** Files that wait to be read. */
export const batchOf = (queued: readonly QueuedImport[]): Batch =>
  queued.map((one) => ({ queued: one, stage: { type: 'waiting' }, review: untouched, isLeftOut: false }));

/** The batch with a change to the file of a key. */
export const withFile = (batch: Batch, key: number, change: (file: BatchFile) => BatchFile): Batch =>
  batch.map((file) => (file.queued.key === key ? change(file) : file));

/** The files that would be stored. */
export const storable = (batch: Batch): (BatchFile & { stage: { preview: ImportPreview } })[] =>
  batch.flatMap((file) =>
    file.stage.type === 'read' && !file.isLeftOut ? [{ ...file, stage: file.stage }] : [],
  );

const kept = ({ review, stage: { preview } }: ReturnType<typeof storable>[number]): ReviewItem[] =>
  preview.items.filter(({ position }) => !review.leftOut.has(position));

/** What all files together would bring: a work that several cite counts once. */
export const batchTally = (batch: Batch): Tally => {
  const files = storable(batch);
  const own = new Map<string, ReviewItem['outcome']>();
  const cited = new Map<string, boolean>();
  let read = 0;
  let unread = 0;
  for (const file of files) {
    unread += file.stage.preview.tally.unread;
    for (const { paper, outcome, citedBy } of kept(file)) {
      if (citedBy !== undefined) cited.set(paper, (cited.get(paper) ?? false) || outcome === 'new');
      else {
        read += 1;
        if (outcome === 'new' || !own.has(paper)) own.set(paper, outcome);
      }
    }
  }
  const works = [...cited].filter(([paper]) => !own.has(paper));
  const of = (outcome: ReviewItem['outcome']): number =>
    [...own.values()].filter((each) => each === outcome).length;
  const repeated = read - own.size;
  return {
    read: read + unread,
    new: of('new'),
    merged: of('merged') + repeated,
    present: of('present'),
    unread,
    ...(repeated > 0 && { repeated }),
    ...(works.length > 0 && {
      cited: { works: works.length, new: works.filter(([, isNew]) => isNew).length, idOnly: 0 },
    }),
  };
};

/** What became of a file, in words. */
export const fileInWords = ({ stage, queued: { name } }: BatchFile): string => {
  // The name stands beside it.
  const said = (message: string): string => message.replace(`${name}: `, '');
  if (stage.type === 'waiting') return 'Waiting';
  if (stage.type === 'reading') return 'Reading…';
  if (stage.type === 'refused') return said(stage.message);
  if (stage.type === 'storing') return 'Storing…';
  if (stage.type === 'stored') return 'Stored';
  return stage.problem === undefined ? tallyInWords(stage.preview.tally) : said(stage.problem);
};

/** The title of the paper in a file, if it has one paper. */
export const paperIn = ({ stage }: BatchFile): string | undefined => {
  if (stage.type !== 'read' && stage.type !== 'storing') return undefined;
  const { tally, items } = stage.preview;
  return papersRead(tally) === 1 ? items.find(({ citedBy }) => citedBy === undefined)?.item.title : undefined;
};

/** How far the batch is. */
export type BatchStage = 'reading' | 'review' | 'storing' | 'over';

export const batchStage = (batch: Batch): BatchStage => {
  const has = (...types: FileStage['type'][]): boolean =>
    batch.some(({ stage }) => types.includes(stage.type));
  if (has('storing')) return 'storing';
  if (has('waiting', 'reading')) return 'reading';
  return has('stored') || !has('read') ? 'over' : 'review';
};

/** The heading: what is done, with which file. */
export const batchTitle = (batch: Batch, stage: BatchStage): string => {
  const at = (type: FileStage['type']): string => {
    const i = batch.findIndex((file) => file.stage.type === type);
    return i < 0 ? '' : `${i + 1} of ${batch.length}: “${batch[i]?.queued.name}”`;
  };
  if (stage === 'reading') return `Reading ${at('reading') || count(batch.length, 'file')}`;
  if (stage === 'storing') return `Storing ${at('storing')}`;
  const stored = batch.filter((file) => file.stage.type === 'stored').length;
  return stage === 'over'
    ? `${stored} of ${count(batch.length, 'file')} stored`
    : `Review ${count(batch.length, 'file')}`;
};

/** The share of the files that are done with, of 1. */
export const batchDone = (batch: Batch, stage: BatchStage): number => {
  const open: readonly FileStage['type'][] =
    stage === 'storing' ? ['read', 'storing'] : ['waiting', 'reading'];
  const rest = batch.filter((file) => open.includes(file.stage.type) && !file.isLeftOut).length;
  return batch.length === 0 ? 1 : 1 - rest / batch.length;
};

/** What the button says: `Import 5 papers and what they cite`. */
export const importBatchInWords = (batch: Batch): string => {
  const tally = batchTally(batch);
  const papers = papersRead(tally);
  const cites = tally.cited ? ` and what ${papers === 1 ? 'it cites' : 'they cite'}` : '';
  return `Import ${count(papers, 'paper')}${cites}`;
};

/** Whether a correction would be lost. */
export const isBatchTouched = (batch: Batch): boolean =>
  batch.some(({ review, isLeftOut }) => isLeftOut || isTouched(review));
