import { describe, expect, it } from 'vitest';
import type { ImportPreview, ReviewItem, Tally } from '../../../../client/state/base/wire.ts';
import {
  type Batch,
  batchDone,
  batchOf,
  batchStage,
  batchTally,
  batchTitle,
  fileInWords,
  importBatchInWords,
  paperIn,
  storable,
  withFile,
} from '../../../../client/state/import/batch.ts';
import { entryNames, reviewOrder } from '../../../../client/state/import/order.ts';
import { keepEntry } from '../../../../client/state/import/review.ts';

const item = (position: number, paper: string, citedBy?: number, confidence = 1): ReviewItem => ({
  position,
  raw: paper,
  item: { id: paper, type: 'article', title: `Title of ${paper}` },
  confidence: { title: confidence },
  problems: [],
  outcome: 'new',
  paper,
  ...(citedBy !== undefined && { citedBy }),
});
const previewOf = (items: ReviewItem[]): ImportPreview => {
  const cited = items.filter(({ citedBy }) => citedBy !== undefined).length;
  const own = items.length - cited;
  const tally: Tally = { read: own, new: own, merged: 0, present: 0, unread: 0 };
  return {
    id: `preview_${items[0]?.paper}`,
    name: 'x.pdf',
    format: 'pdf',
    tally: { ...tally, ...(cited > 0 && { cited: { works: cited, new: cited, idOnly: 0 } }) },
    items,
    truncated: false,
    unread: [],
    notes: [],
    missing: { year: 0, venue: 0, doi: 0, authors: 0 },
  };
};
const queued = ['a.pdf', 'b.pdf', 'c.pdf'].map((name, i) => ({ name, key: i + 1, body: '', batch: 1 }));
const read = (batch: Batch, key: number, ...items: ReviewItem[]): Batch =>
  withFile(batch, key, (file) => ({ ...file, stage: { type: 'read', preview: previewOf(items) } }));

const all = withFile(
  read(
    read(batchOf(queued), 1, item(1, 'a'), item(2, 'x', 1), item(3, 'b', 1)),
    2,
    item(1, 'b'),
    item(2, 'x', 1),
    item(3, 'y', 1),
  ),
  3,
  (file) => ({ ...file, stage: { type: 'refused', message: 'c.pdf: it is broken.', canRetry: false } }),
);

describe('files that are imported together', () => {
  it('are read one after the other, and the heading says which', () => {
    const batch = withFile(batchOf(queued), 2, (file) => ({ ...file, stage: { type: 'reading' } }));
    expect(batchStage(batch)).toBe('reading');
    expect(batchTitle(batch, 'reading')).toBe('Reading 2 of 3: “b.pdf”');
    expect(batchDone(read(batch, 1, item(1, 'a')), 'reading')).toBeCloseTo(1 / 3);
  });

  it('are counted together: what two of them cite counts once, and what is one of them is not only cited', () => {
    expect(batchTally(all)).toEqual({
      ...{ read: 2, new: 2, merged: 0, present: 0, unread: 0 },
      cited: { works: 2, new: 2, idOnly: 0 },
    });
    expect(importBatchInWords(all)).toBe('Import 2 papers and what they cite');
    expect(batchStage(all)).toBe('review');
  });

  it('are stored without those left out or refused, and without entries that were left out', () => {
    const some = withFile(all, 1, (file) => ({ ...file, isLeftOut: true }));
    expect(storable(some).map((file) => file.queued.name)).toEqual(['b.pdf']);
    const fewer = withFile(some, 2, (file) => ({ ...file, review: keepEntry(file.review, 3, false) }));
    expect(batchTally(fewer).cited?.works).toBe(1);
  });

  it('say each for itself what it holds', () => {
    expect(all.map(fileInWords)).toEqual([
      '1 paper: 1 new; it cites 2 works',
      '1 paper: 1 new; it cites 2 works',
      'it is broken.',
    ]);
    expect(all.map(paperIn)).toEqual(['Title of a', 'Title of b', undefined]);
  });
});

describe('the entries of papers that cite', () => {
  const entries = [
    item(1, 'a'),
    item(2, 'x', 1),
    item(3, 'y', 1, 0.2),
    item(4, 'b', undefined, 0.1),
    item(5, 'z', 4),
  ];

  it('stand under their paper, the doubtful ones first', () => {
    expect(reviewOrder(entries).map(({ position }) => position)).toEqual([1, 3, 2, 4, 5]);
  });

  it('have names of their own', () => {
    expect([...entryNames(entries).values()]).toEqual([
      'Paper 1',
      'Reference 1',
      'Reference 2',
      'Paper 2',
      'Reference 1',
    ]);
    expect([...entryNames(entries.slice(0, 2)).values()]).toEqual(['The paper', 'Reference 1']);
    expect([...entryNames([item(1, 'a'), item(2, 'b')]).values()]).toEqual(['Entry 1', 'Entry 2']);
  });
});
