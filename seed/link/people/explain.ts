/** Explains why mentions belong to the same author. */
import type { Clue } from './clues.ts';
import type { LibraryPerson } from './mention.ts';
import { relate } from './names/compatible.ts';
import { prepare } from './prepare.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import { scoreOf } from './score.ts';

/** The evidence that links a mention to its author. */
export interface Tie {
  paper: string;
  position: number;
  /** The paper of the most similar other mention; absent if no mention can be compared. */
  with?: string;
  /** Probability, between 0 and 1, that both mentions refer to the same person. */
  score: number;
  reasons: Reason[];
  /** The evidence is weak: a person should check it. */
  uncertain: boolean;
}

/** Below this probability a tie is uncertain. */
const certain = 0.88;
/** The largest number of other mentions to compare with, evenly spread. */
const most = 400;

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** At most `limit` items, evenly spread. */
export const spread = <T>(all: readonly T[], limit: number): T[] =>
  all.length <= limit
    ? [...all]
    : Array.from({ length: limit }, (_, i) => all[Math.floor((i * all.length) / limit)]).filter(
        (each) => each !== undefined,
      );

/** The most similar of the other mentions, on another paper. */
export const bestOf = (
  clue: Clue,
  others: readonly Clue[],
  score: (a: Clue, b: Clue) => number | undefined,
): { other: Clue; score: number } | undefined => {
  let best: { other: Clue; score: number } | undefined;
  for (const other of others) {
    if (other.paper === clue.paper) continue;
    const value = score(clue, other);
    if (value !== undefined && (!best || value > best.score)) best = { other, score: value };
  }
  return best;
};

/** The best match of each mention of an author, with reasons. `papers` is the number of papers in the library. */
export const explain = (person: LibraryPerson, papers = 0): Tie[] => {
  const { clues, evidence } = prepare([], [person], papers);
  const others = spread(clues, most);
  return clues.map((clue): Tie => {
    const place = { paper: clue.paper.id, position: clue.position };
    const best = bestOf(clue, others, (a, b) => scoreOf(evidence, a, b));
    const relation = best && relate(clue.name, best.other.name);
    if (!best || !relation)
      return { ...place, score: clues.length === 1 ? 1 : 0, reasons: [], uncertain: clues.length > 1 };
    const score = probability(best.score);
    const reasons = reasonsFor(evidence, clue, best.other, relation);
    return { ...place, with: best.other.paper.id, score, reasons, uncertain: score < certain };
  });
};
