/** Taking a source back: the part of the contract about `Store.remove`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../../server/model.ts';
import { stats } from '../../../server/queries/library/stats.ts';
import { authorPage } from '../../../server/queries/pages/author-page.ts';
import { paperPage } from '../../../server/queries/pages/paper-page.ts';
import { search } from '../../../server/queries/search/search.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture, fixtureCounts, graphOf, noCounts } from '../fixture.ts';

const source = (id: string) => ({
  id,
  name: `${id}.bib`,
  format: 'bibtex',
  importedAt: '2026-02-01T00:00:00.000Z',
});

/** A list of one paper of its own and one that the other list has too; it says more of the shared one. */
const first: Graph = graphOf({
  sources: [source('s_a')],
  papers: [
    { id: 'p_own', title: 'Only here', type: 'book' },
    { id: 'p_both', title: 'In both lists', type: 'article-journal', year: 2010, volume: '7' },
  ],
  authors: [
    { id: 'a_own', name: 'Otto Own', family: 'Own' },
    { id: 'a_both', name: 'Bea Both', family: 'Both' },
  ],
  venues: [{ id: 'v_a', name: 'First Journal' }],
  techniques: [{ id: 't_a', name: 'first technique' }],
  wrote: [
    { author: 'a_own', paper: 'p_own', position: 1, printed: 'Own' },
    { author: 'a_both', paper: 'p_both', position: 1, printed: 'Both' },
  ],
  publishedIn: [{ paper: 'p_both', venue: 'v_a' }],
  uses: [{ paper: 'p_own', technique: 't_a', score: 1, evidence: 'Only' }],
  cites: [{ citing: 'p_own', cited: 'p_both' }],
  lists: [
    { source: 's_a', paper: 'p_own', position: 1, raw: 'own' },
    { source: 's_a', paper: 'p_both', position: 2, raw: 'both', citedBy: 1 },
  ],
});

/** What the second list says of the shared paper. */
const second: Graph = graphOf({
  sources: [source('s_b')],
  papers: [{ id: 'p_both', title: 'In Both Lists', type: 'article-journal', year: 2011, doi: '10.1/both' }],
  authors: [{ id: 'a_second', name: 'Sue Second', family: 'Second' }],
  wrote: [{ author: 'a_second', paper: 'p_both', position: 1, printed: 'Second' }],
  lists: [{ source: 's_b', paper: 'p_both', position: 1, raw: 'both again' }],
});

export const removalContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: taking back`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const found = async (q: string) => (await search(store, q, undefined)).map(({ id }) => id);

    it('leaves what was there before, to the last relation', async () => {
      await store.load(fixture);
      await store.load(first);
      expect(await store.remove('s_a', graphOf({}))).toBe(true);
      expect(await store.ask(stats, {})).toEqual(fixtureCounts);
      expect(await found('Only here')).toEqual([]);
      expect(await found('Otto')).toEqual([]);
    });

    it('leaves nothing where there was nothing, and the same can be loaded again', async () => {
      const added = await store.load(first);
      await store.remove('s_a', graphOf({}));
      expect(await store.ask(stats, {})).toEqual(noCounts);
      expect(await store.load(first)).toEqual(added);
      expect(await found('Only here')).toEqual(['p_own']);
    });

    it('fills in what a paper lacked, and takes it away again with its source', async () => {
      await store.load(first);
      await store.load({ ...second, wrote: [], authors: [] });
      expect((await store.ask(paperPage, { id: 'p_both' }))?.paper).toEqual({
        id: 'p_both',
        title: 'In both lists',
        type: 'article-journal',
        year: 2010,
        volume: '7',
        doi: '10.1/both',
      });
      await store.remove('s_a', { ...second, sources: [], lists: [] });
      const page = await store.ask(paperPage, { id: 'p_both' });
      expect(page?.paper).toEqual(second.papers[0]);
      expect(page?.authors.map(({ label }) => label)).toEqual(['Sue Second']);
      expect(page).not.toHaveProperty('venue');
      expect(page?.sources.map(({ id }) => id)).toEqual(['s_b']);
      expect(page?.citedBy).toEqual([]);
      expect(await store.ask(authorPage, { id: 'a_both' })).toBeUndefined();
    });

    it('takes the title of a later list where the first only cited an identifier, and gives it back', async () => {
      const cited: Graph = graphOf({
        sources: [source('s_a')],
        papers: [{ id: 'p_x', title: 'https://openalex.org/W7', type: 'document', openalex: 'W7' }],
        lists: [
          { source: 's_a', paper: 'p_x', position: 1, raw: 'W7', record: '{"id":"W7","type":"document"}' },
        ],
      });
      const told: Graph = graphOf({
        sources: [source('s_b')],
        papers: [{ id: 'p_x', title: 'Interrupts without cost', type: 'article-journal', openalex: 'W7' }],
        lists: [
          { source: 's_b', paper: 'p_x', position: 1, raw: 'x', record: '{"id":"x","title":"Interrupts"}' },
        ],
      });
      const other: Graph = graphOf({
        sources: [source('s_c')],
        papers: [{ id: 'p_x', title: 'Another wording', type: 'book', openalex: 'W7' }],
        lists: [
          { source: 's_c', paper: 'p_x', position: 1, raw: 'y', record: '{"id":"y","title":"Another"}' },
        ],
      });
      await store.load(cited);
      await store.load(told);
      await store.load(other);
      expect((await store.ask(paperPage, { id: 'p_x' }))?.paper).toEqual(told.papers[0]);
      expect(await found('Interrupts without')).toEqual(['p_x']);
      expect(await found('openalex.org')).toEqual([]);
      const revision = await store.revision();
      await store.load(told);
      expect(await store.revision()).toBe(revision);
      await store.remove('s_c', { ...told, sources: [], lists: [] });
      await store.remove('s_b', { ...cited, sources: [], lists: [] });
      expect((await store.ask(paperPage, { id: 'p_x' }))?.paper).toEqual(cited.papers[0]);
      expect(await found('Interrupts without')).toEqual([]);
      expect(await found('openalex.org')).toEqual(['p_x']);
    });

    it('keeps a citation that another source said too', async () => {
      await store.load(first);
      const again = first.lists.map((listing) => ({ ...listing, source: 's_c' }));
      await store.load(graphOf({ sources: [source('s_c')], lists: again }));
      await store.remove('s_a', { ...first, sources: [], lists: [], uses: [], cites: [] });
      expect((await store.ask(stats, {})).relations).toMatchObject({ CITES: 1, LISTS: 2, WROTE: 2 });
    });

    it('says so where there is no such source, and changes nothing', async () => {
      await store.load(first);
      const revision = await store.revision();
      expect(await store.remove('s_none', graphOf({}))).toBe(false);
      expect(await store.revision()).toBe(revision);
    });
  });
};
