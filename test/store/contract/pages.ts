/** What every engine must answer about pages of more than one page shows, and about what belongs to a thing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostOnPage } from '../../../server/api.ts';
import { emptyGraph } from '../../../server/model.ts';
import { listPapers } from '../../../server/queries/lists/lists.ts';
import { matchingQuery } from '../../../server/queries/lists/matching.ts';
import { authorPage } from '../../../server/queries/pages/author-page.ts';
import { members } from '../../../server/queries/pages/members.ts';
import { paperPage } from '../../../server/queries/pages/paper-page.ts';
import { techniquePage } from '../../../server/queries/pages/technique-page.ts';
import { venuePage } from '../../../server/queries/pages/venue-page.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture } from '../fixture.ts';

/** A paper with nothing but what it must have. */
const own = (id: string) => ({ id, title: id, type: 'article-journal' });

/** Runs the suite; `open` gives a store with nothing in it. */
export const pageContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: long pages`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.load(fixture);
    });
    afterAll(() => store.close());

    it('names what belongs to a thing, without others of its kind', async () => {
      expect(await store.ask(members, { id: 'a_2', most: 10 })).toEqual({
        papers: ['p_1', 'p_2'],
        things: ['t_1', 't_2'],
      });
      expect(await store.ask(members, { id: 't_1', most: 2 })).toEqual({
        papers: ['p_1', 'p_2'],
        things: ['a_1', 'a_2'],
      });
      expect(await store.ask(members, { id: 'p_1', most: 2 })).toEqual({ papers: [], things: [] });
    });

    it('lists the papers of a technique with the words that show it', async () => {
      const asked = { ...matchingQuery({ technique: ['t_1'] }), limit: 5, offset: 0 };
      const { items } = await store.ask(listPapers.year, asked);
      expect(items.map(({ id, evidence }) => [id, evidence])).toEqual([
        ['p_2', 'schnelle'],
        ['p_1', 'SR-IOV'],
      ]);
      const all = await store.ask(listPapers.year, { ...matchingQuery({}), limit: 5, offset: 0 });
      expect(all.items.some((item) => 'evidence' in item)).toBe(false);
    });

    it('lists the first papers and names of a page, and says how many there are', async () => {
      const numbers = Array.from({ length: mostOnPage.names + 10 }, (_, i) => String(i).padStart(3, '0'));
      const of = { paper: 'p_many', author: 'a_many', venue: 'v_many', technique: 't_many' };
      const papers = numbers.map((n, i) => ({ ...own(`p_${n}`), year: 1900 + (i % 7) }));
      await store.load({
        ...emptyGraph(),
        papers: [own(of.paper), ...papers],
        authors: [of.author, ...numbers.map((n) => `a_${n}`)].map((id) => ({ id, name: id, family: id })),
        venues: [{ id: of.venue, name: 'Many' }],
        techniques: [of.technique, ...numbers.map((n) => `t_${n}`)].map((id) => ({ id, name: id })),
        wrote: papers.flatMap(({ id }, i) => [
          { author: of.author, paper: id, position: 1, printed: 'Many' },
          { author: `a_${numbers[i]}`, paper: id, position: 2, printed: 'One' },
        ]),
        publishedIn: papers.map(({ id }) => ({ paper: id, venue: of.venue })),
        uses: papers.flatMap(({ id }, i) => [
          { paper: id, technique: of.technique, score: 1, evidence: 'many' },
          { paper: id, technique: `t_${numbers[i]}`, score: 1, evidence: 'one' },
        ]),
        cites: papers.map(({ id }) => ({ citing: id, cited: of.paper })),
      });
      const [all, cut] = [numbers.length, mostOnPage];
      const author = await store.ask(authorPage, { id: of.author });
      expect(author?.total).toEqual({ papers: all, authors: all, techniques: all + 1, venues: 1 });
      expect(author?.papers).toHaveLength(cut.papers);
      expect(author?.papers.map(({ year }) => year).slice(0, 31)).toEqual([
        ...Array.from({ length: 30 }, () => 1906),
        1905,
      ]);
      expect(author?.coauthors).toHaveLength(cut.names);
      expect(author?.techniques[0]).toMatchObject({ id: of.technique, papers: all });
      expect(author?.years.reduce((sum, { papers: n }) => sum + n, 0)).toBe(all);
      const venue = await store.ask(venuePage, { id: of.venue });
      expect(venue?.total).toEqual({ papers: all, authors: all + 1, techniques: all + 1, venues: 0 });
      const technique = await store.ask(techniquePage, { id: of.technique });
      expect(technique?.total).toEqual({ papers: all, authors: all + 1, techniques: all, venues: 1 });
      expect([technique?.papers.length, technique?.related.length]).toEqual([cut.papers, cut.names]);
      const cited = await store.ask(paperPage, { id: of.paper });
      expect([cited?.citedBy.length, cited?.total]).toEqual([cut.papers, { cites: 0, citedBy: all }]);
      const belonging = await store.ask(members, { id: of.venue, most: 1000 });
      expect([belonging.papers.length, belonging.things.length]).toEqual([all, 2 * all + 2]);
    });
  });
};
