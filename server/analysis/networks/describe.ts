/** What clusters are called and about. Pure. */
import type { Cluster, ThingKind } from '../../api.ts';
import type { Incidence } from './incidence.ts';
import { at, type Ties } from './links.ts';
import type { Nodes } from './nodes.ts';
import { createThemes, isWithin } from './themes.ts';

/** Maximum number of themes of a cluster, and of those that name it. */
const mostThemes = 3;
const mostNames = 2;

/** A network whose clusters are described. */
export interface Clustered {
  kind: ThingKind;
  /** Most important first. */
  nodes: Nodes;
  /** For each item of the incidence its number among the nodes; -1 if it is none of them. */
  numbers: Int32Array;
  /** The nodes of each cluster, ascending, and the cluster of each node. */
  groups: readonly (readonly number[])[];
  homes: Int32Array;
  /** For each node its item of the incidence. */
  items: Int32Array;
}

/** The papers of a group as numbers of rows of the incidence: those that its members belong to, ascending. */
export type PapersOf = (group: number) => Int32Array;

/** Sorted into groups once, since together the groups have every paper several times. */
export const papersOfGroups = (
  { starts, members }: Incidence,
  { numbers, groups, homes }: Clustered,
): PapersOf => {
  const last = new Int32Array(groups.length);
  const each = (act: (group: number, paper: number) => void): void => {
    last.fill(-1);
    for (let paper = 0; paper + 1 < starts.length; paper += 1)
      for (let place = at(starts, paper); place < at(starts, paper + 1); place += 1) {
        const node = at(numbers, at(members, place));
        if (node === -1) continue;
        const group = at(homes, node);
        if (last[group] === paper) continue;
        last[group] = paper;
        act(group, paper);
      }
  };
  const ends = new Int32Array(groups.length + 1);
  each((group) => {
    ends[group + 1] = at(ends, group + 1) + 1;
  });
  for (let group = 0; group < groups.length; group += 1)
    ends[group + 1] = at(ends, group + 1) + at(ends, group);
  const next = ends.slice();
  const papers = new Int32Array(at(ends, groups.length));
  each((group, paper) => {
    papers[at(next, group)] = paper;
    next[group] = at(next, group) + 1;
  });
  return (group) => papers.subarray(at(ends, group), at(ends, group + 1));
};

/** Whether two names are one: of the same words, or a longer form of the other. */
const isSameName = (one = '', other = ''): boolean => isWithin(one, other) || isWithin(other, one);

/**
 * The papers of a group as rows of an incidence of techniques, whose rows are those of the network's incidence or, in a network of
 * papers, its items.
 */
export const papersOfClusters = (
  { kind, groups, items }: Clustered,
  papersOf: PapersOf,
): ((group: number) => ArrayLike<number> & Iterable<number>) =>
  kind === 'paper' ? (group) => (groups[group] ?? []).map((node) => at(items, node)) : papersOf;

/** For some groups their most important member and, of those linked to that one, the one with the strongest link. */
const leadersOf = (
  { nodes, groups, homes }: Clustered,
  { sources, targets, weights }: Ties,
  count: number,
): string[][] => {
  const described = groups.slice(0, count);
  const seconds = new Int32Array(count).fill(-1);
  const strengths = new Float64Array(count);
  const isFirst = new Uint8Array(nodes.length);
  for (const [first] of described) if (first !== undefined) isFirst[first] = 1;
  const labels = described.map(([first]) => (first === undefined ? '' : nodes.node(first).label));
  const consider = (first: number, other: number, weight: number): void => {
    if (isFirst[first] === 0) return;
    const group = at(homes, first);
    if (at(homes, other) !== group) return;
    const best = at(seconds, group);
    const strength = at(strengths, group);
    if (best !== -1 && (weight < strength || (weight === strength && other > best))) return;
    if (isSameName(labels[group], nodes.node(other).label)) return;
    seconds[group] = other;
    strengths[group] = weight;
  };
  for (let link = 0; link < sources.length; link += 1) {
    const [source, target, weight] = [at(sources, link), at(targets, link), at(weights, link)];
    consider(source, target, weight);
    consider(target, source, weight);
  }
  return labels.map((label, group) => {
    const second = at(seconds, group);
    return second === -1 ? [label] : [label, nodes.node(second).label];
  });
};

/** Groups that are described at once: as many as are drawn. */
const atOnce = 256;

/** In a network of two kinds, the most important techniques of a group say what it is about. */
const ofTechniques = (nodes: Nodes, members: readonly number[]): string[] => {
  const found: string[] = [];
  for (const member of members) {
    if (found.length === mostNames) break;
    const { kind, label } = nodes.node(member);
    if (kind === 'technique') found.push(label);
  }
  return found;
};

/** Pairs of names, the most telling first: one name alone if there is no other. */
const pairsOf = (names: readonly string[]): string[][] =>
  names.length < 2 ? [[...names]] : names.slice(1).map((name) => [names[0] ?? '', name]);

/**
 * Describes clusters by number: a cluster is named by its themes or, if it has none, by its most important member and the
 * member with the strongest link to that one. Two clusters of the same themes are told apart by further themes, else by
 * a member. With `techniques`, see `papersOfClusters`, clusters get themes.
 */
export const createDescriptions = (
  network: Clustered,
  ties: Ties,
  papersOf: PapersOf,
  techniques?: Incidence,
): ((group: number) => Cluster) => {
  const { kind, nodes, groups } = network;
  let leaders: string[][] = [];
  const leadersIn = (group: number): string[] => {
    if (group >= leaders.length)
      leaders = leadersOf(network, ties, Math.min(groups.length, Math.max(atOnce, 4 * group)));
    return leaders[group] ?? [];
  };
  const themesOf = techniques && createThemes(techniques);
  const papersIn = papersOfClusters(network, papersOf);
  const themesIn = (group: number, members: readonly number[]): string[] => {
    if (members.length < 2) return [];
    if (!themesOf) return ofTechniques(nodes, members);
    const papers = papersIn(group);
    return themesOf(papers, papers.length, mostThemes);
  };
  const taken = new Set<string>();
  const nameOf = (themes: readonly string[], led: readonly string[]): string => {
    if (themes.length === 0) return led.join(', ');
    const names = pairsOf(themes).map((pair) => pair.join(', '));
    return names.find((name) => !taken.has(name)) ?? `${names[0]} (${led[0]})`;
  };
  // In order, since a name depends on those of the larger groups.
  const described: Cluster[] = [];
  return (group) => {
    for (let next = described.length; next <= group; next += 1) {
      const members = groups[next] ?? [];
      const themes = themesIn(next, members);
      const led = leadersIn(next);
      const label = nameOf(themes, led);
      taken.add(label);
      described.push({
        id: next,
        label,
        nodes: members.length,
        themes: themesOf ? themes : [],
        ...(kind === 'author' && themes.length > 0 ? { leaders: led } : {}),
      });
    }
    return described[group] ?? { id: group, label: '', nodes: 0, themes: [] };
  };
};
