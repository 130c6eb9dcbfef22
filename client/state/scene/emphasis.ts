/** What is highlighted while the rest fades: a node with its neighbours, a link, a path, a group. */

import type { Path, Members as WireMembers } from '../base/wire.ts';
import type { Focus } from '../place/place.ts';
import type { Adjacency } from './adjacency.ts';
import { linkId, type Scene } from './scene.ts';

export interface Emphasis {
  /** Drawn strongest: what is looked at itself. */
  chosen: ReadonlySet<string>;
  /** Not faded. */
  nodes: ReadonlySet<string>;
  links: ReadonlySet<string>;
  /** Whether the links are a path, drawn in the accent colour. */
  path: boolean;
}

/** What the open page knows about its related nodes: ids of the authors and techniques that it names, and of its papers. */
export type Members = { readonly [K in keyof WireMembers]: readonly string[] };

const none: ReadonlySet<string> = new Set();

/** A node, its neighbours and the links to them. */
export const ofNode = (id: string, neighbours: Adjacency): Emphasis | undefined => {
  const near = neighbours.get(id);
  return (
    near && {
      chosen: new Set([id]),
      nodes: new Set([id, ...near.map((neighbour) => neighbour.id)]),
      links: new Set(near.map(({ link }) => link.id)),
      path: false,
    }
  );
};

/** The two ends of a link, and the link. */
export const ofLink = (source: string, target: string, scene: Scene): Emphasis | undefined => {
  const id = linkId(source, target);
  return scene.links.some((link) => link.id === id)
    ? {
        chosen: new Set([source, target]),
        nodes: new Set([source, target]),
        links: new Set([id]),
        path: false,
      }
    : undefined;
};

/** Two nodes, or the one of them that is drawn, with the neighbours that both have. */
export const ofPair = (left: string, right: string, neighbours: Adjacency): Emphasis | undefined => {
  const [ofLeft, ofRight] = [ofNode(left, neighbours), ofNode(right, neighbours)];
  if (!ofLeft || !ofRight) return ofLeft ?? ofRight;
  const chosen = new Set([left, right]);
  const nodes = new Set([...chosen, ...[...ofLeft.nodes].filter((id) => ofRight.nodes.has(id))]);
  const links = [...chosen].flatMap((id) =>
    (neighbours.get(id) ?? []).filter((near) => nodes.has(near.id)).map(({ link }) => link.id),
  );
  return { chosen, nodes, links: new Set(links), path: false };
};

/** One path: its nodes and its hops, where they are drawn. */
export const ofPath = (path: Path): Emphasis => ({
  chosen: new Set(path.nodes.map(({ id }) => id)),
  nodes: new Set(path.nodes.map(({ id }) => id)),
  links: new Set(path.hops.map(({ source, target }) => linkId(source, target))),
  path: true,
});

/** A cluster: its nodes and the links among them. */
export const ofCluster = (cluster: number, scene: Scene): Emphasis | undefined => {
  const part = `group-${cluster}`;
  const own = scene.nodes.filter(({ id, cluster: group }) => group === cluster || id === part);
  const nodes = new Set(own.map(({ id }) => id));
  return nodes.size === 0 ? undefined : { chosen: none, nodes, links: linksAmong(nodes, scene), path: false };
};

const linksAmong = (nodes: ReadonlySet<string>, scene: Scene): Set<string> =>
  new Set(
    scene.links.filter(({ source, target }) => nodes.has(source) && nodes.has(target)).map(({ id }) => id),
  );

/** Something that is no node of this picture (a paper, a venue): what belongs to it, linked by its papers. */
export const ofMembers = (members: Members, scene: Scene): Emphasis | undefined => {
  const papers = new Set(members.papers);
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  // Papers are highlighted as nodes where they are nodes, elsewhere by their links.
  const own = members.papers.filter((id) => drawn.has(id));
  const links = scene.links.filter(({ source, target, papers: joint, tie }) =>
    tie ? papers.has(source) && papers.has(target) : joint.some((paper) => papers.has(paper)),
  );
  const nodes = new Set([
    ...members.things.filter((id) => drawn.has(id)),
    ...own,
    ...links.flatMap(({ source, target }) => [source, target]),
  ]);
  return nodes.size === 0
    ? undefined
    : { chosen: none, nodes, links: new Set(links.map(({ id }) => id)), path: false };
};

/** What the present focus brings out; `undefined` where the picture shows nothing of it. */
export const ofFocus = (
  focus: Focus,
  scene: Scene,
  neighbours: Adjacency,
  known: { path?: Path | undefined; members?: Members | undefined },
): Emphasis | undefined => {
  switch (focus.type) {
    case 'none':
    case 'words':
    case 'search':
      return undefined;
    case 'page':
      return ofNode(focus.id, neighbours) ?? (known.members && ofMembers(known.members, scene));
    case 'link':
      return ofLink(focus.source, focus.target, scene);
    case 'list':
      return known.members && ofMembers(known.members, scene);
    case 'cluster':
      return ofCluster(focus.cluster, scene);
    case 'path':
      return known.path ? ofPath(known.path) : ofNode(focus.from, neighbours);
    case 'compare':
      return focus.right === undefined
        ? ofNode(focus.left, neighbours)
        : ofPair(focus.left, focus.right, neighbours);
  }
};
