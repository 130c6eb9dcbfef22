/** The visible part of a scene: without hidden nodes, one group, the largest component, or an ego network. */
import type { Scene, SceneNode } from '../scene/scene.ts';

/** Each absent unless it is set; together they narrow one after the other, in this order. */
export interface Lens {
  /** Ids of nodes that are not drawn, in the order in which they were hidden. */
  readonly hidden?: readonly string[];
  /** Only these nodes, kept from a selection. */
  readonly only?: readonly string[];
  /** Only this cluster of the network. */
  readonly group?: number;
  /** Only the largest connected component. */
  readonly largest?: true;
  /** Only this node and what stands at most so many links from it: its ego network. */
  readonly around?: { readonly id: string; readonly depth: Depth };
}

export const depths = [1, 2] as const;
export type Depth = (typeof depths)[number];

type Ids = ReadonlySet<string>;
type Near = ReadonlyMap<string, readonly string[]>;

const nearOf = (scene: Scene, kept: Ids): Near => {
  const near = new Map<string, string[]>([...kept].map((id) => [id, []]));
  for (const { source, target } of scene.links) {
    if (!kept.has(source) || !kept.has(target)) continue;
    near.get(source)?.push(target);
    near.get(target)?.push(source);
  }
  return near;
};

/** All that is reached from `start` in at most `steps` links, itself included. */
const reach = (start: string, near: Near, steps: number): Set<string> => {
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    edge = edge
      .flatMap((id) => near.get(id) ?? [])
      .filter((id, i, all) => !found.has(id) && all.indexOf(id) === i);
    for (const id of edge) found.add(id);
  }
  return found;
};

const largestOf = (kept: Ids, near: Near): Ids => {
  const seen = new Set<string>();
  let largest: Ids = new Set();
  for (const id of kept) {
    if (seen.has(id)) continue;
    const component = reach(id, near, Number.POSITIVE_INFINITY);
    for (const each of component) seen.add(each);
    if (component.size > largest.size) largest = component;
  }
  return largest;
};

/** Those that pass; what was brought in by a node stands and falls with it, unless it was asked for by itself. */
const keep = (nodes: readonly SceneNode[], passes: (node: SceneNode) => boolean, asked: Ids): Set<string> => {
  const kept = new Set<string>();
  for (const node of nodes) {
    const stands = node.parent === undefined || kept.has(node.parent) || asked.has(node.id);
    if (passes(node) && stands) kept.add(node.id);
  }
  return kept;
};

/** The part of a scene that is drawn. What the scene does not hold (a group, a node gone) narrows nothing. */
export const applyLens = (scene: Scene, { hidden = [], only = [], group, largest, around }: Lens): Scene => {
  const without = new Set(hidden);
  const asked = new Set(only);
  const hasAsked = scene.nodes.some(({ id }) => asked.has(id));
  const hasGroup = group !== undefined && scene.nodes.some((node) => node.cluster === group);
  let kept: Ids = keep(
    scene.nodes,
    (node) =>
      !without.has(node.id) &&
      (!hasAsked || asked.has(node.id) || node.parent !== undefined) &&
      (!hasGroup || node.cluster === group || node.cluster === undefined),
    hasAsked ? asked : new Set(),
  );
  if (largest) kept = largestOf(kept, nearOf(scene, kept));
  if (around && kept.has(around.id)) kept = reach(around.id, nearOf(scene, kept), around.depth);
  if (kept.size === scene.nodes.length) return scene;
  return {
    nodes: scene.nodes.filter(({ id }) => kept.has(id)),
    links: scene.links.filter(({ source, target }) => kept.has(source) && kept.has(target)),
    cut: scene.cut.filter(({ id }) => kept.has(id)),
  };
};

/** With the largest component only, or with all. */
export const withLargest = ({ largest: _, ...others }: Lens, only: boolean): Lens =>
  only ? { ...others, largest: true } : others;

/** What of a lens stands on a chip: its words, and the lens without it. */
export const lensChips = (
  lens: Lens,
  nameOf: (id: string) => string,
  groupName: string,
): { words: string; without: Lens }[] => {
  const { hidden, only, group, largest, around } = lens;
  const off = (name: keyof Lens): Lens => {
    const { [name]: _, ...others } = lens;
    return others;
  };
  return [
    ...(hidden
      ? [
          {
            words: `Hidden: ${hidden.length === 1 ? nameOf(hidden[0] ?? '') : hidden.length}`,
            without: off('hidden'),
          },
        ]
      : []),
    ...(only
      ? [
          {
            words: `Only ${only.length === 1 ? nameOf(only[0] ?? '') : `${only.length} selected`}`,
            without: off('only'),
          },
        ]
      : []),
    ...(group !== undefined ? [{ words: `Only ${groupName}`, without: off('group') }] : []),
    ...(largest ? [{ words: 'Largest component', without: off('largest') }] : []),
    ...(around
      ? [
          {
            words: `Around ${nameOf(around.id)}, ${around.depth === 1 ? '1 link' : '2 links'}`,
            without: off('around'),
          },
        ]
      : []),
  ];
};
