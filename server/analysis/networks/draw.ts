/** What is drawn of a network: every node, or one node per group. Pure. */
import type { Cluster } from '../../api.ts';
import { once } from '../base/once.ts';
import { labelled } from '../layout/boxes.ts';
import { layout } from '../layout/layout.ts';
import { placeGroups } from '../layout/territories.ts';
import { collapse, groupOf } from './collapse.ts';
import type { Clustered, PapersOf } from './describe.ts';
import { type Incidence, placeIn } from './incidence.ts';
import { at, type Links, type Ties } from './links.ts';
import { type Metric, measure } from './metrics.ts';
import { normalize } from './normalization.ts';
import type { BuiltNetwork, NetworkOptions } from './options.ts';
import { mayHaveParts, type Part } from './parts.ts';
import { openPlacer } from './place.ts';

/** A network before it is laid out. */
export interface WholeNetwork extends Clustered {
  links: Links;
  /** How many others each node is linked to. */
  degrees: Int32Array;
  describe(group: number): Cluster;
  papersOf: PapersOf;
  /** The parts of large groups, numbered after the groups. */
  parts(): readonly Part[];
  /** Ties between the first groups that have to do with the same techniques. */
  kin(most: number): Ties | undefined;
  /** Whether two items are linked; absent if every two items of a paper are. */
  isLinked?: ((a: number, b: number) => boolean) | undefined;
}

/** What is drawn, with its links in numbers: between these nodes. */
export interface Drawn extends Pick<BuiltNetwork, 'nodes' | 'clusters' | 'folded'> {
  links: Links;
  /** For each item of the incidence the drawn node that it belongs to; -1 if it is not drawn. */
  places: Int32Array;
}

/** Maximum number of groups drawn, and among them of nodes that are linked to no other. */
const mostGroups = 200;
const mostAlone = 20;

/** How many groups are drawn. */
const drawnGroups = (groups: WholeNetwork['groups']): number => {
  const alone = groups.findIndex(({ length }) => length === 1);
  return Math.min(mostGroups, alone === -1 ? groups.length : alone + mostAlone, groups.length);
};

/** Links weighted by association strength, for the layout. */
const associated = (papers: Int32Array, { sources, targets, joint }: Links): Ties => ({
  sources,
  targets,
  weights: Float64Array.from(sources, (source, link) =>
    normalize.association(at(joint, link), at(papers, source), at(papers, at(targets, link))),
  ),
});

/** The requested measure of every node, computed on the network as drawn. */
const valuesOf = (nodes: number, links: Ties, metric: Metric | undefined): { value: number }[] =>
  metric ? measure(metric, nodes, links).map((value) => ({ value })) : [];

/** Draws every node. Where they stand is computed once. */
export const openWhole = (whole: WholeNetwork): ((options: NetworkOptions) => Drawn) => {
  const { kind, links, groups, homes, describe, degrees, numbers } = whole;
  const nodes = Array.from({ length: whole.nodes.length }, (_, i) => whole.nodes.node(i));
  const kin = () => (nodes.length > labelled ? whole.kin(groups.length) : undefined);
  const placed = once(() => layout(nodes, associated(whole.nodes.papers, links), groups, kin()));
  const clusters = once(() => groups.map((_, group) => describe(group)));
  return ({ metric }) => {
    const positions = placed();
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
      places: numbers,
      clusters: clusters(),
    };
  };
};

const listed = (list: string | undefined): Set<number> =>
  new Set(list === undefined ? [] : list.split(',').map(Number));

/** How many neighbours come out of their groups with each of a few nodes. */
const mostNear = 8;
const few = 3;

/** The nodes asked for and, if they are few, the strongest neighbours of each. */
const shownOf = (
  { numbers, links }: WholeNetwork,
  { items }: Incidence,
  show: string | undefined,
): Set<number> => {
  if (show === undefined) return new Set();
  const ids = new Set(show.split(','));
  const asked = [...ids].flatMap((id) => {
    const number = numbers[placeIn(items, id)] ?? -1;
    return number === -1 ? [] : [number];
  });
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
const paperCounts = ({ kind, papersOf, groups, parts }: WholeNetwork): ((group: number) => number) =>
  kind === 'paper'
    ? (group) => (groups[group] ?? parts()[group - groups.length]?.members ?? []).length
    : (group) => papersOf(group).length;

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
  // Louvain within each large group costs as much as the groups themselves, and most are never opened.
  const { parts } = whole;
  const papers = remembered(paperCounts(whole));
  const about = (group: number) => ({ label: describe(group).label, papers: papers(group) });
  const most = drawnGroups(whole.groups);
  const collapseWith = (open: ReadonlySet<number>, show: ReadonlySet<number>, members: number) =>
    collapse({ ...whole, about }, incidence, { open, show, groups: most, members }, whole.isLinked);
  const closedWith = remembered((members) => collapseWith(new Set(), new Set(), members));
  const ties = associated(whole.nodes.papers, whole.links);
  const parted = new Set(whole.groups.flatMap((members, group) => (mayHaveParts(members) ? [group] : [])));
  const asked = { kin: whole.kin(most), parted };
  const territories = placeGroups(whole.nodes.papers, ties, whole.groups, most, asked);
  const placer = openPlacer({ papers: whole.nodes.papers, ties, groups: whole.groups, parts, territories });
  const described = (group: number): Cluster => {
    const disc = placer.disc(group);
    return { ...describe(group), ...(disc ? { disc } : {}) };
  };
  /** Whether one of these groups may have parts. */
  const isParted = (open: ReadonlySet<number>): boolean =>
    [...open].some((group) => mayHaveParts(whole.groups[group] ?? []));
  return (options) => {
    const open = listed(options.open);
    const show = shownOf(whole, incidence, options.show);
    const collapsed =
      open.size + show.size === 0 ? closedWith(options.limit) : collapseWith(open, show, options.limit);
    const positions = placer.place(collapsed);
    const values = valuesOf(collapsed.nodes.length, collapsed.links, options.metric);
    const ofGroups = [...open].filter((group) => group < whole.groups.length);
    const shown = Math.max(most, ...ofGroups.map((group) => group + 1));
    return {
      nodes: collapsed.nodes.map((node, i) => {
        const origin = collapsed.origins[i] ?? -1;
        return {
          kind,
          ...node,
          ...values[i],
          ...(origin === -1
            ? { reach: placer.disc(groupOf(node.id) ?? -1)?.reach ?? 0 }
            : { linked: at(degrees, origin) }),
          ...(positions[i] ?? { x: 0, y: 0 }),
        };
      }),
      links: collapsed.links,
      places: collapsed.places,
      clusters: whole.groups.slice(0, shown).map((_, group) => described(group)),
      folded: {
        left: collapsed.left,
        parts: isParted(open)
          ? parts()
              .filter(({ group }) => open.has(group))
              .map(({ number, group }) => ({ ...described(number), group }))
          : [],
      },
    };
  };
};
