/**
 * What one unit of each signal adds to a score. Learned by `npm run bench -- related train`: a softmax over lists (Cao and
 * others 2007, doi 10.1145/1273496.1273513), no weight below zero, then bettered one by one by the recall that they give, on a
 * third of the held-out citations of the ACL network.
 */
import type { SignalKind } from './signals.ts';

/** How a sum of ties becomes a value: the tenth tie of a kind says less than the first. */
export const squash = (value: number): number => Math.log1p(value);

/** What speaks for a paper only where something ties it to a seed. */
export type BesideKind = 'popularity' | 'time';
export type WeightKind = SignalKind | BesideKind;

/** Years between two papers, and how much is cited at that distance, from nothing to 1; learned too. */
export const closenessAt: readonly (readonly [years: number, value: number])[] = [
  [0, 0],
  [1, 0.95],
  [2, 1],
  [4, 0.8],
  [8, 0.65],
  [16, 0],
];

/** How near two papers are in time, either way, by straight lines between the known points; 0 where a year is missing. */
export const closeness = (one: number | undefined, other: number | undefined): number => {
  if (one === undefined || other === undefined) return 0;
  const away = Math.abs(one - other);
  const next = closenessAt.findIndex(([years]) => years >= away);
  const [[from, low] = [0, 0], [to, high] = [0, 0]] = [closenessAt[next - 1], closenessAt[next]];
  if (next <= 0) return next < 0 ? 0 : high;
  return low + ((high - low) * (away - from)) / (to - from);
};

export const weights: Readonly<Record<WeightKind, number>> = {
  // By hand, since what is known to be cited is never guessed, and all papers of the network stand in one list.
  citation: 3,
  venue: 0.1,
  'co-listing': 0.1,
  // Learned.
  'shared-references': 1.7,
  'co-citation': 1.31,
  references: 1.38,
  alongside: 8.15,
  'coupled-citations': 16,
  'own-citations': 1.91,
  'similar-citations': 2.34,
  text: 3.18,
  technique: 0.28,
  author: 3.04,
  popularity: 0.08,
  time: 0.89,
};

/**
 * The same where no citation is known about any seed: learned with all citations taken away. Techniques again by hand:
 * those of the ACL network are pairs of words of the titles, and say there no more than the words.
 */
export const bareWeights: Readonly<Record<WeightKind, number>> = {
  ...weights,
  text: 5.19,
  author: 4,
  technique: 0.5,
  time: 0.75,
};
