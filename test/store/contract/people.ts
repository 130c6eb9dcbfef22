/** What every engine must make of questions about people: reading everybody, keeping what was found, several merges at once. */
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide, setUndone } from '../../../seed/decide/decisions.ts';
import { openQuestions } from '../../../seed/decide/open-questions.ts';
import { writeCoterieJson, writeDecisions } from '../../../seed/export/coterie-json.ts';
import { everybody } from '../../../seed/import/everybody.ts';
import { findQuestions } from '../../../seed/import/find-questions.ts';
import { prepareImport } from '../../../seed/import/import.ts';
import { peopleById } from '../../../seed/import/library-authors.ts';
import { readFormat } from '../../../seed/read/formats/index.ts';
import { emptyGraph, type Graph } from '../../../server/model.ts';
import { decisions } from '../../../server/queries/library/decisions.ts';
import { keptAs } from '../../../server/queries/library/kept.ts';
import { authorPage } from '../../../server/queries/pages/author-page.ts';
import { printings } from '../../../server/queries/pages/printings.ts';
import { withPrintings } from '../../../server/routes/build/printings.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture } from '../fixture.ts';

const author = (id: string, given: string, family: string) => ({
  id,
  name: `${given} ${family}`,
  family,
  given,
});
const paper = (id: string, title: string, year: number) => ({ id, title, year, type: 'article-journal' });

/** Two people under five names, and one that each wrote with. */
const fiveNames: Graph = {
  ...emptyGraph(),
  papers: [
    paper('p_1', 'Interrupt coalescing for fast networks', 2012),
    paper('p_2', 'Interrupt coalescing in guests', 2013),
    paper('p_3', 'Paravirtual disks for guests', 2014),
    paper('p_4', 'Roads of Bavaria', 2001),
    paper('p_5', 'Bridges of Bavaria', 2002),
  ],
  authors: [
    author('a_full', 'Haibing', 'Guan'),
    author('a_one', 'H.', 'Guan'),
    author('a_two', 'H.-B.', 'Guan'),
    author('a_marco', 'Marco', 'Tanevski'),
    author('a_m', 'M.', 'Tanevski'),
    author('a_dong', 'Yaozu', 'Dong'),
    author('a_okapi', 'Ada', 'Okapi'),
  ],
  wrote: [
    ['a_full', 'p_1', 'a_dong'],
    ['a_one', 'p_2', 'a_dong'],
    ['a_two', 'p_3', 'a_dong'],
    ['a_marco', 'p_4', 'a_okapi'],
    ['a_m', 'p_5', 'a_okapi'],
  ].flatMap(([one = '', of = '', other = '']) => [
    { author: one, paper: of, position: 1, printed: one },
    { author: other, paper: of, position: 2, printed: other },
  ]),
};
const sets = [
  ['a_full', 'a_one', 'a_two'],
  ['a_marco', 'a_m'],
];

export const peopleContract = (
  name: string,
  open: () => Promise<Store>,
  reopen: () => Promise<Store>,
): void => {
  describe(`${name}: questions about people`, () => {
    let store: Store;
    const bring = async (): Promise<void> => {
      await store.load(fiveNames);
    };
    const take = async (exported: string) => {
      const reading = readFormat(exported, 'decisions.json');
      const imported = {
        name: 'decisions.json',
        format: reading.format,
        text: exported,
        importedAt: '2026-01-01T00:00:00.000Z',
      };
      return prepareImport(store, imported, reading);
    };
    const labels = async (): Promise<string[]> =>
      (await everybody(store)).map((person) => person.name).sort();
    const asked = async () => {
      const { questions } = openQuestions(await findQuestions(store), await store.ask(decisions, {}));
      return withPrintings(store, questions, { papers: true });
    };
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('read everybody as they are read one by one', async () => {
      await store.load(fixture);
      await bring();
      const all = await everybody(store);
      expect(all.length).toBeGreaterThan(6);
      const some = all.filter(({ mentions }) => mentions.length > 0);
      expect(some).toEqual(
        await peopleById(
          store,
          some.map(({ id }) => id),
        ),
      );
    });

    it('are kept beside the library: no change of it, gone from no export, there when it is opened again', async () => {
      await store.load(fixture);
      const [revision, whole] = [await store.revision(), await text(writeCoterieJson(store))];
      expect(await store.ask(keptAs, { name: 'found' })).toBeUndefined();
      await store.keep('found', { revision, value: '{"é":1}' });
      await store.keep('found', { revision, value: '{"é":2}' });
      expect(await store.revision()).toBe(revision);
      expect(await text(writeCoterieJson(store))).toBe(whole);
      await store.close();
      store = await reopen();
      expect(await store.ask(keptAs, { name: 'found' })).toEqual({ revision, value: '{"é":2}' });
    });

    it('show names, years and the papers that tell most', async () => {
      await store.load(fixture);
      expect(await store.ask(printings, { ids: ['a_3', 'nobody'] })).toEqual([
        {
          id: 'a_3',
          label: 'J. Müller',
          wrote: [
            { paper: 'p_2', printed: 'J. Muller', year: 2013 },
            { paper: 'p_4', printed: 'Мюллер', year: 2012 },
          ],
        },
      ]);
      const question = {
        act: 'merge' as const,
        subject: 'a_3',
        others: [{ id: 'a_1', score: 0.9, reasons: ['one circle'] }],
      };
      const gone = { ...question, subject: 'nobody' };
      expect(await withPrintings(store, [question, gone], { papers: true })).toMatchObject([
        {
          subject: { label: 'J. Müller', papers: 2, printed: ['J. Muller', 'Мюллер'], years: [2012, 2013] },
          others: [{ id: 'a_1', score: 0.9, shown: [{ id: expect.any(String) }, {}] }],
        },
      ]);
    });

    it('are answered all at once by one decision, taken back whole, made again, and brought to another library', async () => {
      await bring();
      const before = await labels();
      const { id } = await decide(store, { kind: 'author', act: 'merge', sets });
      expect(await store.ask(decisions, {})).toMatchObject([{ act: 'merge', subject: 'a_full', sets }]);
      const after = await labels();
      expect(after).toEqual(['Ada Okapi', 'Haibing Guan', 'Marco Tanevski', 'Yaozu Dong']);
      expect((await store.ask(authorPage, { id: 'a_full' }))?.papers).toHaveLength(3);
      expect(await asked()).toEqual([]);
      const exported = await text(writeDecisions(store));
      await setUndone(store, id, true);
      expect(await labels()).toEqual(before);
      await setUndone(store, id, false);
      expect(await labels()).toEqual(after);
      await store.close();

      store = await open();
      await bring();
      expect(await labels()).toEqual(before);
      await (await take(exported)).commit();
      expect(await labels()).toEqual(after);
      expect(await store.ask(decisions, {})).toMatchObject([{ id, sets }]);
    });

    it('are answered where only some of the people are, and what is missing is said', async () => {
      await bring();
      await decide(store, { kind: 'author', act: 'merge', sets });
      const exported = (await text(writeDecisions(store))).replaceAll('a_m"', 'a_elsewhere"');
      await store.close();
      store = await open();
      await bring();
      const prepared = await take(exported);
      expect(prepared.unread.map(({ reason }) => reason)).toEqual([
        '"M. Tanevski" is not in the library; skipped',
      ]);
      await prepared.commit();
      expect(await labels()).toEqual([
        'Ada Okapi',
        'Haibing Guan',
        'M. Tanevski',
        'Marco Tanevski',
        'Yaozu Dong',
      ]);
    });

    it('say of a set that no two of it are the same', async () => {
      await bring();
      await decide(store, { kind: 'author', act: 'differ', sets: [['a_full', 'a_one', 'a_two']] });
      const names = (await asked()).flatMap(({ subject, others }) =>
        [subject, ...others].map(({ id }) => id),
      );
      expect(names).not.toContain('a_one');
    });

    it('refuse sets that make no sense', async () => {
      await store.load(fixture);
      const wrong = (given: object) => decide(store, { kind: 'author', act: 'merge', ...given });
      await expect(
        wrong({
          sets: [
            ['a_1', 'a_2'],
            ['a_2', 'a_3'],
          ],
        }),
      ).rejects.toThrow(/a_2 is named twice/);
      await expect(wrong({ sets: [['a_1', 'a_2']], others: ['a_3'] })).rejects.toThrow(/neither others/);
      await expect(wrong({ act: 'split', sets: [['a_1', 'a_2']] })).rejects.toThrow(/only be merged/);
      await expect(wrong({ sets: [['a_1', 'nobody']] })).rejects.toThrow(/nobody/);
    });
  });
};
