/** The visible part of a scene: without hidden nodes, one group, the largest component, or an ego network. */
import type { Scene, SceneNode } from '../scene/scene.ts';

/** Each absent unless it is set; together they narrow one after the other, in this order. */
export interface Lens {
  /** Ids of nodes that are not drawn, in the order in which they were hidden. */
  readonly hidden?: readonly string[];
  /** Only these nodes. */
  readonly only?: readonly string[];
  /** Only this cluster of the network. */
  readonly group?: number;
  /** Only the largest connected component. */
  readonly largest?: true;
  /** The ego network: only this node and those at most `depth` links away. */
  readonly around?: { readonly id: string; readonly depth: Depth };
}

export const depths = [1, 2] as const;
export type Depth = (typeof depths)[number];

type Ids = ReadonlySet<string>;
type Near = ReadonlyMap<string, readonly string[]>;

const nearOf = (scene: Scene, visible: Ids): Near => {
  const near = new Map<string, string[]>([...visible].map((id) => [id, []]));
  for (const { source, target } of scene.links) {
    if (!visible.has(source) || !visible.has(target)) continue;
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

const largestOf = (visible: Ids, near: Near): Ids => {
  const seen = new Set<string>();
  let largest: Ids = new Set();
  for (const id of visible) {
    if (seen.has(id)) continue;
    const component = reach(id, near, Number.POSITIVE_INFINITY);
    for (const each of component) seen.add(each);
    if (component.size > largest.size) largest = component;
  }
  return largest;
};

/** The nodes that pass. A neighbour of an expanded node is hidden with it, unless it is in `asked`. */
const passing = (
  nodes: readonly SceneNode[],
  passes: (node: SceneNode) => boolean,
  asked: Ids,
): Set<string> => {
  const visible = new Set<string>();
  for (const node of nodes) {
    const hasParent = node.parent === undefined || visible.has(node.parent) || asked.has(node.id);
    if (passes(node) && hasParent) visible.add(node.id);
  }
  return visible;
};

/** The part of a scene that is drawn. What the scene does not hold (a group, a node gone) narrows nothing. */
export const applyLens = (scene: Scene, { hidden = [], only = [], group, largest, around }: Lens): Scene => {
  const without = new Set(hidden);
  const asked = new Set(only);
  const hasAsked = scene.nodes.some(({ id }) => asked.has(id));
  const hasGroup = group !== undefined && scene.nodes.some((node) => node.cluster === group);
  let visible: Ids = passing(
    scene.nodes,
    (node) =>
      !without.has(node.id) &&
      (!hasAsked || asked.has(node.id) || node.parent !== undefined) &&
      (!hasGroup || node.cluster === group || node.cluster === undefined),
    hasAsked ? asked : new Set(),
  );
  if (largest) visible = largestOf(visible, nearOf(scene, visible));
  if (around && visible.has(around.id)) visible = reach(around.id, nearOf(scene, visible), around.depth);
  if (visible.size === scene.nodes.length) return scene;
  return {
    nodes: scene.nodes.filter(({ id }) => visible.has(id)),
    links: scene.links.filter(({ source, target }) => visible.has(source) && visible.has(target)),
    cut: scene.cut.filter(({ id }) => visible.has(id)),
  };
};

/** With the largest component only, or with all. */
export const withLargest = ({ largest: _, ...others }: Lens, only: boolean): Lens =>
  only ? { ...others, largest: true } : others;

/** The chips of a lens: their words, and the lens without each. */
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
