/**
 * What one unit of each signal adds to a score. Learned by `npm run bench -- related train`: a softmax over lists (Cao and
 * others 2007, doi 10.1145/1273496.1273513), no weight below zero, on half of the held-out citations of the ACL network.
 */
import type { SignalKind } from './signals.ts';

/** How a sum of ties becomes a value: the tenth tie of a kind says less than the first. */
export const squash = (value: number): number => Math.log1p(value);

export type WeightKind = SignalKind | 'popularity';

export const weights: Readonly<Record<WeightKind, number>> = {
  // By hand, since what is known to be cited is never guessed, and all papers of the network stand in one list.
  citation: 3,
  venue: 0.1,
  'co-listing': 0.1,
  // Learned.
  'shared-references': 1.9,
  'co-citation': 1.26,
  references: 1.03,
  alongside: 9.83,
  'own-citations': 1.95,
  'similar-citations': 1.68,
  text: 2.34,
  technique: 0.63,
  author: 2.8,
  popularity: 0.11,
};

/** The same where no citation is known about any seed: learned with all citations taken away. */
export const bareWeights: Readonly<Record<WeightKind, number>> = {
  ...weights,
  text: 5.8,
  author: 4.3,
  technique: 1.4,
};
