/** What every engine must answer about the pages, lists and search of the fixture. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeness, incomplete } from '../../../server/queries/library/completeness.ts';
import { techniqueCounts } from '../../../server/queries/library/technique-counts.ts';
import { paperRefs } from '../../../server/queries/lists/paper-refs.ts';
import { authorPage } from '../../../server/queries/pages/author-page.ts';
import { paperPage } from '../../../server/queries/pages/paper-page.ts';
import { techniquePage } from '../../../server/queries/pages/technique-page.ts';
import { venuePage } from '../../../server/queries/pages/venue-page.ts';
import { nodeRefs } from '../../../server/queries/search/node-refs.ts';
import { resolvePaper } from '../../../server/queries/search/resolve-paper.ts';
import { search, withCoauthors } from '../../../server/queries/search/search.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture } from '../fixture.ts';
import { asplos, gordon, harel, muller, p1, p2, p4, p5, zeitschrift } from './fixture-refs.ts';

const of2012 = { year: 2012, papers: 1 };
const of2013 = { year: 2013, papers: 1 };

/** Runs the suite; `open` gives a store with nothing in it. */
export const questionContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: questions`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.load(fixture);
    });
    afterAll(() => store.close());

    it('gives back each paper as it was loaded, absent fields absent', async () => {
      for (const paper of fixture.papers)
        expect((await store.ask(paperPage, { id: paper.id }))?.paper).toEqual(paper);
    });

    it('keeps what the first load said', async () => {
      const later = { id: 's_1', name: 'other', format: 'other', importedAt: '2027-01-01T00:00:00.000Z' };
      await store.load({
        ...fixture,
        sources: [later],
        papers: fixture.papers.map((p) => ({ ...p, title: 'New' })),
      });
      const page = await store.ask(paperPage, { id: 'p_1' });
      expect(page?.paper.title).toBe('Efficient I/O with SR-IOV');
      expect(page?.sources[0]?.name).toBe('virtualization.txt');
    });

    it('gives the whole page of a paper', async () => {
      expect(await store.ask(paperPage, { id: 'p_2' })).toEqual({
        paper: fixture.papers[1],
        authors: [
          { ...harel, position: 1, printed: 'N. HarEl' },
          { ...muller, position: 2, printed: 'J. Muller' },
        ],
        venue: zeitschrift,
        techniques: [{ id: 't_1', label: 'SR-IOV', score: 0.25, evidence: 'schnelle' }],
        sources: [
          { id: 's_2', name: "reader's notes.bib", position: 1, raw: fixture.lists[4]?.raw },
          { id: 's_1', name: 'virtualization.txt', position: 2, raw: '[2] N. HarEl' },
          { id: 's_1', name: 'virtualization.txt', position: 4, raw: '[4] N. HarEl, again' },
        ],
        cites: [p1, p5],
        citedBy: [],
        total: { cites: 2, citedBy: 0 },
      });
      expect((await store.ask(paperPage, { id: 'p_1' }))?.citedBy).toEqual([p2, p4]);
    });

    it('gives the page of an author, newest paper first', async () => {
      expect(await store.ask(authorPage, { id: 'a_2' })).toEqual({
        author: fixture.authors[1],
        papers: [p2, p1],
        coauthors: [
          { ...gordon, papers: 1 },
          { ...muller, papers: 1 },
        ],
        techniques: [
          { id: 't_1', label: 'SR-IOV', papers: 2, years: [of2012, of2013] },
          { id: 't_2', label: 'I/O virtualization', papers: 1, years: [of2012] },
        ],
        venues: [
          { ...asplos, papers: 1 },
          { ...zeitschrift, papers: 1 },
        ],
        years: [
          { year: 2012, papers: 1 },
          { year: 2013, papers: 1 },
        ],
        total: { papers: 2, authors: 2, techniques: 2, venues: 2 },
      });
      expect((await store.ask(authorPage, { id: 'a_4' }))?.author).toEqual(fixture.authors[3]);
    });

    it('gives the page of a venue', async () => {
      expect(await store.ask(venuePage, { id: 'v_1' })).toEqual({
        venue: fixture.venues[0],
        papers: [p1, p4],
        authors: [
          { ...gordon, papers: 2 },
          { ...harel, papers: 1 },
          { ...muller, papers: 1 },
        ],
        techniques: [
          { id: 't_2', label: 'I/O virtualization', papers: 2, years: [{ year: 2012, papers: 2 }] },
          { id: 't_1', label: 'SR-IOV', papers: 1, years: [of2012] },
        ],
        printed: [],
        years: [{ year: 2012, papers: 2 }],
        total: { papers: 2, authors: 3, techniques: 2, venues: 0 },
      });
    });

    it('gives the page of a technique, each paper with its evidence', async () => {
      expect(await store.ask(techniquePage, { id: 't_1' })).toEqual({
        technique: fixture.techniques[0],
        papers: [
          { ...p2, evidence: 'schnelle', score: 0.25 },
          { ...p1, evidence: 'SR-IOV', score: 1 },
        ],
        authors: [
          { ...harel, papers: 2 },
          { ...gordon, papers: 1 },
          { ...muller, papers: 1 },
        ],
        related: [{ id: 't_2', label: 'I/O virtualization', papers: 1, years: [of2012] }],
        venues: [
          { ...asplos, papers: 1 },
          { ...zeitschrift, papers: 1 },
        ],
        years: [
          { year: 2012, papers: 1 },
          { year: 2013, papers: 1 },
        ],
        total: { papers: 2, authors: 3, techniques: 1, venues: 2 },
      });
    });

    it('counts the papers of every technique', async () => {
      expect(await store.ask(techniqueCounts, {})).toEqual([
        { id: 't_1', label: 'SR-IOV', papers: 2 },
        { id: 't_2', label: 'I/O virtualization', papers: 2 },
      ]);
    });

    it('tells what papers lack, and which they are', async () => {
      expect(await store.ask(completeness, {})).toEqual({
        papers: 6,
        without: { authors: 2, year: 2, venue: 3, doi: 5 },
      });
      expect(await store.ask(incomplete.authors, { limit: 9 })).toMatchObject([{ id: 'p_6' }, { id: 'p_5' }]);
      expect(await store.ask(incomplete.year, { limit: 1 })).toMatchObject([{ id: 'p_3' }]);
    });

    it('knows no page of an unknown id', async () => {
      for (const id of ['none', "'; DROP TABLE Paper; --"]) {
        expect(await store.ask(paperPage, { id })).toBeUndefined();
        expect(await store.ask(authorPage, { id })).toBeUndefined();
        expect(await store.ask(venuePage, { id })).toBeUndefined();
        expect(await store.ask(techniquePage, { id })).toBeUndefined();
      }
    });

    it('does not take a thing of one kind for another', async () => {
      expect(await store.ask(authorPage, { id: 'p_1' })).toBeUndefined();
      expect(await store.ask(paperPage, { id: 'a_1' })).toBeUndefined();
    });

    it('gives papers and things in the order asked for, without those that are not there', async () => {
      expect(await store.ask(paperRefs, { ids: ['p_5', 'none', 'p_1'] })).toEqual([p5, p1]);
      expect(await store.ask(paperRefs, { ids: [] })).toEqual([]);
      expect(await store.ask(nodeRefs, { ids: ['t_1', 'none', 's_2', 'a_4', 'v_1', 'p_3'] })).toEqual([
        { id: 't_1', kind: 'technique', label: 'SR-IOV' },
        { id: 's_2', kind: 'source', label: "reader's notes.bib" },
        { id: 'a_4', kind: 'author', label: '王伟' },
        { kind: 'venue', ...asplos },
        { id: 'p_3', kind: 'paper', label: '虚拟化技术综述' },
      ]);
    });

    it.each([
      ['doi', '10.1145/abc.1', 'p_1'],
      ['doi', '10.1145/ABC.1', 'p_1'],
      ['doi', '10.1145/abc', undefined],
      ['arxiv', '1301.00001', 'p_2'],
      ['openalex', 'w123', 'p_2'],
      ['doi', 'W123', undefined],
    ])('resolves %s:%s', async (scheme, value, id) => {
      expect(await store.ask(resolvePaper, { scheme, value })).toBe(id);
    });

    it.each([
      ['gordon', 'a_1'],
      ['gord', 'a_1'],
      ['gordno', 'a_1'],
      ['harel', 'a_2'],
      ["har'el", 'a_2'],
      ['muller', 'a_3'],
      ['Müller', 'a_3'],
      ['王伟', 'a_4'],
      ['王', 'a_4'],
      ['asplos', 'v_1'],
      ['sr-iov', 't_1'],
      ['sriov', 't_1'],
      ['SR', 't_1'],
      ['i/o virtualisation', 't_2'],
      ['io virt', 't_2'],
      ['uber schnell', 'p_2'],
      ['виртуал', 'p_4'],
      ['虚拟化', 'p_3'],
      ['82599', 'p_5'],
      ['x', 'p_6'],
      ['virtualization.txt', 's_1'],
      ['readers notes', 's_2'],
    ])('finds by %j first %s', async (q, id) => {
      const hits = await search(store, q, undefined);
      expect(hits[0]?.id).toBe(id);
    });

    it('finds a paper by an author and the year', async () => {
      const hits = await search(store, 'gordon 2012', undefined);
      expect(hits.map(({ id }) => id).sort()).toEqual(['p_1', 'p_4']);
    });

    it('finds within a kind, and nothing by what stands nowhere', async () => {
      const gordons = await search(store, 'gordon', 'author');
      expect(gordons.map(({ id }) => id)).toEqual(['a_1']);
      expect(gordons[0]).toMatchObject({ kind: 'author', label: 'A. Gordon', papers: 2 });
      expect((await withCoauthors(store, gordons))[0]?.detail).toContain("N. Har'El");
      for (const q of ['', '   ', '!?', 'zzzzzz', 'gordon zzzzzz', '"', '* OR 1', "' OR ''='", 'AND'])
        expect(await search(store, q, undefined)).toEqual([]);
    });
  });
};
