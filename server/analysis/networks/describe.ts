/** What clusters are called and about. Pure. */
import type { Cluster } from '../../api.ts';
import type { NodeKind } from '../../model.ts';
import type { Incidence } from './incidence.ts';
import { at, type Ties } from './links.ts';
import type { ProjectedNode } from './projection.ts';
import { createThemes } from './themes.ts';

/** Maximum number of themes of a cluster. */
const mostThemes = 3;

/** A network whose clusters are described. */
export interface Clustered {
  kind: NodeKind;
  /** Most important first. */
  nodes: readonly ProjectedNode[];
  /** The nodes of each cluster, ascending, and the cluster of each node. */
  groups: readonly (readonly number[])[];
  homes: Int32Array;
}

/** The papers of a group as indexes into the incidence: those that its members belong to. */
export const papersOfGroups = ({ items, ids, starts, members }: Incidence, { nodes, groups }: Clustered) => {
  const itemOf = new Map(items.map(({ id }, i) => [id, i]));
  const places: number[][] = items.map(() => []);
  for (let paper = 0; paper < ids.length; paper += 1)
    for (let place = at(starts, paper); place < at(starts, paper + 1); place += 1)
      places[at(members, place)]?.push(paper);
  // In which call a paper was last counted.
  const counted = new Int32Array(ids.length);
  let call = 0;
  return (group: number): number[] => {
    const papers: number[] = [];
    call += 1;
    for (const node of groups[group] ?? [])
      for (const paper of places[itemOf.get(nodes[node]?.id ?? '') ?? -1] ?? [])
        if (counted[paper] !== call) {
          counted[paper] = call;
          papers.push(paper);
        }
    return papers;
  };
};

/** For each group its most important member and, of those linked to that one, the one with the strongest link. */
const leadersOf = ({ nodes, groups, homes }: Clustered, { sources, targets, weights }: Ties): string[][] => {
  const seconds = new Int32Array(groups.length).fill(-1);
  const strengths = new Float64Array(groups.length);
  const isFirst = new Uint8Array(nodes.length);
  for (const [first] of groups) if (first !== undefined) isFirst[first] = 1;
  const consider = (first: number, other: number, weight: number): void => {
    if (isFirst[first] === 0) return;
    const group = at(homes, first);
    // Two of the same name are one name.
    if (at(homes, other) !== group || nodes[first]?.label === nodes[other]?.label) return;
    const best = at(seconds, group);
    const strength = at(strengths, group);
    if (best !== -1 && (weight < strength || (weight === strength && other > best))) return;
    seconds[group] = other;
    strengths[group] = weight;
  };
  for (let link = 0; link < sources.length; link += 1) {
    const [source, target, weight] = [at(sources, link), at(targets, link), at(weights, link)];
    consider(source, target, weight);
    consider(target, source, weight);
  }
  return groups.map(([first = -1], group) =>
    [first, at(seconds, group)].flatMap((node) => nodes[node]?.label ?? []),
  );
};

/**
 * Describes clusters by number: a cluster of papers is named by its themes, any other by its most important member and the
 * member with the strongest link to that one. With `techniques`, an incidence of techniques in the same papers, clusters
 * get themes.
 */
export const createDescriptions = (
  network: Clustered,
  ties: Ties,
  incidence: Incidence,
  techniques?: Incidence,
): ((group: number) => Cluster) => {
  const { kind, nodes, groups } = network;
  const leaders = leadersOf(network, ties);
  const themesOf = techniques && createThemes(techniques);
  const numbers = new Map(techniques?.ids.map((id, i) => [id, i]));
  const known = (ids: readonly (string | undefined)[]): number[] =>
    ids.flatMap((id) => numbers.get(id ?? '') ?? []);
  const papersOf = kind === 'paper' || !themesOf ? undefined : papersOfGroups(incidence, network);
  const themesIn = (group: number, members: readonly number[]): string[] => {
    if (members.length < 2 || !themesOf) return [];
    const ids = papersOf
      ? papersOf(group).map((paper) => incidence.ids[paper])
      : members.map((node) => nodes[node]?.id);
    return themesOf(known(ids), ids.length, mostThemes);
  };
  return (group) => {
    const members = groups[group] ?? [];
    const themes = themesIn(group, members);
    const names = kind === 'paper' && themes.length > 0 ? themes.slice(0, 2) : (leaders[group] ?? []);
    return { id: group, label: names.join(', '), nodes: members.length, themes };
  };
};
