/** Papers that the library holds, and those that only reference lists name. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryOf } from '../../../server/analysis/related/library.ts';
import { heldCounts } from '../../../server/queries/library/held-counts.ts';
import { lookupPapers } from '../../../server/queries/library/lookup-papers.ts';
import { listCounted, listPapers } from '../../../server/queries/lists/lists.ts';
import { matchingQuery } from '../../../server/queries/lists/matching.ts';
import { notHeld } from '../../../server/queries/lists/not-held.ts';
import { paperRefs } from '../../../server/queries/lists/paper-refs.ts';
import { paperTies } from '../../../server/queries/networks/paper-ties.ts';
import { everything } from '../../../server/queries/networks/selection.ts';
import { search } from '../../../server/queries/search/search.ts';
import type { Store } from '../../../server/store/store.ts';
import { readSkeleton } from '../../../server/workers/read-skeleton.ts';
import { graphOf } from '../fixture.ts';

/** Three own papers cite four others: one of these is also listed by itself, one stands in no list at all. */
export const heldLibrary = graphOf({
  sources: [
    { id: 's_1', name: 'own', format: 'jats', importedAt: '2026-01-02T03:04:05.000Z' },
    { id: 's_2', name: 'more', format: 'bibtex', importedAt: '2026-01-03T03:04:05.000Z' },
  ],
  papers: ['own_1', 'own_2', 'own_3', 'cited_1', 'cited_2', 'cited_3', 'both', 'unlisted'].map((id) => ({
    id,
    title: `Paper ${id.replace('_', ' ')}`,
    type: 'article-journal',
    ...(id.startsWith('own') ? { year: 2000 + Number(id.at(-1)) } : {}),
  })),
  authors: [
    { id: 'a_1', name: 'A. Own', family: 'Own' },
    { id: 'a_2', name: 'B. Cited', family: 'Cited' },
  ],
  wrote: [
    { author: 'a_1', paper: 'own_1', position: 1, printed: 'A. Own' },
    { author: 'a_2', paper: 'cited_2', position: 1, printed: 'B. Cited' },
  ],
  cites: [
    ...['own_1', 'own_2', 'own_3'].map((citing) => ({ citing, cited: 'cited_2' })),
    { citing: 'own_1', cited: 'cited_1' },
    { citing: 'own_2', cited: 'cited_3' },
    { citing: 'own_1', cited: 'both' },
    { citing: 'own_1', cited: 'unlisted' },
    // Not by an own paper.
    { citing: 'cited_2', cited: 'cited_3' },
  ],
  lists: [
    { source: 's_1', paper: 'own_1', position: 1, raw: '1' },
    { source: 's_1', paper: 'cited_1', position: 2, raw: '2', citedBy: 1 },
    { source: 's_1', paper: 'cited_2', position: 3, raw: '3', citedBy: 1 },
    { source: 's_1', paper: 'both', position: 4, raw: '4', citedBy: 1 },
    { source: 's_1', paper: 'own_2', position: 5, raw: '5' },
    { source: 's_1', paper: 'cited_2', position: 6, raw: '6', citedBy: 5 },
    { source: 's_1', paper: 'cited_3', position: 7, raw: '7', citedBy: 5 },
    { source: 's_2', paper: 'own_3', position: 1, raw: '8' },
    { source: 's_2', paper: 'both', position: 2, raw: '9' },
  ],
});
const own = ['both', 'own_1', 'own_2', 'own_3', 'unlisted'];
const cited = ['cited_1', 'cited_2', 'cited_3'];

/** Runs on every engine. */
export const heldContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: papers that are held, and papers that are cited only`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.load(heldLibrary);
    });
    afterAll(() => store.close());

    it('are counted', async () => {
      expect(await store.ask(heldCounts, {})).toEqual({ held: 5, citedOnly: 3 });
    });

    it('are told apart in lists and in networks', async () => {
      const refs = await store.ask(paperRefs, { ids: [...own, ...cited] });
      expect(refs.filter(({ held }) => held === false).map(({ id }) => id)).toEqual(cited);
      const { papers } = await store.ask(paperTies.cocitation, everything);
      expect(papers.filter(({ held }) => held === false).map(({ id }) => id)).toEqual(cited);
      const skeleton = await readSkeleton(store, await store.revision());
      const library = skeleton && libraryOf(skeleton);
      expect([...own, ...cited].filter((id) => library?.notHeld.has(id))).toEqual(cited);
    });

    it('are looked up online if they are held, with the imports of a format that list them by themselves', async () => {
      const rows = await store.ask(lookupPapers, { after: '', limit: 10, format: 'bibtex' });
      expect(rows.map(({ id, imports }) => [id, imports])).toEqual(
        own.map((id) => [id, id === 'both' || id === 'own_3' ? ['more'] : []]),
      );
      const jats = await store.ask(lookupPapers, { after: 'both', limit: 1, format: 'jats' });
      expect(jats).toMatchObject([{ id: 'own_1', imports: ['own'] }]);
    });

    it.each([
      ['yes' as const, own, ['a_1']],
      ['no' as const, cited, ['a_2']],
    ])('are listed alone: held=%s', async (held, papers, authors) => {
      const asked = { ...matchingQuery({ held }), limit: 50, offset: 0 };
      const listed = await store.ask(listPapers.title, asked);
      expect(listed.items.map(({ id }) => id).sort()).toEqual(papers);
      expect((await store.ask(listCounted.authors, asked)).items.map(({ id }) => id)).toEqual(authors);
      const tied = await store.ask(paperTies.citation, { ...everything, held });
      expect(tied.papers.map(({ id }) => id)).toEqual(papers);
      const found = await search(store, 'paper', undefined, held);
      expect(found.map(({ id }) => id).sort()).toEqual(papers);
    });

    it('are missing, most cited by own papers first, each with those that cite it', async () => {
      const found = await store.ask(notHeld, { limit: 10, offset: 0, named: 2 });
      expect(found.items.map(({ paper, by, papers }) => [paper.id, by, papers.map(({ id }) => id)])).toEqual([
        ['cited_2', 3, ['own_3', 'own_2']],
        ['cited_1', 1, ['own_1']],
        ['cited_3', 1, ['own_2']],
      ]);
      expect(found.total).toBe(3);
      const next = await store.ask(notHeld, { limit: 1, offset: 1, named: 2 });
      expect([next.items.map(({ paper }) => paper.id), next.total]).toEqual([['cited_1'], 3]);
    });
  });
};
