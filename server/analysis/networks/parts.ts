/** The parts of large groups: clusters within a cluster, so that a map opens step by step. Pure and deterministic. */
import { clusters } from './clusters.ts';
import { at, type Ties } from './links.ts';

/** A part is numbered after all groups. */
export interface Part {
  number: number;
  group: number;
  /** Numbers of its nodes, ascending. */
  members: readonly number[];
}

/** A group of more members is opened part by part, if it has at least `few` parts and none holds nearly all of it. */
const large = 250;
const few = 3;
const nearlyAll = 0.85;

/** Whether a group is large enough to have parts; whether it has any is known once they are looked for. */
export const mayHaveParts = ({ length }: readonly number[]): boolean => length > large;

/** Some links, between nodes numbered by their place in `members`. */
const among = ({ sources, targets, weights }: Ties, links: readonly number[], numbers: Int32Array): Ties => ({
  sources: Int32Array.from(links, (link) => at(numbers, at(sources, link))),
  targets: Int32Array.from(links, (link) => at(numbers, at(targets, link))),
  weights: Float64Array.from(links, (link) => at(weights, link)),
});

/** The parts of every large group, in order of the groups, the largest part of each first. */
export const partsOf = (
  ranks: Int32Array,
  ties: Ties,
  groups: readonly (readonly number[])[],
  homes: Int32Array,
): Part[] => {
  const inside = new Map<number, number[]>();
  for (const [group, members] of groups.entries()) if (mayHaveParts(members)) inside.set(group, []);
  ties.sources.forEach((source, link) => {
    const home = at(homes, source);
    if (home === at(homes, at(ties.targets, link))) inside.get(home)?.push(link);
  });
  const numbers = new Int32Array(ranks.length).fill(-1);
  const parts: Part[] = [];
  for (const [group, links] of inside) {
    const members = groups[group] ?? [];
    for (const [i, member] of members.entries()) numbers[member] = i;
    const found = clusters(
      Int32Array.from(members, (member) => at(ranks, member)),
      among(ties, links, numbers),
    );
    if (found.length < few || (found[0]?.length ?? 0) > nearlyAll * members.length) continue;
    for (const part of found)
      parts.push({
        number: groups.length + parts.length,
        group,
        members: part.map((i) => members[i] ?? -1),
      });
  }
  return parts;
};
