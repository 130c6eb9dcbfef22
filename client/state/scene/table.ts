/** The nodes of the scene as rows of a table. */
import { adjacency } from './adjacency.ts';
import type { Scene, SceneNode } from './scene.ts';

export interface Row {
  node: SceneNode;
  /** Name of its group. */
  group?: string;
  /** To how many others it is linked, drawn or not. */
  links: number;
  /** Sum of the weights of its links in the picture. */
  strength: number;
}

/** What a table can be sorted by. */
export const columns = [
  'name',
  'papers',
  'citations',
  'timesCited',
  'links',
  'strength',
  'year',
  'group',
  'value',
] as const;
export type Column = (typeof columns)[number];

export interface Order {
  column: Column;
  descending: boolean;
}

/** `groups`: the names of the groups, largest first. */
export const rowsOf = (scene: Scene, groups: readonly string[] = []): Row[] => {
  const neighbours = adjacency(scene);
  const strengths = new Map<string, number>();
  for (const { source, target, weight } of scene.links)
    for (const id of [source, target]) strengths.set(id, (strengths.get(id) ?? 0) + weight);
  return scene.nodes.map((node) => ({
    node,
    ...(node.cluster === undefined ? {} : { group: groups[node.cluster] ?? String(node.cluster + 1) }),
    links: node.linked ?? neighbours.get(node.id)?.length ?? 0,
    strength: strengths.get(node.id) ?? 0,
  }));
};

/** What a row is known by: of a paper its title. */
export const nameOf = ({ node }: Row): string => node.title ?? node.label;

const values: Record<Column, (row: Row) => string | number | undefined> = {
  name: nameOf,
  papers: ({ node }) => node.papers,
  citations: ({ node }) => node.citations,
  timesCited: ({ node }) => node.timesCited,
  links: ({ links }) => links,
  strength: ({ strength }) => strength,
  year: ({ node }) => node.year,
  group: ({ node }) => node.cluster,
  value: ({ node }) => node.value,
};

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');

/** Rows in order, ties by name and id; those that lack the value come last whichever way it is sorted. */
export const sortRows = (rows: readonly Row[], { column, descending }: Order): Row[] => {
  const tie = (a: Row, b: Row): number => compare(nameOf(a), nameOf(b)) || compare(a.node.id, b.node.id);
  return rows.toSorted((a, b) => {
    const [x, y] = [values[column](a), values[column](b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined) || tie(a, b);
    return (descending ? compare(y, x) : compare(x, y)) || tie(a, b);
  });
};

/** Letters and digits without case and accents, so that "muller" finds "Müller" and "harel" "Har'El". */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .toLowerCase();

/** Rows whose name contains every word of the text. */
export const findRows = (rows: readonly Row[], text: string): Row[] => {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const name = plain(`${nameOf(row)} ${row.node.label}`);
    return words.every((word) => name.includes(word));
  });
};

/** Another column is sorted by its most first, names from A; the same one turns round. */
export const nextOrder = (order: Order, column: Column): Order =>
  order.column === column
    ? { column, descending: !order.descending }
    : { column, descending: column !== 'name' && column !== 'group' };
