/** Explains why mentions belong to the same author. */
import type { Clue } from './clues.ts';
import type { Evidence } from './evidence.ts';
import { allJoined, type Group, groupOf, joined } from './group.ts';
import type { LibraryPerson } from './mention.ts';
import { prepare } from './prepare.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import { oddsOf, probability, relateGroups } from './score.ts';

/** The evidence that links a mention to its author. */
export interface Tie {
  paper: string;
  position: number;
  /** The paper of the most similar other mention; absent if no mention can be compared. */
  with?: string;
  /** Probability, between 0 and 1, that the mention and the rest of the author's are one person's. */
  score: number;
  reasons: Reason[];
  /** The evidence is weak: a person should check it. */
  uncertain: boolean;
}

/** Below this probability a tie is uncertain. */
const certain = 0.88;
/** So many mentions, evenly spread, stand for all: with them each is compared. */
const compared = 40;

/** At most `limit` items, evenly spread. */
export const spread = <T>(all: readonly T[], limit: number): T[] =>
  all.length <= limit
    ? [...all]
    : Array.from({ length: limit }, (_, i) => all[Math.floor((i * all.length) / limit)]).filter(
        (each) => each !== undefined,
      );

/** For each group, all the others joined: those before it and those after it. */
const restOf = (groups: readonly Group[]): (Group | undefined)[] => {
  const union = (a: Group | undefined, b: Group | undefined): Group | undefined =>
    a && b ? joined(a, b) : (a ?? b);
  const before: (Group | undefined)[] = [undefined];
  for (const group of groups) before.push(union(before.at(-1), group));
  let after: Group | undefined;
  const rest: (Group | undefined)[] = [];
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    rest[at] = union(before[at], after);
    after = union(groups[at], after);
  }
  return rest;
};

/** The paper of the most similar other mention. */
const mostSimilar = (evidence: Evidence, group: Group, others: readonly Group[]): Clue | undefined => {
  let best: { clue: Clue | undefined; odds: number } | undefined;
  for (const other of others) {
    if (other.papers[0] === group.papers[0]) continue;
    const odds = oddsOf(evidence, group, other);
    if (odds !== undefined && (!best || odds > best.odds)) best = { clue: other.clues[0], odds };
  }
  return best?.clue;
};

/** How each mention of an author goes with the rest, or with those that stand for it, with reasons. `papers` is the number of papers in the library. */
export const explain = (person: LibraryPerson, papers = 0): Tie[] => {
  const { clues, evidence } = prepare([], [person], papers);
  const groups = clues.map(groupOf);
  const others = spread(groups, compared);
  const rests = restOf(others);
  const restFor = new Map(others.map((group, at) => [group, rests[at]]));
  const whole = others.length < groups.length ? allJoined(others) : undefined;
  return clues.map((clue, at): Tie => {
    const place = { paper: clue.paper.id, position: clue.position };
    const group = groups[at];
    const remaining = group && (restFor.get(group) ?? whole);
    if (!group || !remaining) return { ...place, score: 1, reasons: [], uncertain: false };
    const similar = mostSimilar(evidence, group, others);
    const relation = relateGroups(group, remaining);
    // Names that rule each other out stand together only because a reader said so.
    const odds = relation && oddsOf(evidence, group, remaining);
    if (relation === undefined || odds === undefined || !similar)
      return { ...place, score: 0, reasons: [], uncertain: true };
    const score = probability(odds);
    return {
      ...place,
      with: similar.paper.id,
      score,
      reasons: reasonsFor(evidence, group, remaining, relation),
      uncertain: score < certain,
    };
  });
};
