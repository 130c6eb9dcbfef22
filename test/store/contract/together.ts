/** What every engine must answer about several things together: their papers, and what stands in papers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperThings } from '../../../server/queries/lists/paper-things.ts';
import { papersOfThings } from '../../../server/queries/lists/papers-of-things.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture } from '../fixture.ts';

/** Runs the suite; `open` gives a store with nothing in it. */
export const togetherContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: several things`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.load(fixture);
    });
    afterAll(() => store.close());

    const behind = async (...ids: string[]): Promise<string[]> =>
      (await store.ask(papersOfThings, { ids })).map(({ thing, paper }) => `${thing} ${paper}`);

    it('finds the papers behind things of every kind; a paper stands for itself', async () => {
      expect(await behind('p_3', 'a_1', 'v_2', 't_1', 's_2', 'none')).toEqual([
        'a_1 p_1',
        'a_1 p_4',
        'p_3 p_3',
        's_2 p_2',
        's_2 p_4',
        's_2 p_5',
        's_2 p_6',
        't_1 p_1',
        't_1 p_2',
        'v_2 p_2',
      ]);
    });

    it('names a paper once that a source lists twice, and a thing that is asked for twice', async () => {
      expect(await behind('s_1', 's_1')).toEqual(['s_1 p_1', 's_1 p_2', 's_1 p_3']);
      expect(await behind()).toEqual([]);
    });

    it('gives the years of the papers, where they have one', async () => {
      const years = (await store.ask(papersOfThings, { ids: ['p_1', 'p_3'] })).map(
        ({ year }) => year ?? null,
      );
      expect(years).toEqual([2012, null]);
    });

    it('names what stands in papers, and what they cite and are cited by', async () => {
      const found = await store.ask(paperThings, { ids: ['p_4', 'p_1', 'none'] });
      expect(found.map(({ paper, kind, id }) => `${paper} ${kind} ${id}`)).toEqual([
        'p_1 author a_1',
        'p_1 author a_2',
        'p_4 author a_1',
        'p_4 author a_3',
        'p_1 technique t_1',
        'p_1 technique t_2',
        'p_4 technique t_2',
        'p_1 venue v_1',
        'p_4 venue v_1',
        'p_4 cites p_1',
        'p_4 cites p_5',
        'p_1 citedBy p_2',
        'p_1 citedBy p_4',
      ]);
      expect(found.find(({ id }) => id === 'p_5')?.label).toBe('Intel 82599 controller datasheet');
    });
  });
};
