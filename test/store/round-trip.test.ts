/** A whole library, written and read back. */
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../seed/formats/coterie-json.ts';
import { writeCoterieJson } from '../../seed/formats/write/coterie-json.ts';
import { prepareImport, takeBack } from '../../seed/importing.ts';
import { emptyGraph, type Graph } from '../../server/model.ts';
import { paperPage } from '../../server/queries/paper-page.ts';
import { stats } from '../../server/queries/stats.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';
import { fixture } from './fixture.ts';
import { graphs } from './graphs.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let opened = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const withStores = async (n: number, test: (...stores: Store[]) => Promise<void>): Promise<void> => {
  const stores = await Promise.all(
    Array.from({ length: n }, () => openSqlite(join(folder.path, `${++opened}.db`))),
  );
  try {
    await test(...stores);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
};

const written = (store: Store): Promise<string> => text(writeCoterieJson(store));
const library = (content: string) => ({
  name: 'library.coterie.json',
  format: 'coterie',
  text: content,
  importedAt: '2026-01-01T00:00:00.000Z',
});
const bring = (store: Store, content: string) =>
  prepareImport(store, library(content), { format: 'coterie', references: [], unread: [] });

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
      expect(await takeBack(a, 's_right')).toBe(true);
      expect((await a.ask(stats, {})).nodes.Paper).toBe(before.nodes.Paper);
    });
  });

  it('loads all but what is wrong in it, which it reports with line and reason', async () => {
    const content = [
      '{"coterie":1,',
      '"papers":[',
      '{"id":"p_1","title":"Good","type":"article"},',
      '{"id":"p_2","type":"article"}',
      '],',
      '"cites":[',
      '{"citing":"p_1","cited":"p_2"}',
      ']}',
    ].join('\n');
    const { graph, unread } = readLibrary(content, 'library');
    expect(graph.papers.map(({ id }) => id)).toEqual(['p_1']);
    expect(graph.cites).toEqual([]);
    expect(unread.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '4 papers: title: Invalid input: expected string, received undefined',
      '7 cites: cited: "p_2" is not among the papers',
    ]);
  });

  it.each([
    ['{"coterie":1,"papers":[', /not whole/],
    ['{"coterie":99}', /newer Coterie \(layout 99/],
    ['{"papers":[]}', /no library of Coterie/],
  ])('is refused whole where it is broken: %s', (content, says) => {
    expect(() => readLibrary(content, 'library')).toThrow(says);
  });
});
