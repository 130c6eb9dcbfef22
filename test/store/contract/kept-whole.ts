/** What every engine must make of a "no" to parting somebody: the part of the contract about suggestions. */
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DecisionRequest, decide, setUndone } from '../../../seed/decide/decisions.ts';
import { openQuestions } from '../../../seed/decide/open-questions.ts';
import { writeCoterieJson, writeDecisions } from '../../../seed/export/coterie-json.ts';
import { findQuestions } from '../../../seed/import/find-questions.ts';
import { prepareImport } from '../../../seed/import/import.ts';
import { readFormat } from '../../../seed/read/formats/index.ts';
import { emptyGraph, type Graph } from '../../../server/model.ts';
import { decisions } from '../../../server/queries/library/decisions.ts';
import type { Store } from '../../../server/store/store.ts';

const paper = (id: string, title: string, year: number) => ({ id, title, year, type: 'article-journal' });
const author = (id: string, given: string, family: string) => ({
  id,
  name: `${given} ${family}`,
  family,
  given,
});

/** One node for a common name, on papers that have nothing in common. */
const twoLives: Graph = {
  ...emptyGraph(),
  papers: [
    paper('p_new', 'Interrupts of virtual machines', 2012),
    paper('p_old', 'Ice in glaciers', 1985),
    paper('p_else', 'Roads of Bavaria', 1961),
  ],
  authors: [author('a_li', 'J.', 'Li'), author('a_guan', 'H.', 'Guan'), author('a_okapi', 'A.', 'Okapi')],
  wrote: [
    { author: 'a_li', paper: 'p_new', position: 1, printed: 'J. Li' },
    { author: 'a_guan', paper: 'p_new', position: 2, printed: 'H. Guan' },
    { author: 'a_li', paper: 'p_old', position: 1, printed: 'J. Li' },
    { author: 'a_okapi', paper: 'p_old', position: 2, printed: 'A. Okapi' },
  ],
};

const no: DecisionRequest = {
  kind: 'author',
  act: 'merge',
  subject: 'a_li',
  members: ['p_new', 'p_old'],
  evidence: '27 years apart',
};

export const keptWholeContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: somebody who is not to be parted`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      await store.load(twoLives);
    });
    afterEach(() => store.close());

    const parted = async () =>
      openQuestions(await findQuestions(store), await store.ask(decisions, {})).questions.flatMap(
        (question) =>
          question.act === 'split'
            ? [{ subject: question.person, papers: [...question.stay, ...question.leave].sort() }]
            : [],
      );
    const suggested = [{ subject: 'a_li', papers: ['p_new', 'p_old'] }];
    const graph = async (): Promise<object> => {
      const { decisions: _log, ...rest } = JSON.parse(await text(writeCoterieJson(store)));
      return rest;
    };

    it('is not asked about again, until it is taken back; the graph stays as it is', async () => {
      const before = await graph();
      expect(await parted()).toEqual(suggested);
      const { id } = await decide(store, no);
      expect(await store.ask(decisions, {})).toMatchObject([{ ...no, labels: { a_li: 'J. Li' } }]);
      expect(await parted()).toEqual([]);
      await setUndone(store, id, true);
      expect(await parted()).toEqual(suggested);
      await setUndone(store, id, false);
      expect(await parted()).toEqual([]);
      expect(await graph()).toEqual(before);
    });

    it('is asked about again where another paper came since that does not fit', async () => {
      await decide(store, no);
      const position = { position: 1, printed: 'J. Li' };
      await store.load({ ...emptyGraph(), wrote: [{ author: 'a_li', paper: 'p_else', ...position }] });
      expect(await parted()).toEqual([{ subject: 'a_li', papers: ['p_else', 'p_new', 'p_old'] }]);
    });

    it('stays whole where the decisions are brought to the same data', async () => {
      await decide(store, no);
      const exported = await text(writeDecisions(store));
      await store.close();
      store = await open();
      await store.load(twoLives);
      expect(await parted()).toEqual(suggested);
      const reading = readFormat(exported, 'decisions.json');
      const { format } = reading;
      const imported = {
        name: 'decisions.json',
        format,
        text: exported,
        importedAt: '2026-01-01T00:00:00.000Z',
      };
      await (await prepareImport(store, imported, reading)).commit();
      expect(await store.ask(decisions, {})).toMatchObject([no]);
      expect(await parted()).toEqual([]);
    });

    it('must have the papers that are named', async () => {
      const stray = decide(store, { ...no, members: ['p_new', 'p_else'] });
      await expect(stray).rejects.toThrow(/p_else is none of the papers of a_li/);
    });
  });
};
