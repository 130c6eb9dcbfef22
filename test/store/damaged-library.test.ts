import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../seed/read/formats/json/coterie/read.ts';
import type { Graph } from '../../server/model.ts';
import { fixture } from './fixture.ts';
import { withStores, written } from './with-stores.ts';

describe('a damaged file of the whole library', () => {
  it('loses one record to damage, whatever the damage and wherever its list ends', async () => {
    await withStores(1, async (a) => {
      if (!a) throw new Error('no store');
      await a.load(fixture);
      const lines = (await written(a)).split('\n');
      const records = lines.flatMap((line, i) => (line.startsWith('{"') && i > 0 ? [i] : []));
      fc.assert(
        fc.property(
          fc.constantFrom(...records),
          fc.nat(),
          fc.constantFrom('', '"', '{', '}', '[', 'x', '\\', ','),
          (at, where, sign) => {
            const line = lines[at] ?? '';
            const cut = 1 + (where % (line.length - 1));
            const content = lines.with(at, line.slice(0, cut) + sign).join('\n');
            const { graph, unread } = readLibrary(content, 'damaged');
            const ids = (of: Graph) => of.authors.map(({ id }) => id);
            const whole = readLibrary(lines.join('\n'), 'whole').graph;
            expect(whole.authors.length - ids(graph).length).toBeLessThanOrEqual(2);
            expect(whole.papers.length - graph.papers.length).toBeLessThanOrEqual(2);
            if (graph.papers.length < whole.papers.length) expect(unread.length).toBeGreaterThan(0);
          },
        ),
        { numRuns: 200 },
      );
    });
  });

  it.each([
    ['stands behind a record', (line: string) => `${line}[`],
    ['cuts a record off', () => '{"id":['],
  ])('keeps the lists apart where a bracket that is never closed %s', async (_, damaged) => {
    await withStores(1, async (a) => {
      if (!a) throw new Error('no store');
      await a.load(fixture);
      const lines = (await written(a)).split('\n');
      const whole = readLibrary(lines.join('\n'), 'whole').graph;
      for (const list of ['"sources":[', '"papers":[']) {
        const at = lines.indexOf(list) + 1;
        const content = lines.with(at, damaged(lines[at]?.replace(/,$/, '') ?? '')).join('\n');
        const { graph, unread } = readLibrary(content, 'damaged');
        expect(unread.length).toBeGreaterThan(0);
        expect(graph.papers.length).toBeGreaterThanOrEqual(whole.papers.length - 2);
        expect(graph.authors).toEqual(whole.authors);
      }
    });
  });

  it('says where it was cut off', () => {
    const { graph, unread } = readLibrary(
      '{"coterie":1,\n"papers":[\n{"id":"p","title":"T","type":"book"},\n{"id":"q',
      'l',
    );
    expect(graph.papers).toHaveLength(1);
    expect(unread).toMatchObject([{ line: 4, reason: 'the file ends inside this record' }]);
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
    ['{"coterie":99}', /newer Coterie \(layout 99/],
    ['{"papers":[]}', /not a library of Coterie/],
  ])('is refused whole where it is broken: %s', (content, says) => {
    expect(() => readLibrary(content, 'library')).toThrow(says);
  });
});
