/** The nodes that rows lead to, under the names that decisions give them. */
import type { Author, Decision, Graph, Technique, Venue } from '../../server/model.ts';
import { inForce } from './resolve.ts';

type Node = Author | Venue | Technique;

/** Kinds whose relations decisions lead elsewhere, with the lists and the field that they are known by. */
export const kinds = {
  author: { list: 'wrote', nodes: 'authors', field: 'author' },
  venue: { list: 'publishedIn', nodes: 'venues', field: 'venue' },
  technique: { list: 'uses', nodes: 'techniques', field: 'technique' },
} as const;
export type LedKind = keyof typeof kinds;
export const ledKinds = Object.keys(kinds) as LedKind[];

/** Somebody under another name: the family name stays where the new name ends with it, else it is its last word. */
const authorNamed = (like: Author | undefined, id: string, name: string): Author => {
  const words = name.trim().split(/\s+/);
  const ends = like !== undefined && name.toLowerCase().endsWith(` ${like.family.toLowerCase()}`);
  const family = ends ? name.slice(-like.family.length) : (words.at(-1) ?? name);
  const given = name.slice(0, name.length - family.length).trim();
  return { id, name, family, ...(given ? { given } : {}) };
};

/** A node under another id and name. */
export const named = (kind: LedKind, like: Node | undefined, id: string, name: string): Node => {
  if (kind === 'author') return authorNamed(like as Author | undefined, id, name);
  const { given: _given, family: _family, ...rest } = { ...like } as Author;
  return { ...rest, id, name };
};

/**
 * The nodes of a kind by id: those of the graph, those that decisions make or keep where the graph does not have them, all as
 * they are called in the end.
 */
export const nodesUnder = (
  kind: LedKind,
  graph: Graph,
  decisions: readonly Decision[],
): ReadonlyMap<string, Node> => {
  const nodes = new Map<string, Node>(graph[kinds[kind].nodes].map((node) => [node.id, node]));
  const own = inForce(decisions).filter((decision) => decision.kind === kind);
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
