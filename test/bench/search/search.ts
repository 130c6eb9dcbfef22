/** Known-item search: titles are half remembered, and each way says where it finds the paper. */
import { join } from 'node:path';
import { aclGraph } from '../acl-graph.ts';
import { makeQueries, type Query, queryKinds } from './queries.ts';
import { type Search, searchWays } from './ways.ts';

const bare = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

interface Found {
  first: number;
  ten: number;
  n: number;
}

const percent = (n: number, of: number): string => (n / Math.max(1, of)).toFixed(3).replace(/^0/, '').padStart(7);

const run = (
  search: Search,
  queries: readonly Query[],
  titles: ReadonlyMap<string, string>,
  missed?: (query: Query, found: string[]) => void,
): { found: Map<string, Found>; times: number[] } => {
  const found = new Map<string, Found>();
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    const ids = search(query.text, 10);
    times.push(performance.now() - start);
    const wanted = bare(query.title);
    const at = ids.findIndex((id) => bare(titles.get(id) ?? '') === wanted);
    const counts = found.get(query.kind) ?? { first: 0, ten: 0, n: 0 };
    found.set(query.kind, {
      first: counts.first + Number(at === 0),
      ten: counts.ten + Number(at >= 0),
      n: counts.n + 1,
    });
    if (at !== 0) missed?.(query, ids.map((id) => titles.get(id) ?? ''));
  }
  return { found, times: times.sort((a, b) => a - b) };
};

/** With `dev` another thousand titles, and what was not found first. */
export const benchSearch = (folder: string, part: string): string => {
  const { papers } = aclGraph(join(folder, 'graph-acl-aan'));
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const queries = makeQueries([...titles.values()], 1000, part === 'dev' ? 5 : 11);
  const kinds = Object.keys(queryKinds);
  const head = `${'found first, among ten'.padEnd(26)}${[...kinds, 'all but whole'].map((kind) => kind.padStart(21)).join('')}   median     p95   index`;
  const misses: string[] = [];
  const rows = Object.entries(searchWays).map(([name, open]) => {
    const start = performance.now();
    const search = open(papers);
    const indexed = performance.now() - start;
    const { found, times } = run(search, queries, titles, (query, [best]) => {
      if (part === 'dev' && name === 'Coterie')
        misses.push(`${query.kind}: ${query.text}\n  meant ${query.title}\n  found ${best}`);
    });
    const sum = (key: keyof Found): number =>
      kinds.slice(1).reduce((all, kind) => all + (found.get(kind)?.[key] ?? 0), 0);
    const cells = [
      ...kinds.map((kind) => found.get(kind) ?? { first: 0, ten: 0, n: 0 }),
      { first: sum('first'), ten: sum('ten'), n: sum('n') },
    ].map(({ first, ten, n }) => `${percent(first, n)}${percent(ten, n)}`.padStart(21));
    const at = (share: number): string =>
      `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`.padStart(9);
    return `${name.padEnd(26)}${cells.join('')}${at(0.5)}${at(0.95)}${`${indexed.toFixed(0)} ms`.padStart(9)}`;
  });
  return [head, ...rows, ...misses].join('\n');
};
