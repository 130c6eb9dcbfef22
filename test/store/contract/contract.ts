/** What every engine must do: one suite, run on each with the same fixture. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutdatedError, StoreError } from '../../../server/base/errors.ts';
import { exportPapers } from '../../../server/queries/library/export-papers.ts';
import { stats } from '../../../server/queries/library/stats.ts';
import { likelyEvidence } from '../../../server/queries/related/likely-evidence.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture, fixtureCounts, graphOf, manyPapers, noCounts } from '../fixture.ts';
import { brokenOffContract } from './broken-off.ts';
import { decisionContract } from './decisions.ts';
import { heldContract } from './held.ts';
import { inBatchesContract } from './in-batches.ts';
import { keptWholeContract } from './kept-whole.ts';
import { listContract } from './lists.ts';
import { networkQuestionContract } from './network-questions.ts';
import { orcidContract } from './orcids.ts';
import { pageContract } from './pages.ts';
import { peopleContract } from './people.ts';
import { placesContract } from './places.ts';
import { questionContract } from './questions.ts';
import { removalContract } from './removal.ts';
import { takenBackContract } from './taken-back.ts';
import { togetherContract } from './together.ts';

type Open = () => Promise<Store>;

/** Runs the suite; `open` gives a store with nothing in it, `reopen` the one that was opened last, as it was left. */
export const contract = (name: string, open: Open, reopen: Open): void => {
  describe(`${name}: loading`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('has nothing in it at first', async () => {
      expect(await store.ask(stats, {})).toEqual(noCounts);
      expect(store.engine).toBe(name.toLowerCase());
      expect(store.version).toMatch(/^\d+\.\d+/);
    });

    it('counts what it adds, and then holds just that', async () => {
      expect(await store.load(fixture)).toEqual(fixtureCounts);
      expect(await store.ask(stats, {})).toEqual(fixtureCounts);
    });

    it('still holds it when it is opened again', async () => {
      await store.load(fixture);
      const revision = await store.revision();
      await store.close();
      store = await reopen();
      expect(await store.ask(stats, {})).toEqual(fixtureCounts);
      expect(await store.revision()).toBe(revision);
    });

    it('changes nothing when the same graph comes again', async () => {
      await store.load(fixture);
      const revision = await store.revision();
      expect(await store.load(fixture)).toEqual(noCounts);
      expect(await store.ask(stats, {})).toEqual(fixtureCounts);
      expect(await store.revision()).toBe(revision);
    });

    it('gives authors printed at one place in the order of their ids', async () => {
      const author = (id: string, family: string) => ({ id, name: family, family });
      await store.load(
        graphOf({
          papers: [{ id: 'p_1', title: 'SimilarNames', type: 'article' }],
          authors: [author('a_3', 'Third'), author('a_1', 'First'), author('a_2', 'Second')],
          wrote: ['a_3', 'a_2', 'a_1'].map((id) => ({ author: id, paper: 'p_1', position: 1, printed: id })),
        }),
      );
      const [paper] = await store.ask(exportPapers, { after: '', limit: 1 });
      expect(paper?.authors.map(({ family }) => family)).toEqual(['First', 'Second', 'Third']);
    });

    it('follows a paper that cites itself back to its authors', async () => {
      await store.load(
        graphOf({
          papers: [{ id: 'p_1', title: 'Again', type: 'article' }],
          authors: [{ id: 'a_1', name: 'Echo', family: 'Echo' }],
          wrote: [{ author: 'a_1', paper: 'p_1', position: 1, printed: 'Echo' }],
          cites: [{ citing: 'p_1', cited: 'p_1' }],
        }),
      );
      expect(await store.ask(likelyEvidence, { id: 'a_1' })).toEqual([
        { kind: 'citation', id: 'p_1', label: 'Again', others: ['a_1'] },
      ]);
    });

    it('counts once what one graph says twice', async () => {
      const [paper] = fixture.papers;
      const [author] = fixture.authors;
      const [wrote] = fixture.wrote;
      if (!paper || !author || !wrote) throw new Error('the fixture is empty');
      const added = await store.load(
        graphOf({
          papers: [paper, paper],
          authors: [author, author],
          wrote: [wrote, { ...wrote, position: 9 }],
        }),
      );
      expect(added.nodes).toMatchObject({ Paper: 1, Author: 1 });
      expect(added.relations.WROTE).toBe(1);
    });

    it('adds to what is there only what is new', async () => {
      await store.load(fixture);
      const added = await store.load(
        graphOf({
          papers: [...fixture.papers, { id: 'p_7', title: 'Seventh', type: 'book' }],
          wrote: [...fixture.wrote, { author: 'a_1', paper: 'p_7', position: 1, printed: 'Gordon' }],
          cites: [{ citing: 'p_7', cited: 'p_1' }],
        }),
      );
      expect(added).toEqual({
        nodes: { ...noCounts.nodes, Paper: 1 },
        relations: { ...noCounts.relations, WROTE: 1, CITES: 1 },
      });
    });

    it('takes a graph with nothing in it', async () => {
      const revision = await store.revision();
      expect(await store.load(graphOf({}))).toEqual(noCounts);
      expect(await store.revision()).toBe(revision);
    });

    it('has another revision after every change', async () => {
      const seen = [await store.revision()];
      for (const part of [
        { authors: fixture.authors },
        { papers: fixture.papers },
        { wrote: fixture.wrote },
      ]) {
        await store.load(graphOf(part));
        seen.push(await store.revision());
      }
      expect(new Set(seen).size).toBe(seen.length);
    });

    it.each([
      ['an author', { wrote: [{ author: 'a_none', paper: 'p_1', position: 1, printed: 'Nobody' }] }],
      ['a paper', { wrote: [{ author: 'a_1', paper: 'p_none', position: 1, printed: 'Gordon' }] }],
      ['a venue', { publishedIn: [{ paper: 'p_1', venue: 'v_none' }] }],
      ['a technique', { uses: [{ paper: 'p_1', technique: 't_none', score: 1, evidence: '' }] }],
      ['a cited paper', { cites: [{ citing: 'p_1', cited: 'p_none' }] }],
      ['a source', { lists: [{ source: 's_none', paper: 'p_1', position: 1, raw: '' }] }],
    ])('refuses a graph whole where %s is missing', async (_what, bad) => {
      await store.load(graphOf({ papers: fixture.papers, authors: fixture.authors }));
      const [before, revision] = [await store.ask(stats, {}), await store.revision()];
      const load = store.load(graphOf({ venues: fixture.venues, sources: fixture.sources, ...bad }));
      await expect(load).rejects.toThrow(StoreError);
      await expect(load).rejects.toThrow(/^[^\n]+$/);
      expect(await store.ask(stats, {})).toEqual(before);
      expect(await store.revision()).toBe(revision);
      // It is not stuck either.
      expect((await store.load(graphOf({ venues: fixture.venues }))).nodes.Venue).toBe(2);
    });

    it('adds nothing where the library has changed since the revision that is named', async () => {
      const before = await store.revision();
      await store.load(graphOf({ venues: fixture.venues }), { revision: before });
      const late = store.load(graphOf({ papers: fixture.papers }), { revision: before });
      await expect(late).rejects.toThrow(OutdatedError);
      expect((await store.ask(stats, {})).nodes).toMatchObject({ Venue: 2, Paper: 0 });
      await store.load(graphOf({ papers: fixture.papers }), { revision: await store.revision() });
      expect((await store.ask(stats, {})).nodes.Paper).toBe(fixture.papers.length);
    });

    it('tells how far it is, up to the end', async () => {
      const told: number[] = [];
      await store.load(manyPapers(3000), { progress: (done) => told.push(done) });
      expect(told.length).toBeGreaterThan(1);
      expect([...told].sort((a, b) => a - b)).toEqual(told);
      expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
      expect(told.at(-1)).toBe(1);
    });

    it('answers while it loads, from before or after the load, never from between', async () => {
      const graph = manyPapers(3000);
      const load = store.load(graph);
      const seen = new Set<number>();
      let loading = true;
      const loaded = load.finally(() => {
        loading = false;
      });
      while (loading) {
        const { nodes, relations } = await store.ask(stats, {});
        expect(relations.WROTE).toBe(nodes.Paper);
        seen.add(nodes.Paper);
      }
      await loaded;
      seen.add((await store.ask(stats, {})).nodes.Paper);
      expect([...seen].filter((n) => n !== 0)).toEqual([3000]);
    });

    it('takes two loads at once one after the other', async () => {
      const [first, second] = await Promise.all([store.load(fixture), store.load(fixture)]);
      expect([first.nodes.Paper, second.nodes.Paper].sort()).toEqual([0, 6]);
      expect(await store.ask(stats, {})).toEqual(fixtureCounts);
    });

    it('refuses a question that is not one of the kind', async () => {
      const broken = { name: 'broken', cypher: ['RETURN'], sql: ['SELECT'], read: () => null } as const;
      await expect(store.ask(broken, {})).rejects.toThrow();
      expect(await store.ask(stats, {})).toEqual(noCounts);
    });

    it('reads only: a question that writes is refused', async () => {
      const write = {
        name: 'write',
        cypher: ["CREATE (:Technique {id: 't_x', name: 'x'})"],
        sql: ["INSERT INTO Technique (id, name) VALUES ('t_x', 'x')"],
        read: () => null,
      } as const;
      await expect(store.ask(write, {})).rejects.toThrow();
      expect((await store.ask(stats, {})).nodes.Technique).toBe(0);
    });
  });

  questionContract(name, open);
  pageContract(name, open);
  networkQuestionContract(name, open);
  listContract(name, open);
  heldContract(name, open);
  inBatchesContract(name, open);
  togetherContract(name, open);
  brokenOffContract(name, open);
  removalContract(name, open);
  takenBackContract(name, open);
  decisionContract(name, open);
  keptWholeContract(name, open);
  peopleContract(name, open, reopen);
  orcidContract(name, open);
  placesContract(name, open);
};
