/** The lists behind numbers, and names with their years: what every engine must answer about the fixture. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperSort } from '../../../server/api.ts';
import { techniqueNames } from '../../../server/queries/library/technique-names.ts';
import { listCounted, listPapers } from '../../../server/queries/lists/lists.ts';
import { matchingQuery } from '../../../server/queries/lists/matching.ts';
import { groupPapers } from '../../../server/queries/networks/group-papers.ts';
import { paperVenues } from '../../../server/queries/networks/paper-venues.ts';
import { everything } from '../../../server/queries/networks/selection.ts';
import { venuePage } from '../../../server/queries/pages/venue-page.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture, graphOf } from '../fixture.ts';

type DecisionRequest = Parameters<typeof matchingQuery>[0];
const listed = (query: DecisionRequest, limit = 50, offset = 0) => ({
  ...matchingQuery(query),
  limit,
  offset,
});

/** Runs the suite; `open` gives a store with nothing in it. */
export const listContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: lists`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.load(fixture);
    });
    afterAll(() => store.close());

    it.each<[DecisionRequest, string[]]>([
      [{}, ['p_2', 'p_1', 'p_4', 'p_6', 'p_3', 'p_5']],
      [{ author: ['a_2'] }, ['p_2', 'p_1']],
      [{ author: ['a_2', 'a_1'] }, ['p_1']],
      [{ author: ['a_1'], technique: ['t_2'] }, ['p_1', 'p_4']],
      [{ technique: ['t_1', 't_2'] }, ['p_1']],
      [{ author: ['a_2'], from: 2013, to: 2013 }, ['p_2']],
      [{ venue: 'v_1' }, ['p_1', 'p_4']],
      [{ source: 's_1' }, ['p_2', 'p_1', 'p_3']],
      [{ cites: 'p_1' }, ['p_2', 'p_4']],
      [{ citedBy: 'p_2' }, ['p_1', 'p_5']],
      [{ citedBy: 'p_2', author: ['a_1'] }, ['p_1']],
      [{ author: ['a_none'] }, []],
    ])('lists the papers of %j, newest first', async (query, ids) => {
      const { items, total } = await store.ask(listPapers.year, listed(query));
      expect(items.map(({ id }) => id)).toEqual(ids);
      expect(total).toBe(ids.length);
    });

    it.each<[PaperSort, string[]]>([
      // As people read them: `Efficient`, `Intel`, `Über`, `x`; then other scripts, by code point.
      ['citations', ['p_1', 'p_5', 'p_2', 'p_4', 'p_6', 'p_3']],
      ['title', ['p_1', 'p_5', 'p_2', 'p_6', 'p_4', 'p_3']],
    ])('sorts papers by %s, page after page', async (sort, ids) => {
      const [whole, start, rest] = await Promise.all([
        store.ask(listPapers[sort], listed({})),
        store.ask(listPapers[sort], listed({}, 2)),
        store.ask(listPapers[sort], listed({}, 4, 2)),
      ]);
      expect(whole.items.map(({ id }) => id)).toEqual(ids);
      expect([...start.items, ...rest.items]).toEqual(whole.items);
      const own = await store.ask(listPapers[sort], listed({ citedBy: 'p_2' }));
      expect(own.items.map(({ id }) => id)).toEqual(['p_1', 'p_5']);
    });

    it('says how many papers cite each of a list', async () => {
      const { items } = await store.ask(listPapers.year, listed({}));
      expect(
        items.flatMap(({ id, citations }) => (citations === undefined ? [] : [[id, citations]])),
      ).toEqual([
        ['p_1', 2],
        ['p_5', 2],
      ]);
    });

    it('gives page after page, and the number of all', async () => {
      const pages = [0, 2, 4, 6].map((offset) => store.ask(listPapers.year, listed({}, 2, offset)));
      const found = await Promise.all(pages);
      expect(found.map(({ items }) => items.map(({ id }) => id))).toEqual([
        ['p_2', 'p_1'],
        ['p_4', 'p_6'],
        ['p_3', 'p_5'],
        [],
      ]);
      expect(found.map(({ total }) => total)).toEqual([6, 6, 6, 6]);
    });

    it('counts who and what stands in the papers, most first', async () => {
      expect(await store.ask(listCounted.authors, listed({ technique: ['t_2'] }))).toEqual({
        items: [
          { id: 'a_1', label: 'A. Gordon', papers: 2 },
          { id: 'a_2', label: "N. Har'El", papers: 1 },
          { id: 'a_3', label: 'J. Müller', papers: 1 },
        ],
        total: 3,
      });
      expect(await store.ask(listCounted.techniques, listed({ venue: 'v_1' }, 1))).toEqual({
        items: [{ id: 't_2', label: 'I/O virtualization', papers: 2 }],
        total: 2,
      });
      const others = await store.ask(listCounted.authors, listed({ author: ['a_2', 'a_1'] }));
      expect(others).toEqual({ items: [], total: 0 });
      expect(await store.ask(listCounted.authors, listed({ author: ['a_2'] }))).toMatchObject({
        items: [
          { id: 'a_1', papers: 1 },
          { id: 'a_3', papers: 1 },
        ],
        total: 2,
      });
      expect(await store.ask(listCounted.venues, listed({ author: ['a_3'] }))).toMatchObject({
        items: [
          { id: 'v_1', papers: 1 },
          { id: 'v_2', papers: 1 },
        ],
        total: 2,
      });
    });

    it('tells what a group of people is about, within what the network shows', async () => {
      const members = ['a_1', 'a_2'];
      const page = await store.ask(groupPapers, { ...everything, members });
      expect(page.papers.map(({ id, techniques }) => [id, techniques])).toEqual([
        ['p_2', ['t_1']],
        ['p_1', ['t_1', 't_2']],
        ['p_4', ['t_2']],
      ]);
      expect(page.authors.map(({ id, papers }) => [id, papers])).toEqual([
        ['a_1', 2],
        ['a_2', 2],
        ['a_3', 2],
      ]);
      expect(page.techniques[0]).toEqual({
        id: 't_1',
        label: 'SR-IOV',
        papers: 2,
        years: [
          { year: 2012, papers: 1 },
          { year: 2013, papers: 1 },
        ],
      });
      expect(page.venues.map(({ id, papers }) => [id, papers])).toEqual([
        ['v_1', 2],
        ['v_2', 1],
      ]);
      expect(page.years).toEqual([
        { year: 2012, papers: 2 },
        { year: 2013, papers: 1 },
      ]);
      const of = async (ids: string[], change: object): Promise<string[]> =>
        (await store.ask(groupPapers, { ...everything, ...change, members: ids })).papers.map(({ id }) => id);
      expect(await of(members, { to: 2012 })).toEqual(['p_1', 'p_4']);
      expect(await of(['t_1'], {})).toEqual(['p_2', 'p_1']);
      expect(await of(['p_3', 'p_5'], {})).toEqual(['p_3', 'p_5']);
      expect(await of([], {})).toEqual([]);
    });

    it('knows where papers appeared', async () => {
      expect(await store.ask(paperVenues, { ids: ['p_2', 'p_4', 'p_5', 'none'] })).toEqual([
        { paper: 'p_2', id: 'v_2', label: 'Zeitschrift für Rechner' },
        { paper: 'p_4', id: 'v_1', label: 'Architectural Support for Programming Languages' },
      ]);
    });

    it('names all techniques', async () => {
      expect(await store.ask(techniqueNames, {})).toEqual([
        { id: 't_1', label: 'SR-IOV' },
        { id: 't_2', label: 'I/O virtualization' },
      ]);
    });

    it('tells what the entries call a venue, most often first', async () => {
      const record = (printed?: string) =>
        JSON.stringify({ id: 'x', type: 'article', 'container-title': printed });
      const names = ['ASPLOS', 'Proc. ASPLOS', 'Proc. ASPLOS', undefined];
      await store.load(
        graphOf({
          papers: fixture.papers,
          sources: [
            { id: 's_9', name: 'names.bib', format: 'bibtex', importedAt: '2026-01-04T00:00:00.000Z' },
          ],
          lists: names.map((printed, i) => ({
            source: 's_9',
            paper: i === 0 ? 'p_4' : 'p_1',
            position: i + 1,
            raw: printed ?? '',
            record: record(printed),
          })),
        }),
      );
      expect((await store.ask(venuePage, { id: 'v_1' }))?.printed).toEqual([
        { name: 'Proc. ASPLOS', entries: 2 },
        { name: 'ASPLOS', entries: 1 },
      ]);
    });
  });
};
