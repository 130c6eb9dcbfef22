/**
 * The weight of each signal. Learned by `npm run bench -- related DATA train`: a softmax over lists (Cao and
 * others 2007, doi 10.1145/1273496.1273513), no weight below zero, then coordinate ascent on recall, on a
 * third of the held-out citations of the ACL network.
 */
import { type SignalKind, signalKinds } from './signals.ts';

/** Turns a sum of connections into a value: the tenth of a kind says less than the first. */
export const squash = (value: number): number => Math.log1p(value);

/** Kinds that only count for candidates with another connection to a seed. */
export type SupportingKind = 'popularity' | 'time';
export type WeightKind = SignalKind | SupportingKind;

/** Years between two papers, and how often papers cite at that distance, from 0 to 1; learned too. */
export const closenessAt: readonly (readonly [years: number, value: number])[] = [
  [0, 0],
  [1, 0.95],
  [2, 1],
  [4, 0.8],
  [8, 0.65],
  [16, 0],
];

/** Closeness in time of two papers, interpolated linearly; 0 if a year is missing. */
export const closeness = (one: number | undefined, other: number | undefined): number => {
  if (one === undefined || other === undefined) return 0;
  const away = Math.abs(one - other);
  const next = closenessAt.findIndex(([years]) => years >= away);
  const [[from, low] = [0, 0], [to, high] = [0, 0]] = [closenessAt[next - 1], closenessAt[next]];
  if (next <= 0) return next < 0 ? 0 : high;
  return low + ((high - low) * (away - from)) / (to - from);
};

export const weights: Readonly<Record<WeightKind, number>> = {
  // Set by hand: known citations are never held out, and all papers of the network are in one list.
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
 * Weights for a text that somebody wrote: its words lead. What similar papers cite counts so little that it only orders
 * papers with nearly the same words, and those without any come last; popularity and age do not count.
 */
export const textWeights: Readonly<Record<SignalKind, number>> = {
  ...(Object.fromEntries(signalKinds.map((kind) => [kind, 0])) as Record<SignalKind, number>),
  text: 8,
  'similar-citations': 0.04,
};

/**
 * Weights if no citation of any seed is known: learned without citations. Techniques are set by hand:
 * those of the ACL network are pairs of words of the titles and add nothing to the words.
 */
export const bareWeights: Readonly<Record<WeightKind, number>> = {
  ...weights,
  text: 5.19,
  author: 4,
  technique: 0.5,
  time: 0.75,
};
