/** What every engine must answer about the fixture. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeness, incomplete } from '../../server/queries/library/completeness.ts';
import { techniqueCounts } from '../../server/queries/library/technique-counts.ts';
import { paperRefs } from '../../server/queries/lists/paper-refs.ts';
import { citationCounts } from '../../server/queries/networks/citation-counts.ts';
import { firstAuthors } from '../../server/queries/networks/first-authors.ts';
import { incidence } from '../../server/queries/networks/incidence.ts';
import { type PaperTie, paperTies } from '../../server/queries/networks/paper-ties.ts';
import type { Selection } from '../../server/queries/networks/selection.ts';
import { authorPage } from '../../server/queries/pages/author-page.ts';
import { hops } from '../../server/queries/pages/hops.ts';
import { neighbors } from '../../server/queries/pages/neighbors.ts';
import { paperPage } from '../../server/queries/pages/paper-page.ts';
import { techniquePage } from '../../server/queries/pages/technique-page.ts';
import { venuePage } from '../../server/queries/pages/venue-page.ts';
import { citedPapers, citingPapers } from '../../server/queries/related/citations.ts';
import { likelyEvidence } from '../../server/queries/related/likely-evidence.ts';
import { paperHeads } from '../../server/queries/related/paper-heads.ts';
import { paperTexts } from '../../server/queries/related/paper-texts.ts';
import { sharedThings } from '../../server/queries/related/shared-things.ts';
import { nodeRefs } from '../../server/queries/search/node-refs.ts';
import { resolvePaper } from '../../server/queries/search/resolve-paper.ts';
import { search, searchParameters } from '../../server/queries/search/search.ts';
import type { Store } from '../../server/store/store.ts';
import { fixture } from './fixture.ts';

const gordon = { id: 'a_1', label: 'A. Gordon' };
const harel = { id: 'a_2', label: "N. Har'El" };
const muller = { id: 'a_3', label: 'J. Müller' };
const asplos = { id: 'v_1', label: 'Architectural Support for Programming Languages' };
const zeitschrift = { id: 'v_2', label: 'Zeitschrift für Rechner' };
const of2012 = { year: 2012, papers: 1 };
const of2013 = { year: 2013, papers: 1 };
const titles = new Map(fixture.papers.map(({ id, title }) => [id, title]));
const p1 = {
  id: 'p_1',
  title: titles.get('p_1'),
  year: 2012,
  authors: [gordon, harel],
  venue: asplos,
  citations: 2,
};
const p2 = { id: 'p_2', title: titles.get('p_2'), year: 2013, authors: [harel, muller], venue: zeitschrift };
const p4 = { id: 'p_4', title: titles.get('p_4'), year: 2012, authors: [muller, gordon], venue: asplos };
const p5 = { id: 'p_5', title: titles.get('p_5'), authors: [], citations: 2 };

const everything = { author: null, technique: null, venue: null, source: null, from: null, to: null };

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

    it('counts by how many papers each is cited', async () => {
      const counts = new Map<string, number>();
      for (const { cited } of fixture.cites) counts.set(cited, (counts.get(cited) ?? 0) + 1);
      const ids = [...fixture.papers.map(({ id }) => id), 'p_1', 'p_nowhere'];
      expect(counts.size).toBeGreaterThan(0);
      expect(await store.ask(citationCounts, { ids })).toEqual(counts);
    });

    it('names the first author of each paper that has one', async () => {
      expect(await store.ask(firstAuthors, { ids: ['p_2', 'p_1', 'p_5', 'p_1'] })).toEqual(
        new Map([
          ['p_1', 'Gordon'],
          ['p_2', "Har'El"],
        ]),
      );
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
      const hits = await store.ask(search, searchParameters(q, undefined));
      expect(hits[0]?.id).toBe(id);
    });

    it('finds a paper by an author and the year', async () => {
      const hits = await store.ask(search, searchParameters('gordon 2012', undefined));
      expect(hits.map(({ id }) => id).sort()).toEqual(['p_1', 'p_4']);
    });

    it('finds within a kind, and nothing by what stands nowhere', async () => {
      const gordons = await store.ask(search, searchParameters('gordon', 'author'));
      expect(gordons.map(({ id }) => id)).toEqual(['a_1']);
      expect(gordons[0]).toMatchObject({ kind: 'author', label: 'A. Gordon', papers: 2 });
      expect(gordons[0]?.detail).toContain("N. Har'El");
      for (const q of ['', '   ', '!?', 'zzzzzz', 'gordon zzzzzz', '"', '* OR 1', "' OR ''='", 'AND'])
        expect(await store.ask(search, searchParameters(q, undefined))).toEqual([]);
    });

    it('gives the papers of a selection with their members', async () => {
      const authors = await store.ask(incidence, { kind: 'author', ...everything });
      expect(authors.items).toEqual([gordon, harel, muller, { id: 'a_4', label: '王伟' }]);
      expect(authors.papers.filter(({ members }) => members.length > 0)).toEqual([
        { id: 'p_1', year: 2012, members: ['a_1', 'a_2'] },
        { id: 'p_2', year: 2013, members: ['a_2', 'a_3'] },
        { id: 'p_3', members: ['a_4'] },
        { id: 'p_4', year: 2012, members: ['a_3', 'a_1'] },
      ]);
    });

    it.each([
      [{ author: 'a_1' }, ['p_1', 'p_4']],
      [{ technique: 't_1' }, ['p_1', 'p_2']],
      [{ venue: 'v_1' }, ['p_1', 'p_4']],
      [{ source: 's_2' }, ['p_2', 'p_4']],
      [{ from: 2013 }, ['p_2']],
      [{ to: 2012 }, ['p_1', 'p_4']],
      [{ from: 2012, to: 2012, author: 'a_3' }, ['p_4']],
      [{ author: 'none' }, []],
    ])('keeps a selection to %j', async (filter, ids) => {
      const { items, papers } = await store.ask(incidence, { kind: 'technique', ...everything, ...filter });
      const used = papers.filter(({ members }) => members.length > 0);
      expect(used.map(({ id }) => id)).toEqual(ids);
      expect(items.map(({ id }) => id)).toEqual([...new Set(used.flatMap(({ members }) => members))].sort());
    });

    it('expands a paper to its authors, venue and techniques', async () => {
      const { nodes, links } = await store.ask(neighbors, { id: 'p_3', kind: null, limit: 50 });
      expect(nodes).toEqual([{ id: 'a_4', kind: 'author', label: '王伟', papers: 1 }]);
      expect(links).toEqual([{ source: 'p_3', target: 'a_4', weight: 1, papers: ['p_3'] }]);
      const rich = await store.ask(neighbors, { id: 'p_1', kind: null, limit: 50 });
      expect(rich.nodes.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['a_1', 'a_2', 't_1', 't_2', 'v_1']),
      );
      expect(rich.nodes.find(({ id }) => id === 't_1')).toMatchObject({ papers: 2, year: 2012.5 });
    });

    it('expands an author to papers, tied to their other authors', async () => {
      const found = await store.ask(neighbors, { id: 'a_2', kind: null, limit: 50 });
      expect(found.nodes.map(({ id, year }) => [id, year])).toEqual([
        ['p_1', 2012],
        ['p_2', 2013],
      ]);
      const ties = found.links.map(({ source, target }) => [source, target].sort().join(' '));
      expect(ties.sort()).toEqual(['a_1 p_1', 'a_2 p_1', 'a_2 p_2', 'a_3 p_2']);
    });

    it('expands to those who share papers, the strongest first, and says what the limit cut off', async () => {
      const found = await store.ask(neighbors, { id: 'v_1', kind: 'author', limit: 2 });
      expect(found.nodes.map(({ id, papers }) => [id, papers])).toEqual([
        ['a_1', 2],
        ['a_2', 2],
      ]);
      expect(found.links.slice(0, 2)).toEqual([
        { source: 'v_1', target: 'a_1', weight: 2, papers: ['p_1', 'p_4'] },
        { source: 'v_1', target: 'a_2', weight: 1, papers: ['p_1'] },
      ]);
      expect(found.total.nodes).toBe(3);
      expect(found.truncated).toBe(true);
    });

    it('expands a paper to what it cites and what cites it', async () => {
      const { nodes } = await store.ask(neighbors, { id: 'p_1', kind: 'paper', limit: 50 });
      expect(nodes.map(({ id }) => id)).toEqual(['p_2', 'p_4']);
      expect((await store.ask(neighbors, { id: 'none', kind: null, limit: 5 })).nodes).toEqual([]);
    });

    it('knows what ties the papers of a selection together', async () => {
      const tied = async (tie: PaperTie, selection: Selection = everything) =>
        (await store.ask(paperTies[tie], selection)).ties.map(({ via, paper }) => `${via} ${paper}`);
      expect(await tied('coupling')).toEqual(['p_1 p_2', 'p_1 p_4', 'p_5 p_2', 'p_5 p_4']);
      expect(await tied('cocitation')).toEqual(['p_2 p_1', 'p_2 p_5', 'p_4 p_1', 'p_4 p_5']);
      expect(await tied('techniques')).toEqual(['t_1 p_1', 't_1 p_2', 't_2 p_1', 't_2 p_4']);
      expect(await tied('authors', { ...everything, technique: 't_2' })).toEqual([
        'a_1 p_1',
        'a_1 p_4',
        'a_2 p_1',
        'a_3 p_4',
      ]);
      const { papers } = await store.ask(paperTies.citation, { ...everything, author: 'a_1' });
      expect(papers).toEqual([
        { id: 'p_1', title: p1.title, year: 2012, family: 'Gordon', timesCited: 12 },
        { id: 'p_4', title: p4.title, year: 2012, family: 'Müller' },
      ]);
    });

    it('offers the steps of a path, each with its paper', async () => {
      expect(await store.ask(hops, { ids: ['a_1'], via: 'authors' })).toEqual([
        { from: 'a_1', to: 'a_2', paper: 'p_1' },
        { from: 'a_1', to: 'a_3', paper: 'p_4' },
      ]);
      expect(await store.ask(hops, { ids: ['t_2'], via: 'techniques' })).toEqual([
        { from: 't_2', to: 'a_1', paper: 'p_1' },
        { from: 't_2', to: 'a_2', paper: 'p_1' },
        { from: 't_2', to: 'a_1', paper: 'p_4' },
        { from: 't_2', to: 'a_3', paper: 'p_4' },
      ]);
      const cited = await store.ask(hops, { ids: ['p_1', 'p_5'], via: 'citations' });
      expect(cited.map(({ from, to }) => `${from} ${to}`)).toEqual([
        'p_1 p_2',
        'p_1 p_4',
        'p_5 p_2',
        'p_5 p_4',
      ]);
      expect(await store.ask(hops, { ids: [], via: 'authors' })).toEqual([]);
    });

    it('knows whom papers cite, and who cites them', async () => {
      expect([...(await store.ask(citedPapers, { ids: ['p_4', 'p_2', 'none'] }))]).toEqual([
        ['p_2', ['p_1', 'p_5']],
        ['p_4', ['p_1', 'p_5']],
      ]);
      expect([...(await store.ask(citingPapers, { ids: ['p_1'] }))]).toEqual([['p_1', ['p_2', 'p_4']]]);
    });

    it('knows what a paper shares with others, and which', async () => {
      const things = await store.ask(sharedThings, { ids: ['p_4'] });
      expect(things.map(({ kind, id, papers }) => [kind, id, papers])).toEqual([
        ['technique', 't_2', ['p_1', 'p_4']],
        ['author', 'a_1', ['p_1', 'p_4']],
        ['author', 'a_3', ['p_2', 'p_4']],
        ['venue', 'v_1', ['p_1', 'p_4']],
        ['co-listing', 's_2', expect.arrayContaining(['p_2', 'p_4', 'p_5', 'p_6'])],
      ]);
    });

    it('knows who and what stands between an author and others', async () => {
      const between = await store.ask(likelyEvidence, { id: 'a_1' });
      expect(between.map(({ kind, id, others }) => [kind, id, others])).toEqual([
        ['coauthor', 'a_2', ['a_1', 'a_3']],
        ['coauthor', 'a_3', ['a_1', 'a_2']],
        ['technique', 't_1', ['a_1', 'a_2', 'a_3']],
        ['technique', 't_2', ['a_1', 'a_2', 'a_3']],
        ['citation', 'p_1', ['a_1', 'a_2']],
      ]);
      expect(await store.ask(likelyEvidence, { id: 'none' })).toEqual([]);
    });

    it('gives all papers in short, page by page', async () => {
      const heads = await store.ask(paperHeads, { after: 'p_4', limit: 1 });
      expect(heads).toEqual([{ id: 'p_5', title: 'Intel 82599 controller datasheet', cited: 2 }]);
    });

    it('gives the titles and abstracts of all papers, page by page', async () => {
      expect(await store.ask(paperTexts, { after: 'p_2', limit: 2 })).toEqual([
        { id: 'p_3', title: '虚拟化技术综述', abstract: 'Zwei\nZeilen\tund 🐘' },
        { id: 'p_4', title: 'Виртуализация ввода-вывода' },
      ]);
    });
  });
};
