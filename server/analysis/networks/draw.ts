/** What is drawn of a network: every node, or one node per group. Pure. */
import type { Cluster } from '../../api.ts';
import { layout } from '../layout/layout.ts';
import { collapse } from './collapse.ts';
import { type Clustered, papersOfGroups } from './describe.ts';
import type { Incidence } from './incidence.ts';
import { at, type Links, type Ties } from './links.ts';
import { type Metric, measure } from './metrics.ts';
import { normalize } from './normalization.ts';
import type { BuiltNetwork, NetworkOptions } from './options.ts';
import { closedCentres, placeCollapsed } from './place.ts';

/** A network before it is laid out. */
export interface WholeNetwork extends Clustered {
  links: Links;
  /** How many others each node is linked to. */
  degrees: Int32Array;
  describe(group: number): Cluster;
}

/** What is drawn, with its links in numbers: between these nodes. */
interface Drawn extends Pick<BuiltNetwork, 'nodes' | 'clusters' | 'folded'> {
  links: Links;
}

/** Maximum number of groups drawn. */
const mostGroups = 200;

/** Links weighted by association strength, for the layout. */
const associated = (nodes: readonly { papers: number }[], { sources, targets, starts }: Links): Ties => ({
  sources,
  targets,
  weights: Float64Array.from(sources, (source, link) =>
    normalize.association(
      at(starts, link + 1) - at(starts, link),
      nodes[source]?.papers ?? 1,
      nodes[at(targets, link)]?.papers ?? 1,
    ),
  ),
});

/** The requested measure of every node, computed on the network as drawn. */
const valuesOf = (nodes: number, links: Ties, metric: Metric | undefined): { value: number }[] =>
  metric ? measure(metric, nodes, links).map((value) => ({ value })) : [];

/** Draws every node. */
export const drawWhole = (whole: WholeNetwork, { metric }: NetworkOptions): Drawn => {
  const { kind, nodes, links, groups, homes, describe, degrees } = whole;
  const positions = layout(nodes, associated(nodes, links), groups);
  const values = valuesOf(nodes.length, links, metric);
  return {
    nodes: nodes.map((node, i) => ({
      kind,
      ...node,
      ...values[i],
      linked: at(degrees, i),
      cluster: at(homes, i),
      ...(positions[i] ?? { x: 0, y: 0 }),
    })),
    links,
    clusters: groups.map((_, group) => describe(group)),
  };
};

const numbers = (list: string | undefined): Set<number> =>
  new Set(list === undefined ? [] : list.split(',').map(Number));

/** How many neighbours come out of their groups with each of a few nodes. */
const mostNear = 8;
const few = 3;

/** The nodes asked for and, if they are few, the strongest neighbours of each. */
const shownOf = ({ nodes, links }: WholeNetwork, show: string | undefined): Set<number> => {
  if (show === undefined) return new Set();
  const ids = new Set(show.split(','));
  const asked = nodes.flatMap(({ id }, i) => (ids.has(id) ? [i] : []));
  if (ids.size > few) return new Set(asked);
  const near = asked.flatMap((node) => {
    const own: { end: number; weight: number }[] = [];
    links.sources.forEach((source, link) => {
      const target = at(links.targets, link);
      if (source === node || target === node)
        own.push({ end: source === node ? target : source, weight: at(links.weights, link) });
    });
    return own.sort((a, b) => b.weight - a.weight).slice(0, mostNear);
  });
  return new Set([...asked, ...near.map(({ end }) => end)]);
};

/** The number of papers of the groups that are drawn: their members, or the papers that these belong to. */
const paperCounts = (whole: WholeNetwork, incidence: Incidence): ((group: number) => number) => {
  if (whole.kind === 'paper') return (group) => whole.groups[group]?.length ?? 0;
  const papersOf = papersOfGroups(incidence, whole);
  return (group) => papersOf(group).length;
};

/** The result of a function of numbers, computed once for each. */
const remembered = <T>(compute: (n: number) => T): ((n: number) => T) => {
  const known = new Map<number, T>();
  return (n) => {
    const found = known.get(n) ?? compute(n);
    known.set(n, found);
    return found;
  };
};

/**
 * Draws one node per group, the members of opened groups, and the nodes asked for. Where the groups stand does not depend
 * on what is opened, and is computed once.
 */
export const openCollapsed = (
  whole: WholeNetwork,
  incidence: Incidence,
): ((options: NetworkOptions) => Drawn) => {
  const { kind, degrees } = whole;
  const describe = remembered(whole.describe);
  const papers = remembered(paperCounts(whole, incidence));
  const about = (group: number) => ({ label: describe(group).label, papers: papers(group) });
  const collapseWith = (open: ReadonlySet<number>, show: ReadonlySet<number>, members: number) => {
    const collapsed = collapse({ ...whole, about }, { open, show, groups: mostGroups, members });
    return { ...collapsed, ties: associated(collapsed.nodes, collapsed.links) };
  };
  const closedAt = remembered((members) => {
    const collapsed = collapseWith(new Set(), new Set(), members);
    return { collapsed, centres: closedCentres(collapsed) };
  });
  return (options) => {
    const open = numbers(options.open);
    const show = shownOf(whole, options.show);
    const closed = closedAt(options.limit);
    const collapsed =
      open.size + show.size === 0 ? closed.collapsed : collapseWith(open, show, options.limit);
    const positions = placeCollapsed(closed.centres, collapsed, open);
    const values = valuesOf(collapsed.nodes.length, collapsed.links, options.metric);
    const shown = Math.max(mostGroups, ...[...open].map((group) => group + 1));
    return {
      nodes: collapsed.nodes.map((node, i) => {
        const origin = collapsed.origins[i] ?? -1;
        return {
          kind,
          ...node,
          ...values[i],
          ...(origin === -1 ? {} : { linked: at(degrees, origin) }),
          ...(positions[i] ?? { x: 0, y: 0 }),
        };
      }),
      links: collapsed.links,
      clusters: whole.groups.slice(0, shown).map((_, group) => describe(group)),
      folded: { left: collapsed.left },
    };
  };
};
