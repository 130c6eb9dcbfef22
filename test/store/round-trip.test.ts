import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { prepareImport } from '../../seed/import/import.ts';
import { removeImport } from '../../seed/import/remove.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { readLibrary } from '../../seed/read/formats/json/coterie/read.ts';
import { coterieJson } from '../../seed/read/formats/json/coterie-json.ts';
import { emptyGraph, type Graph } from '../../server/model.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { paperPage } from '../../server/queries/pages/paper-page.ts';
import type { Store } from '../../server/store/store.ts';
import { emptied } from './emptied.ts';
import { fixture } from './fixture.ts';
import { graphs } from './graphs.ts';
import { withStores, written } from './with-stores.ts';

const library = (content: string) => ({
  name: 'library.coterie.json',
  format: 'coterie',
  text: content,
  importedAt: '2026-01-01T00:00:00.000Z',
});
const bring = (store: Store, content: string) =>
  prepareImport(store, library(content), coterieJson.parse(content));

describe('the whole library as a file', () => {
  it('gives the same library again, byte for byte, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, (graph) =>
        withStores(2, async (a, b) => {
          if (!a || !b) throw new Error('no stores');
          await a.load(graph);
          const content = await written(a);
          const { graph: read, unread } = readLibrary(content, 'library');
          expect(unread).toEqual([]);
          await b.load(read);
          expect(await written(b)).toBe(content);
        }),
      ),
      { numRuns: 15 },
    );
  });

  const config = inject('neo4j');
  it.skipIf(!config)('is the same bytes from both engines, and goes from one into the other', async () => {
    if (!config) return;
    await fc.assert(
      fc.asyncProperty(graphs, (graph) =>
        withStores(2, async (a, b) => {
          if (!a || !b) throw new Error('no stores');
          await a.load(graph);
          const content = await written(a);
          const neo4j = await emptied(config);
          try {
            await (await bring(neo4j, content)).commit();
            expect(await written(neo4j)).toBe(content);
            await (await bring(b, await written(neo4j))).commit();
            expect(await written(b)).toBe(content);
          } finally {
            await neo4j.close();
          }
        }),
      ),
      { numRuns: 5, interruptAfterTimeLimit: 120_000 },
    );
  });

  /**
   * The same papers by their DOIs, under other ids and in other sources. No venue has the name of a paper: a chapter
   * and its book may share a DOI and are two.
   */
  const elsewhere = (graph: Graph): Graph => {
    const paper = <R extends { paper: string }>(relation: R): R => ({
      ...relation,
      paper: `x${relation.paper}`,
    });
    return {
      ...graph,
      sources: graph.sources.map((source) => ({ ...source, id: `x${source.id}` })),
      papers: graph.papers.map((each) => ({ ...each, id: `x${each.id}`, title: `${each.title} elsewhere` })),
      venues: graph.venues.map(({ id, name }) => ({ id, name: `Journal of ${name}` })),
      wrote: graph.wrote.map(paper),
      publishedIn: graph.publishedIn.map(paper),
      uses: graph.uses.map(paper),
      cites: graph.cites.map(({ citing, cited }) => ({ citing: `x${citing}`, cited: `x${cited}` })),
      lists: graph.lists.map((listing) => ({ ...paper(listing), source: `x${listing.source}` })),
    };
  };

  it('adds up, gives no paper other authors than it has, and changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, graphs, fc.subarray([1, 2, 3, 4, 5, 6, 7]), (here, there, common) =>
        withStores(2, async (a, b) => {
          if (!a || !b) throw new Error('no stores');
          const ids = new Set(common.map((n) => `p${n}`));
          await a.load(here);
          await b.load({
            ...elsewhere(there),
            papers: elsewhere(there).papers.map((each) => {
              const { doi, ...rest } = each;
              return ids.has(each.id.slice(1)) ? { ...each, doi: doi ?? '' } : rest;
            }),
          });
          const before = readLibrary(await written(a), 'before').graph;
          const content = await written(b);
          const first = await bring(a, content);
          const { read, new: fresh, merged, present, unread } = first.tally;
          expect(fresh + merged + present + unread).toBe(read);
          expect([fresh, merged, present]).toEqual([7 - ids.size, ids.size, 0]);
          await first.commit();
          const once = await written(a);
          const { graph } = readLibrary(once, 'after');
          expect(graph.papers).toHaveLength(14 - ids.size);
          const authorsOf = (of: Graph, id: string) => of.wrote.filter(({ paper }) => paper === id);
          for (const { id } of before.papers)
            if (authorsOf(before, id).length > 0) expect(authorsOf(graph, id)).toEqual(authorsOf(before, id));
          const again = await bring(a, content);
          expect(again.tally.new).toBe(0);
          await again.commit();
          expect(await written(a)).toBe(once);
        }),
      ),
      { numRuns: 15 },
    );
  });

  it('is all there already when it comes twice', async () => {
    await withStores(2, async (a, b) => {
      if (!a || !b) throw new Error('no stores');
      await a.load(fixture);
      const content = await written(a);
      const first = await bring(b, content);
      expect(first.tally).toEqual({
        read: fixture.papers.length,
        new: fixture.papers.length,
        merged: 0,
        present: 0,
        unread: 0,
      });
      await first.commit();
      const again = await bring(b, content);
      expect(again.tally).toMatchObject({ new: 0, merged: 0, present: fixture.papers.length });
      await again.commit();
      expect(await written(b)).toBe(content);
    });
  });

  const one = (id: string, over: Partial<Graph> = {}): Graph => ({
    ...emptyGraph(),
    sources: [{ id: `s_${id}`, name: id, format: 'bibtex', importedAt: '2026-01-01T00:00:00.000Z' }],
    papers: [
      { id: `p_${id}`, title: 'Efficient interrupts for guests', type: 'article', doi: '10.1/X', year: 2012 },
    ],
    authors: [{ id: `a_${id}`, name: `A. ${id}`, family: id }],
    wrote: [{ author: `a_${id}`, paper: `p_${id}`, position: 1, printed: id }],
    lists: [{ source: `s_${id}`, paper: `p_${id}`, position: 1, raw: id }],
    ...over,
  });

  it('becomes one with what another library has, and can be taken back', async () => {
    await withStores(2, async (a, b) => {
      if (!a || !b) throw new Error('no stores');
      await a.load(one('left'));
      await b.load(one('right'));
      const before = await a.ask(stats, {});
      const prepared = await bring(a, await written(b));
      expect(prepared.tally).toEqual({ read: 1, new: 0, merged: 1, present: 0, unread: 0 });
      expect(prepared.entries[0]?.why).toBe('same DOI 10.1/X');
      await prepared.commit();
      const page = await a.ask(paperPage, { id: 'p_left' });
      expect(page?.authors.map(({ label }) => label)).toEqual(['A. left']);
      expect(page?.sources.map(({ id }) => id)).toEqual(['s_left', 's_right']);
      expect(await removeImport(a, 's_right')).toBe(true);
      expect((await a.ask(stats, {})).nodes.Paper).toBe(before.nodes.Paper);
    });
  });

  it('brings no author of a paper that has some, be it under the same id', async () => {
    await withStores(2, async (a, b) => {
      if (!a || !b) throw new Error('no stores');
      const other = one('right');
      await a.load(one('left'));
      await b.load({
        ...other,
        papers: other.papers.map((paper) => ({ ...paper, id: 'p_left' })),
        wrote: other.wrote.map((wrote) => ({ ...wrote, paper: 'p_left' })),
        lists: other.lists.map((listing) => ({ ...listing, paper: 'p_left' })),
      });
      const prepared = await bring(a, await written(b));
      expect(prepared.tally).toMatchObject({ merged: 1, present: 0 });
      await prepared.commit();
      expect((await a.ask(paperPage, { id: 'p_left' }))?.authors.map(({ label }) => label)).toEqual([
        'A. left',
      ]);
      expect((await a.ask(stats, {})).nodes).toMatchObject({ Author: 1, Source: 2 });
    });
  });

  it('gives a paper without authors those of one of the papers that become it', async () => {
    await withStores(2, async (a, b) => {
      if (!a || !b) throw new Error('no stores');
      await a.load({ ...one('left'), authors: [], wrote: [] });
      await b.load(one('right'));
      await b.load(one('wrong'));
      await (await bring(a, await written(b))).commit();
      const page = await a.ask(paperPage, { id: 'p_left' });
      expect(page?.authors.map(({ label }) => label)).toEqual(['A. right']);
      expect((await a.ask(stats, {})).nodes.Author).toBe(1);
    });
  });

  it('is brought as a person corrected it, and without what was left out', async () => {
    await withStores(2, async (a, b) => {
      if (!a || !b) throw new Error('no stores');
      await a.load(one('left', { papers: [{ id: 'p_left', title: 'First', type: 'article', volume: '7' }] }));
      await a.load(one('right', { papers: [{ id: 'p_right', title: 'Second', type: 'article' }] }));
      const reading = coterieJson.parse(await written(a));
      const references = reading.references
        .filter(({ csl }) => csl.id === 'p_left')
        .map((each) => ({ ...each, csl: { ...each.csl, title: 'First, corrected' } }));
      const prepared = await prepareImport(b, library('any'), { ...reading, references });
      expect(prepared.tally).toMatchObject({ read: 1, new: 1 });
      await prepared.commit();
      const page = await b.ask(paperPage, { id: 'p_left' });
      expect(page?.paper).toMatchObject({ title: 'First, corrected', volume: '7' });
      expect(page?.authors.map(({ id }) => id)).toEqual(['a_left']);
      expect((await b.ask(stats, {})).nodes).toMatchObject({ Paper: 1, Author: 1, Source: 1 });
    });
  });

  it('may be empty', async () => {
    await withStores(2, async (a, b) => {
      if (!a || !b) throw new Error('no stores');
      const reading = readFormat(await written(a), 'empty.json');
      const { tally, commit } = await prepareImport(b, library(''), reading);
      expect(tally).toEqual({ read: 0, new: 0, merged: 0, present: 0, unread: 0 });
      expect((await commit()).nodes.Paper).toBe(0);
    });
  });
});
