import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { tallyInWords as onPage } from '../../client/state/import/tally.ts';
import { tallyInWords } from '../../seed/commands/tally-words.ts';
import { prepareImport } from '../../seed/import/import.ts';
import { importLarge } from '../../seed/import/large.ts';
import type { Tally } from '../../seed/import/prepared.ts';
import { tallyOf } from '../../seed/import/tally.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import { temporaryFolder } from '../sample.ts';

/** Works of OpenAlex; each cites the ones before it that are given, and one that is not in the file. */
const works = (n: number): string =>
  Array.from({ length: n }, (_, i) =>
    JSON.stringify({
      id: `https://openalex.org/W${1001 + i}`,
      title: `A study of matter number ${i + 1}`,
      publication_year: 2000 + i,
      type: 'article',
      authorships: [],
      // The last ones are cited before they come.
      referenced_works: [
        `https://openalex.org/W${1000 + n - i}`,
        `https://openalex.org/W900${i}`,
        'https://openalex.org/W7777',
      ],
    }),
  ).join('\n');

const imported = (text: string, format: string) => ({
  name: 'works.jsonl',
  format,
  text,
  importedAt: '2026-01-01T00:00:00.000Z',
});

describe('the counts of papers that cite', () => {
  it('tell the papers of a file from the works that they cite; both are counted once', async () => {
    const folder = await temporaryFolder();
    const store = await openSqlite(`${folder.path}/one.db`);
    const text = works(6);
    const reading = readFormat(text, 'works.jsonl');
    const { tally, entries, commit } = await prepareImport(store, imported(text, reading.format), reading);
    expect(tally).toEqual({
      ...{ read: 6, new: 6, merged: 0, present: 0, unread: 0, idOnly: 7 },
      cited: { works: 7, new: 7, idOnly: 7 },
    });
    // Each paper of the file is new, also where the paper that cites it came first.
    expect(entries.filter(({ citedBy }) => citedBy === undefined).map(({ outcome }) => outcome)).toEqual(
      Array(6).fill('new'),
    );
    expect(entries.filter(({ outcome }) => outcome === 'new')).toHaveLength(13);
    expect((await commit()).nodes.Paper).toBe(13);
    const again = await prepareImport(store, imported(text, reading.format), reading);
    expect(again.tally).toMatchObject({
      read: 6,
      new: 0,
      present: 6,
      cited: { works: 7, new: 0, idOnly: 7 },
    });
    await store.close();
    await folder.remove();
  });

  it.each([1, 2, 100])('are the same in batches of %i', async (batch) => {
    const folder = await temporaryFolder();
    const store = await openSqlite(`${folder.path}/one.db`);
    const path = `${folder.path}/works.jsonl`;
    await writeFile(path, works(6));
    const none = (): void => {};
    const { tally } = await importLarge(store, { path, name: 'works.jsonl' }, none, none, batch);
    expect(tally.read).toBe(6);
    expect(tally.cited?.works).toBe(7);
    expect((await store.ask(stats, {})).nodes.Paper).toBe(13);
    await store.close();
    await folder.remove();
  });

  it('tell entries that repeat each other from those that the library has', () => {
    const entry = (paper: string, outcome: 'new' | 'merged' | 'present') => ({ paper, outcome });
    const {
      new: fresh,
      merged,
      repeated,
    } = tallyOf([entry('a', 'new'), entry('a', 'merged'), entry('b', 'merged'), entry('b', 'merged')], 0);
    expect([fresh, merged, repeated]).toEqual([1, 3, 2]);
  });
});

const none = { read: 0, new: 0, merged: 0, present: 0, unread: 0 };

describe('the counts in words', () => {
  it.each<[string, Partial<Tally>]>([
    ['26 papers: 26 new', { read: 26, new: 26 }],
    ['26 papers: 26 imported before', { read: 26, present: 26 }],
    ['1 paper: 1 merged with papers in the library', { read: 1, merged: 1 }],
    [
      '2 papers: 2 new; 1 entry more repeats them; 1 entry could not be read',
      {
        ...{ read: 4, new: 2, merged: 1, repeated: 1, unread: 1 },
      },
    ],
    [
      '2,000 papers: 2,000 new; they cite 10,675 more works, known by an identifier only',
      { read: 2000, new: 2000, idOnly: 10675, cited: { works: 10675, new: 10675, idOnly: 10675 } },
    ],
    [
      '1 paper: 1 new; it cites 40 works, 2 of them known by an identifier only: 30 new, 10 in the library already',
      { read: 1, new: 1, idOnly: 2, cited: { works: 40, new: 30, idOnly: 2 } },
    ],
    ['5 papers, known by an identifier only: 5 new', { read: 5, new: 5, idOnly: 5 }],
    ['no papers', {}],
  ])('%s', (words, tally) => {
    expect(tallyInWords({ ...none, ...tally })).toBe(words);
    expect(onPage({ ...none, ...tally })).toBe(words);
  });
});
