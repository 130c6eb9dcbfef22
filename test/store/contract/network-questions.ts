/** What every engine must answer about the networks, neighbours, paths and related work of the fixture. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryOf } from '../../../server/analysis/related/library.ts';
import { citationCounts } from '../../../server/queries/networks/citation-counts.ts';
import { firstAuthors } from '../../../server/queries/networks/first-authors.ts';
import { incidence } from '../../../server/queries/networks/incidence.ts';
import { type PaperTie, paperTies } from '../../../server/queries/networks/paper-ties.ts';
import type { Selection } from '../../../server/queries/networks/selection.ts';
import { everything } from '../../../server/queries/networks/selection.ts';
import { hops } from '../../../server/queries/pages/hops.ts';
import { neighbors } from '../../../server/queries/pages/neighbors.ts';
import { citedPapers, citingPapers } from '../../../server/queries/related/citations.ts';
import { likelyEvidence } from '../../../server/queries/related/likely-evidence.ts';
import { paperTexts } from '../../../server/queries/related/paper-texts.ts';
import { sharedThings } from '../../../server/queries/related/shared-things.ts';
import type { Store } from '../../../server/store/store.ts';
import { readSkeleton } from '../../../server/workers/read-skeleton.ts';
import { fixture } from '../fixture.ts';
import { gordon, harel, muller, p1, p4 } from './fixture-refs.ts';

/** Runs the suite; `open` gives a store with nothing in it. */
export const networkQuestionContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: questions about networks`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.load(fixture);
    });
    afterAll(() => store.close());

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
        (await store.ask(paperTies[tie], selection)).ties.flatMap(({ via, papers }) =>
          papers.map((paper) => `${via} ${paper}`),
        );
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
        { id: 'p_1', title: p1.title, year: 2012, family: 'Gordon', timesCited: 12, citations: 2 },
        { id: 'p_4', title: p4.title, year: 2012, family: 'Müller', citations: 0 },
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

    it('tells related work of every paper its title, year and citations, and whether it is held', async () => {
      const skeleton = await readSkeleton(store, await store.revision());
      const library = skeleton && libraryOf(skeleton);
      expect(library?.titles.get('p_5')).toBe('Intel 82599 controller datasheet');
      expect([library?.cited.get('p_5'), library?.years.get('p_5'), library?.notHeld.has('p_5')]).toEqual([
        2,
        undefined,
        false,
      ]);
      expect(library?.cited.get('none')).toBe(undefined);
    });

    it('gives the titles and abstracts of all papers, page by page', async () => {
      expect(await store.ask(paperTexts, { after: 'p_2', limit: 2 })).toEqual([
        { id: 'p_3', title: '虚拟化技术综述', abstract: 'Zwei\nZeilen\tund 🐘' },
        { id: 'p_4', title: 'Виртуализация ввода-вывода' },
      ]);
    });
  });
};
