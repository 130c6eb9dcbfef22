/** The nodes that rows point to, with the names that decisions give them. */
import type { Author, Decision, Graph, Technique, Venue } from '../../server/model.ts';
import { inForce, singly } from './resolve.ts';

type Node = Author | Venue | Technique;

/** Kinds of nodes that decisions merge, split or hide, with their lists in the graph and their field in a row. */
export const kinds = {
  author: { list: 'wrote', nodes: 'authors', field: 'author' },
  venue: { list: 'publishedIn', nodes: 'venues', field: 'venue' },
  technique: { list: 'uses', nodes: 'techniques', field: 'technique' },
} as const;
export type LinkedKind = keyof typeof kinds;
export const linkedKinds = Object.keys(kinds) as LinkedKind[];

/** An author with another name: the family name stays if the new name ends with it, else it is the last word. */
const authorNamed = (like: Author | undefined, id: string, name: string): Author => {
  const words = name.trim().split(/\s+/);
  const ends = like !== undefined && name.toLowerCase().endsWith(` ${like.family.toLowerCase()}`);
  const family = ends ? name.slice(-like.family.length) : (words.at(-1) ?? name);
  const given = name.slice(0, name.length - family.length).trim();
  return { id, name, family, ...(given ? { given } : {}) };
};

/** A node with another id and name. */
export const named = (kind: LinkedKind, like: Node | undefined, id: string, name: string): Node => {
  if (kind === 'author') return authorNamed(like as Author | undefined, id, name);
  const { given: _given, family: _family, ...rest } = { ...like } as Author;
  return { ...rest, id, name };
};

/**
 * The nodes of a kind by id, with their final names: those of the graph, and those that decisions make or keep.
 */
export const nodesUnder = (
  kind: LinkedKind,
  graph: Graph,
  decisions: readonly Decision[],
): ReadonlyMap<string, Node> => {
  const nodes = new Map<string, Node>(graph[kinds[kind].nodes].map((node) => [node.id, node]));
  const own = inForce(decisions)
    .filter((decision) => decision.kind === kind)
    .flatMap(singly);
  for (const { act, subject, others = [], target, name, labels } of own) {
    const like = [subject, ...others].map((id) => nodes.get(id)).find((node) => node !== undefined);
    const label = name ?? labels[subject] ?? like?.name;
    const made = act === 'split' ? target : act === 'differ' ? undefined : subject;
    if (made === undefined || label === undefined) continue;
    if (act === 'rename' ? nodes.has(subject) : !nodes.has(made) && (like !== undefined || act === 'add'))
      nodes.set(made, named(kind, like, made, label));
  }
  return nodes;
};
