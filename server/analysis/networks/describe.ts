/** What clusters are called and about. Pure. */
import type { Cluster } from '../../api.ts';
import type { NodeKind } from '../../model.ts';
import type { WeightedTie } from './clusters.ts';
import type { Incidence, ProjectedNode } from './projection.ts';
import { createThemes } from './themes.ts';

/** Maximum number of themes of a cluster. */
const mostThemes = 3;

/** The papers of a cluster: its members, or the papers that its members belong to. Reads the incidence once for all clusters. */
const papersIn = (incidence: Incidence, kind: NodeKind): ((group: readonly string[]) => Set<string>) => {
  if (kind === 'paper') return (group) => new Set(group);
  const papers = new Map<string, string[]>(incidence.items.map(({ id }) => [id, []]));
  for (const { id, members } of incidence.papers) for (const member of members) papers.get(member)?.push(id);
  return (group) => new Set(group.flatMap((id) => papers.get(id) ?? []));
};

/** For each group its most important member and, of those linked to that one, the one with the strongest link. */
const leadersOf = (
  nodes: readonly ProjectedNode[],
  links: readonly WeightedTie[],
  groups: readonly (readonly string[])[],
): ProjectedNode[][] => {
  const byId = new Map(nodes.map((node, rank) => [node.id, { node, rank }]));
  const rankOf = (id: string): number => byId.get(id)?.rank ?? nodes.length;
  const home = new Map(groups.flatMap((group, i) => group.map((id): [string, number] => [id, i])));
  const firsts = groups.map((group) => group.reduce((best, id) => (rankOf(id) < rankOf(best) ? id : best)));
  const seconds = new Map<string, WeightedTie>();
  for (const { source, target, weight } of links) {
    if (home.get(source) !== home.get(target)) continue;
    for (const [first, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if (firsts[home.get(first) ?? -1] !== first) continue;
      // Two of the same name are one name.
      if (byId.get(first)?.node.label === byId.get(other)?.node.label) continue;
      const best = seconds.get(first);
      if (!best || weight > best.weight || (weight === best.weight && rankOf(other) < rankOf(best.target)))
        seconds.set(first, { source: first, target: other, weight });
    }
  }
  return firsts.map((first) =>
    [first, seconds.get(first)?.target].flatMap((id) => (id && byId.get(id)?.node) || []),
  );
};

/**
 * Describes clusters: a cluster of papers is named by its themes, any other by its most important member and the member
 * with the strongest link to that one. `nodes` are sorted by importance; with `techniques`, an incidence of techniques in
 * the same papers, clusters get themes.
 */
export const createDescriptions = (
  network: {
    kind: NodeKind;
    nodes: readonly ProjectedNode[];
    links: readonly WeightedTie[];
    groups: readonly (readonly string[])[];
  },
  incidence: Incidence,
  techniques?: Incidence,
): ((group: readonly string[], i: number) => Cluster) => {
  const { kind, nodes, links, groups } = network;
  const themesOf = techniques && createThemes(techniques);
  const papersOf = papersIn(incidence, kind);
  const leaders = leadersOf(nodes, links, groups);
  return (group, i) => {
    const themes = group.length > 1 && themesOf ? themesOf(papersOf(group), mostThemes) : [];
    const names = (leaders[i] ?? []).map(({ label }) => label);
    const label = (kind === 'paper' && themes.length > 0 ? themes.slice(0, 2) : names).join(', ');
    return { id: i, label, nodes: group.length, themes };
  };
};
