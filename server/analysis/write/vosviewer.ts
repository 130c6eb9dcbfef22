/** VOSviewer JSON, as VOSviewer 1.6.17 and later and VOSviewer Online open it (their manual, "JSON files"). */
import type { Network } from '../../api.ts';

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** JSON of a list, element by element, in one line. */
function* listed(items: readonly object[]): Generator<string> {
  for (const [i, item] of items.entries()) yield `${i === 0 ? '' : ','}${JSON.stringify(item)}`;
}

/**
 * The network piece by piece, with positions scaled to about -1 to 1; on the page y grows downwards, in VOSviewer
 * upwards.
 */
export function* writeVosviewer({
  nodes,
  links,
  clusters,
}: Pick<Network, 'nodes' | 'links' | 'clusters'>): Generator<string> {
  const numbers = new Map(nodes.map(({ id }, i) => [id, i + 1]));
  const reach = nodes.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 1);
  const items = nodes.map(({ id, label, title, papers, value, year, cluster, x, y }) => ({
    id: numbers.get(id),
    label,
    ...(title === undefined ? {} : { description: title }),
    x: rounded(x / reach),
    y: rounded(-y / reach),
    cluster: cluster + 1,
    weights: { Documents: papers, ...(value === undefined ? {} : { Value: value }) },
    ...(year === undefined ? {} : { scores: { 'Avg. pub. year': rounded(year) } }),
  }));
  yield '{"network":{"items":[';
  yield* listed(items);
  yield '],"links":[';
  yield* listed(
    links.map(({ source, target, weight }) => ({
      source_id: numbers.get(source),
      target_id: numbers.get(target),
      strength: weight,
    })),
  );
  yield `],"clusters":${JSON.stringify(clusters.map(({ id, label }) => ({ cluster: id + 1, label })))}}}\n`;
}
