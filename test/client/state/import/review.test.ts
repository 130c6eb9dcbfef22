import { describe, expect, it } from 'vitest';
import type { CslItem, ImportPreview, ReviewItem } from '../../../../client/state/base/wire.ts';
import {
  addedInWords,
  asCorrected,
  doubtfulFields,
  doubtfulFirst,
  editField,
  faultsOf,
  importInWords,
  isTouched,
  keepEntry,
  keepSeparate,
  looseProblems,
  missing,
  missingKeys,
  ofPaper,
  problemsOf,
  takenIn,
  toCommit,
  unreadEntry,
  untouched,
} from '../../../../client/state/import/review.ts';

const item: CslItem = {
  id: 'ref-1',
  type: 'article-journal',
  title: 'Bare metal',
  author: [{ 'non-dropping-particle': 'van', family: 'Gordon', given: 'Abel' }],
  issued: { 'date-parts': [[2012, 3]] },
  genre: 'kept',
};
const entry = (position: number, more: Partial<ReviewItem> = {}): ReviewItem => ({
  position,
  raw: 'as printed',
  item,
  confidence: { title: 1 },
  problems: [],
  outcome: 'new',
  paper: `p_${position}`,
  ...more,
});
const preview = (items: ReviewItem[]): ImportPreview => ({
  id: 'preview_1',
  name: 'x.bib',
  format: 'bibtex',
  tally: { read: items.length + 1, new: items.length, merged: 0, present: 0, unread: 1 },
  items,
  truncated: false,
  unread: [],
  notes: [],
  missing: { year: 0, venue: 2, doi: 1, authors: 0 },
});

describe('corrections', () => {
  it('are sent as whole items; what is not shown, and what was not touched, stays', () => {
    const one = entry(1);
    const review = editField(editField(untouched, one, 'issued', '2013'), one, 'DOI', ' 10.1/x ');
    expect(toCommit(preview([one, entry(2)]), review)).toEqual({
      preview: 'preview_1',
      edits: [{ position: 1, item: { ...item, issued: { 'date-parts': [[2013, 3]] }, DOI: '10.1/x' } }],
      leaveOut: [],
      typed: [],
      apart: [],
    });
  });

  it('that empty a field take it away', () => {
    const one = entry(1);
    const review = (['title', 'author', 'issued'] as const).reduce(
      (now, key) => editField(now, one, key, ''),
      untouched,
    );
    const { title: _t, author: _a, issued: _i, ...rest } = item;
    expect(toCommit(preview([one]), review).edits[0]?.item).toEqual(rest);
  });

  it('back to what was read are none', () => {
    const one = entry(1);
    const there = editField(untouched, one, 'title', 'Other');
    expect(editField(there, one, 'title', 'Bare metal').edits.size).toBe(0);
  });

  it('that cannot be taken are named, but not those of entries left out', () => {
    const wrong = editField(
      editField(untouched, entry(3), 'issued', 'MMXII'),
      entry(3),
      'URL',
      'javascript:alert(1)',
    );
    expect(faultsOf(wrong)).toEqual([
      { position: 3, key: 'issued', message: 'A year has four digits.' },
      { position: 3, key: 'URL', message: 'A URL begins with https:// or http://.' },
    ]);
    expect(faultsOf(keepEntry(wrong, 3, false))).toEqual([]);
  });
});

describe('leaving out', () => {
  it('sends the positions in order, and no correction of theirs', () => {
    const [one, two] = [entry(1), entry(2)];
    const edited = editField(untouched, two, 'title', 'Other');
    const review = keepEntry(keepEntry(edited, 2, false), 1, false);
    expect(toCommit(preview([one, two]), review)).toEqual({
      preview: 'preview_1',
      edits: [],
      leaveOut: [1, 2],
      typed: [],
      apart: [],
    });
    expect(takenIn(preview([one, two]), review)).toBe(0);
    expect(takenIn(preview([one, two]), keepEntry(review, 1, true))).toBe(1);
  });
});

describe('doubt', () => {
  it('comes first, the least sure field deciding; alike entries in the order of the source', () => {
    const entries = [
      entry(4),
      entry(1),
      entry(2, { problems: [{ message: 'no year found', field: 'issued' }] }),
      entry(3, { confidence: { title: 0.98, author: 0.4 } }),
    ];
    expect(doubtfulFirst(entries).map(({ position }) => position)).toEqual([3, 2, 1, 4]);
  });

  it('is of the fields below nine tenths, and of those with a problem', () => {
    const confidence = { title: 0.9, page: 0.89, publisher: 0.2 };
    const problems = [{ message: 'no year found', field: 'issued' }];
    expect(doubtfulFields(entry(1, { confidence, problems }))).toEqual(['issued', 'page', 'publisher']);
  });

  it('goes to the field that a problem names, if it is shown', () => {
    const one = entry(1, {
      problems: [
        { message: 'no year found', field: 'issued' },
        { message: 'odd edition', field: 'edition' },
        { message: 'odd' },
      ],
    });
    expect(problemsOf(one, 'issued')).toEqual(['no year found']);
    expect(looseProblems(one)).toEqual(['odd']);
    expect(problemsOf(one, 'edition')).toEqual(['odd edition']);
  });
});

describe('in words', () => {
  it('are certain, and fill what was missing', () => {
    const { issued: _none, ...undated } = item;
    const doubtful = entry(1, {
      item: undated,
      confidence: { title: 0.4 },
      problems: [{ message: 'no year found', field: 'issued' }],
    });
    const now = asCorrected(doubtful, { title: 'Bare metal again', issued: '2012' });
    expect([doubtful, now].map((each) => doubtfulFields(each).length)).toEqual([2, 0]);
    expect([doubtful, now].map(missing.year.of)).toEqual([true, false]);
    expect(asCorrected(doubtful, undefined)).toBe(doubtful);
  });

  it('tell which records lack something', () => {
    const bare: ReviewItem = { ...entry(1), item: { id: 'ref-1', type: 'book' } };
    expect(missingKeys.filter((key) => missing[key].of(bare))).toEqual(['authors', 'year', 'venue', 'doi']);
    expect(missingKeys.filter((key) => missing[key].of(entry(1)))).toEqual(['venue', 'doi']);
  });
});

describe('in words', () => {
  it('says what the button imports: the entries, or the papers and what they cite', () => {
    const plain = preview([entry(1), entry(2)]);
    expect(importInWords(plain, untouched)).toBe('Import all 2');
    expect(importInWords(plain, keepEntry(untouched, 1, false))).toBe('Import 1');
    const listed = preview([entry(1), entry(2, { citedBy: 1 })]);
    const tally = { ...listed.tally, read: 2, new: 1, cited: { works: 1, new: 1, idOnly: 0 } };
    expect(importInWords({ ...listed, tally }, keepEntry(untouched, 2, false))).toBe(
      'Import 1 paper and what it cites',
    );
  });

  it('counts what was added', () => {
    expect(addedInWords({ Paper: 1, Author: 3, Venue: 0, Technique: 2 })).toBe(
      '1 paper, 3 authors and 2 techniques',
    );
    expect(addedInWords({ Paper: 0, Author: 0, Venue: 0, Technique: 0 })).toBe('');
  });
});

describe('what could not be read', () => {
  const lost = [0, 1].map((line) => ({ line, raw: `@article{${line}`, reason: 'no end' }));
  const of = { ...preview([entry(1)]), unread: lost };
  const [, second] = lost.map(unreadEntry);

  it('may be typed in, and is sent by its place among the unread; an entry needs a title', () => {
    const untitled = editField(untouched, second ?? entry(1), 'issued', '2001');
    expect(faultsOf(untitled)).toMatchObject([{ position: -2, key: 'title' }]);
    const typed = editField(untitled, second ?? entry(1), 'title', 'Typed');
    expect(faultsOf(typed)).toEqual([]);
    expect([takenIn(of, untouched), takenIn(of, typed)]).toEqual([1, 2]);
    expect(toCommit(of, typed)).toMatchObject({
      edits: [],
      typed: [{ unread: 2, item: { title: 'Typed', issued: { 'date-parts': [[2001]] } } }],
    });
  });
});

describe('a review', () => {
  it('keeps merged entries apart, and says whose list it is', () => {
    const apart = keepSeparate(untouched, 2, true);
    expect(toCommit(preview([entry(2)]), apart)).toMatchObject({ apart: [2] });
    expect(toCommit(preview([entry(2)]), keepEntry(apart, 2, false))).toMatchObject({
      apart: [],
      leaveOut: [2],
    });
    const own = ofPaper(untouched, { paper: 'p_9' }, 'A survey');
    expect(toCommit(preview([]), own)).toMatchObject({ of: { paper: 'p_9' } });
    expect([untouched, apart, own, ofPaper(own)].map(isTouched)).toEqual([false, true, true, false]);
  });

  it('corrects editors and the arXiv id, which CSL has no variable for', () => {
    const edited = editField(
      editField(untouched, entry(1), 'arxiv', 'arXiv:1301.00001'),
      entry(1),
      'editor',
      'Doe, Jane',
    );
    expect(toCommit(preview([entry(1)]), edited).edits[0]?.item).toMatchObject({
      custom: { arxiv: '1301.00001' },
      editor: [{ family: 'Doe', given: 'Jane' }],
    });
    expect(faultsOf(editField(untouched, entry(1), 'arxiv', 'nonsense'))).toHaveLength(1);
  });
});
