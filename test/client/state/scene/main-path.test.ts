import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mainPath } from '../../../../client/state/scene/main-path.ts';

const paper = (id: string, year?: number) => ({ id, ...(year === undefined ? {} : { year }) });
const link = (source: string, target: string) => ({ source, target });

it('follows the citations over which most ways lead', () => {
  const papers = [
    paper('a', 1990),
    paper('b', 1991),
    paper('c', 2000),
    paper('d', 2005),
    paper('e', 2010),
    paper('x', 2009),
  ];
  // Two beginnings meet in c; from there two ways lead on, one of them over d.
  const links = [
    link('c', 'a'),
    link('b', 'c'),
    link('d', 'c'),
    link('e', 'd'),
    link('x', 'c'),
    link('e', 'a'),
  ];
  expect(mainPath(papers, links)).toEqual(['a', 'c', 'd', 'e']);
});

it('knows no direction between papers of one year, or undated ones', () => {
  expect(
    mainPath([paper('a', 2000), paper('b', 2000), paper('c')], [link('a', 'b'), link('c', 'a')]),
  ).toEqual([]);
});

/** All paths from a paper that nothing leads to, to one that leads nowhere. */
const allPaths = (later: ReadonlyMap<string, readonly string[]>, from: string): string[][] => {
  const next = later.get(from) ?? [];
  return next.length === 0
    ? [[from]]
    : next.flatMap((id) => allPaths(later, id).map((rest) => [from, ...rest]));
};

it('has the greatest sum of search path counts of all paths, by counting every one', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), {
        maxLength: 12,
        selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      }),
      (pairs) => {
        const papers = Array.from({ length: 7 }, (_, i) => paper(`p${i}`, 2000 + i));
        const edges = pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
        const later = new Map(
          papers.map(({ id }, i) => [id, edges.filter(([a]) => a === i).map(([, b]) => `p${b}`)]),
        );
        const begins = papers.filter((_, i) => !edges.some(([, b]) => b === i)).map(({ id }) => id);
        const paths = begins.flatMap((id) => allPaths(later, id));
        const counts = new Map<string, number>();
        const stepsOf = (path: string[]): string[] => path.slice(1).map((id, i) => `${path[i]} ${id}`);
        for (const path of paths)
          for (const step of stepsOf(path)) counts.set(step, (counts.get(step) ?? 0) + 1);
        const sumOf = (path: string[]): number =>
          stepsOf(path).reduce((sum, step) => sum + (counts.get(step) ?? 0), 0);
        const found = mainPath(
          papers,
          edges.map(([a, b]) => link(`p${b}`, `p${a}`)),
        );
        expect(sumOf(found)).toBe(Math.max(0, ...paths.map(sumOf)));
      },
    ),
  );
});
