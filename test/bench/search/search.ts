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

const share = (n: number, of: number): string => (n / Math.max(1, of)).toFixed(3).replace(/^0/, '');

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
    if (at !== 0)
      missed?.(
        query,
        ids.map((id) => titles.get(id) ?? ''),
      );
  }
  return { found, times: times.sort((a, b) => a - b) };
};

/** With `dev` another thousand titles, and what was not found first. */
export const benchSearch = (folder: string, part: string): string => {
  const graph = aclGraph(join(folder, 'graph-acl-aan'));
  const titles = new Map(graph.papers.map(({ id, title }) => [id, title]));
  const queries = makeQueries([...titles.values()], 1000, part === 'dev' ? 5 : 11);
  const kinds = Object.keys(queryKinds);
  const misses: string[] = [];
  const names = Object.keys(searchWays);
  const results = Object.entries(searchWays).map(([name, open]) => {
    const start = performance.now();
    const search = open(graph);
    const indexed = performance.now() - start;
    const { found, times } = run(search, queries, titles, (query, [best]) => {
      if (part === 'dev' && name === 'Coterie')
        misses.push(`${query.kind}: ${query.text}\n  meant ${query.title}\n  found ${best}`);
    });
    const changed = kinds.slice(1).flatMap((kind) => found.get(kind) ?? []);
    const sum = (key: keyof Found): number => changed.reduce((all, counts) => all + counts[key], 0);
    found.set('all but whole', { first: sum('first'), ten: sum('ten'), n: sum('n') });
    const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)}`;
    return { found, speed: `${at(0.5)}, ${at(0.95)} ms`, indexed: `${indexed.toFixed(0)} ms` };
  });
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(24)}${cells.map((cell) => cell.padStart(24)).join('')}`;
  const head = row('first, among ten', names);
  const rows = [
    ...[...kinds, 'all but whole'].map((kind) =>
      row(
        kind,
        results.map(({ found }) => {
          const { first, ten, n } = found.get(kind) ?? { first: 0, ten: 0, n: 0 };
          return `${share(first, n)}  ${share(ten, n)}`;
        }),
      ),
    ),
    row(
      'median, p95',
      results.map(({ speed }) => speed),
    ),
    row(
      'index',
      results.map(({ indexed }) => indexed),
    ),
  ];
  return [head, ...rows, ...misses].join('\n');
};
