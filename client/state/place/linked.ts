/** The links of a node, or between two groups, in the network on show. Pure. */
import type { Network, NetworkNode } from '../base/wire.ts';

/** A link with its two nodes; `joint` counts what makes it: papers, or what two papers share. */
export interface ListedLink {
  from: NetworkNode;
  to: NetworkNode;
  joint: number;
}

/** The strongest first, equal ones by name. */
const listLinks = (
  { nodes, links }: Pick<Network, 'nodes' | 'links'>,
  turned: (from: NetworkNode, to: NetworkNode) => boolean,
): ListedLink[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return links
    .flatMap(({ source, target, weight, papers, joint = papers.length }) => {
      const [a, b] = [byId.get(source), byId.get(target)];
      if (!a || !b) return [];
      if (turned(a, b)) return [{ from: a, to: b, weight, joint }];
      return turned(b, a) ? [{ from: b, to: a, weight, joint }] : [];
    })
    .sort(
      (a, b) =>
        b.weight - a.weight || a.to.label.localeCompare(b.to.label, 'en') || (a.to.id < b.to.id ? -1 : 1),
    )
    .map(({ from, to, joint }) => ({ from, to, joint }));
};

/** The links of a node. */
export const linksOf = (network: Pick<Network, 'nodes' | 'links'>, id: string): ListedLink[] =>
  listLinks(network, (from) => from.id === id);

/** The links from one group to another. */
export const linksBetween = (
  network: Pick<Network, 'nodes' | 'links'>,
  one: number,
  other: number,
): ListedLink[] => listLinks(network, (from, to) => from.cluster === one && to.cluster === other);

/** Another group that a group is linked to. */
export interface LinkedGroup {
  /** Index into the clusters of the network. */
  group: number;
  links: number;
  /** Number of different papers behind these links, at least, if not all are named; between papers, of the things they share. */
  papers: number;
}

/** The groups that a group is linked to, by number. */
export const linkedGroups = (
  { nodes, links }: Pick<Network, 'nodes' | 'links'>,
  group: number,
): LinkedGroup[] => {
  const home = new Map(nodes.map(({ id, cluster }) => [id, cluster]));
  const found = new Map<number, { links: number; papers: Set<string>; most: number }>();
  for (const { source, target, papers, joint = papers.length } of links) {
    const [a, b] = [home.get(source), home.get(target)];
    const other = a === group ? b : b === group ? a : undefined;
    if (other === undefined || other === group) continue;
    const known = found.get(other) ?? { links: 0, papers: new Set(), most: 0 };
    known.links += 1;
    known.most = Math.max(known.most, joint);
    for (const paper of papers) known.papers.add(paper);
    found.set(other, known);
  }
  return [...found]
    .map(([other, known]) => ({
      group: other,
      links: known.links,
      papers: Math.max(known.papers.size, known.most),
    }))
    .sort((a, b) => a.group - b.group);
};
