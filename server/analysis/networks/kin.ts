/** Groups that have to do with the same techniques, though nobody links them. Pure. */
import { type Clustered, type PapersOf, papersOfClusters } from './describe.ts';
import type { Incidence } from './incidence.ts';
import { at, type Ties } from './links.ts';

/** How many of the largest groups others may be related to, and to how many each is. */
const host = 120;
const relations = 2;

/** The techniques of the papers of a group, with their numbers of papers. */
export type Profile = ReadonlyMap<number, number>;

/** How rare a technique is among the groups: one that all have tells nothing. */
const rarities = (profiles: readonly Profile[]): ReadonlyMap<number, number> => {
  const groups = new Map<number, number>();
  for (const profile of profiles)
    for (const technique of profile.keys()) groups.set(technique, (groups.get(technique) ?? 0) + 1);
  return new Map([...groups].map(([technique, n]) => [technique, Math.log(1 + profiles.length / n)]));
};

/** Each group with the most similar of the larger ones, by the cosine of their techniques; weights from 0 to 1. */
export const kinOf = (profiles: readonly Profile[]): Ties => {
  const rarity = rarities(profiles);
  const weighted = profiles.map(
    (profile) => new Map([...profile].map(([technique, n]) => [technique, n * (rarity.get(technique) ?? 0)])),
  );
  const lengths = weighted.map((profile) =>
    Math.sqrt([...profile.values()].reduce((sum, value) => sum + value ** 2, 0)),
  );
  // Of each technique the groups that have it, ascending, and how much: numbers side by side.
  const hosts = new Map<number, { groups: number[]; values: number[] }>();
  weighted.slice(0, host).forEach((profile, group) => {
    for (const [technique, value] of profile) {
      const having = hosts.get(technique) ?? { groups: [], values: [] };
      hosts.set(technique, having);
      having.groups.push(group);
      having.values.push(value);
    }
  });
  const found = weighted.flatMap((profile, group) => {
    const products = new Float64Array(Math.min(group, host));
    for (const [technique, value] of profile) {
      const having = hosts.get(technique);
      if (!having) continue;
      const { groups, values } = having;
      for (let i = 0; i < groups.length; i += 1) {
        const other = groups[i] ?? 0;
        if (other >= products.length) break;
        products[other] = at(products, other) + value * (values[i] ?? 0);
      }
    }
    return Array.from(products, (product, other) => ({
      source: other,
      target: group,
      weight: product / ((lengths[group] || 1) * (lengths[other] || 1)),
    }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.source - b.source)
      .slice(0, relations);
  });
  return {
    sources: Int32Array.from(found, ({ source }) => source),
    targets: Int32Array.from(found, ({ target }) => target),
    weights: Float64Array.from(found, ({ weight }) => weight),
  };
};

/** The techniques of the papers of each of the first `most` groups. */
export const profilesOf = (
  network: Clustered,
  papersOf: PapersOf,
  { starts, members }: Incidence,
  most: number,
): Profile[] => {
  const papersIn = papersOfClusters(network, papersOf);
  return network.groups.slice(0, most).map((_, group) => {
    const profile = new Map<number, number>();
    for (const paper of papersIn(group))
      for (let place = at(starts, paper); place < at(starts, paper + 1); place += 1) {
        const technique = at(members, place);
        profile.set(technique, (profile.get(technique) ?? 0) + 1);
      }
    return profile;
  });
};
