/** Related work: held-out citations to be guessed, by several ways to rank, with intervals; then with no citations known. */
import { join } from 'node:path';
import { aclGraph } from '../acl-graph.ts';
import { random } from '../random.ts';
import { type Split, splitGraph } from './split.ts';
import { train } from './train.ts';
import { type Way, ways } from './ways.ts';

const cuts = [10, 20, 50] as const;

/** Of one seed: recall at each cut, the reciprocal rank of the first right one, and nDCG at 20. */
const measure = (ranking: readonly string[], held: ReadonlySet<string>): number[] => {
  const hits = ranking.map((id) => held.has(id));
  const recall = cuts.map((cut) => hits.slice(0, cut).filter(Boolean).length / held.size);
  const first = hits.indexOf(true);
  const gain = hits.slice(0, 20).reduce((sum, hit, i) => sum + (hit ? 1 / Math.log2(i + 2) : 0), 0);
  const ideal = Array.from({ length: Math.min(20, held.size) }, (_, i) => 1 / Math.log2(i + 2)).reduce(
    (sum, value) => sum + value,
    0,
  );
  return [...recall, first < 0 ? 0 : 1 / (first + 1), gain / ideal];
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The middle 95 % of the means of a thousand samples drawn with replacement. */
const interval = (values: readonly number[]): [number, number] => {
  const pick = random(11);
  const means = Array.from({ length: 1000 }, () =>
    mean(values.map(() => values[Math.floor(pick() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return [means[25] ?? 0, means[974] ?? 0];
};

/** The best fifty that may be cited: not the seed, not known to be cited by it, and no newer; the same for every way. */
const rankingOf = (split: Split, seed: string, scores: ReadonlyMap<string, number>): string[] => {
  const known = new Set(split.out.get(seed));
  const newest = split.year.get(seed) ?? Number.POSITIVE_INFINITY;
  return [...scores]
    .filter(([id]) => id !== seed && !known.has(id) && (split.year.get(id) ?? 0) <= newest)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 50)
    .map(([id]) => id);
};

const table = (title: string, split: Split, seeds: readonly string[], names: readonly string[]): string => {
  const results = new Map<string, number[][]>(names.map((name) => [name, []]));
  for (const seed of seeds) {
    const around = split.around(seed);
    const held = new Set(split.held.get(seed));
    for (const name of names) {
      const way: Way | undefined = ways[name];
      if (way) results.get(name)?.push(measure(rankingOf(split, seed, way(around, split)), held));
    }
  }
  const rows = [...results].map(([name, values]) => {
    const columns = [0, 1, 2, 3, 4].map((at) => mean(values.map((value) => value[at] ?? 0)).toFixed(3));
    const [low, high] = interval(values.map((value) => value[1] ?? 0));
    return `${name.padEnd(28)}${columns.map((cell) => cell.padStart(8)).join('')}   ${low.toFixed(3)} to ${high.toFixed(3)}`;
  });
  const head = `${`${title}, ${seeds.length} seeds`.padEnd(28)}    R@10    R@20    R@50     MRR nDCG@20   95 % of R@20`;
  return [head, ...rows].join('\n');
};

/** With `train` learns the weights and prints them; else reports on seeds that no weight was learned on. */
export const benchRelated = (folder: string, part: string, most = 2000): string => {
  const graph = aclGraph(join(folder, 'graph-acl-aan'));
  const whole = splitGraph(graph, true);
  const bare = splitGraph(graph, false);
  if (part === 'train') return JSON.stringify({ known: train(whole), bare: train(bare) }, null, 2);
  const seeds = (split: Split): string[] => (part === 'dev' ? split.choose : split.report).slice(0, most);
  return [
    table('citations known', whole, seeds(whole), Object.keys(ways)),
    table('no citations', bare, seeds(bare), [
      'popularity',
      'BM25, words as printed',
      'BM25, stems and pairs',
      'Coterie, fused',
    ]),
  ].join('\n\n');
};
