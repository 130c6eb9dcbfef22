/** A graph that comes in batches: the part of the contract about `Store.loadAll`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../../server/model.ts';
import { stats } from '../../../server/queries/library/stats.ts';
import { type Batch, batches } from '../../../server/store/batches.ts';
import { indexText } from '../../../server/store/grams.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture, fixtureCounts, graphOf } from '../fixture.ts';
import { written } from '../with-stores.ts';

/** A paper that is only cited, by its identifier. */
const cited: Graph = graphOf({
  papers: [{ id: 'p_x', title: 'OpenAlex W7', type: 'document', openalex: 'W7' }],
  sources: [{ id: 's_x', name: 'x', format: 'openalex', importedAt: '2026-01-01T00:00:00.000Z' }],
  lists: [{ source: 's_x', paper: 'p_x', position: 1, raw: 'W7', record: '{"id":"W7"}' }],
});

/** The same paper with its title, year and author. */
const titled: Graph = graphOf({
  papers: [{ id: 'p_x', title: 'Ice in glaciers', type: 'article-journal', year: 1985, openalex: 'W7' }],
  authors: [{ id: 'a_x', name: 'Ada Okapi', family: 'Okapi' }],
  wrote: [{ author: 'a_x', paper: 'p_x', position: 1, printed: 'A. Okapi' }],
});

/** A paper with a title, but neither year nor author. */
const bare: Graph = graphOf({ papers: [{ id: 'p_x', title: 'Ice in glaciers', type: 'article-journal' }] });

export const inBatchesContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: loading in batches`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    /** The papers whose index entries have the whole word. */
    const found = async (word: string): Promise<string[]> => {
      const grams = indexText(word).split(' ');
      const sought = { grams, least: grams.length, key: '', kind: 'paper', held: null } as const;
      return (await store.find(sought, 10)).map(({ id }) => id);
    };

    it('loads what loading at once does', async () => {
      expect(await store.loadAll(() => batches(fixture, 2))).toEqual(fixtureCounts);
      const inBatches = await written(store);
      await store.close();
      store = await open();
      await store.load(fixture);
      expect(inBatches).toBe(await written(store));
    });

    it.each([
      ['that was only cited', cited],
      ['that had neither year nor authors', bare],
    ])('finds a paper by what it gains, one %s', async (_, before) => {
      await store.load(before);
      await store.loadAll(() => batches(titled, 1));
      for (const word of ['glaciers', 'Okapi', '1985']) expect(await found(word)).toEqual(['p_x']);
    });

    it('completes what broke off', async () => {
      const broken = function* (): Generator<Batch> {
        for (const batch of batches(titled, 1)) {
          yield batch;
          if (batch.list === 'wrote') throw new Error('the line is cut');
        }
      };
      await store.load(bare);
      await expect(store.loadAll(broken)).rejects.toThrow('the line is cut');
      await store.loadAll(() => batches(titled, 1));
      expect(await found('Okapi')).toEqual(['p_x']);
      expect((await store.ask(stats, {})).relations.WROTE).toBe(1);
    });
  });
};
