/** How strong the evidence is that two mentions are one person's. */
import type { Clue } from './clues.ts';
import { type Evidence, type FeatureName, type Features, featureNames } from './evidence.ts';
import { type NameRelation, relate } from './names/compatible.ts';
import { bias, weights } from './weights.ts';

/** Beyond these odds no evidence counts, so that one pair cannot carry a whole cluster. */
const limit = { least: -6, most: 6 };
/** The same ORCID or address settles it. */
const settled = 12;

/**
 * A merge must be earned. Names that are not printed alike join by strong evidence only; else they are at most as sure as
 * `unlike`, and suggested. Names that are printed alike and have nothing else in common join where the name is so rare
 * that it alone gives the odds `alone` (about 7 to 1); else they are at most as sure as `alike`.
 */
const earned = { alone: 2, alike: -0.5, unlike: -0.5 };

/** From where on evidence is strong, and from where on it is any at all. */
type Bounds = readonly (readonly [FeatureName, number])[];
const strong: Bounds = [
  ['sharedCoauthors', 2],
  ['sameAffiliation', 0.8],
];
const some: Bounds = [
  ['sharedCoauthors', 0.1],
  ['sameAffiliation', 0.5],
  ['sharedVenue', 1],
  ['words', 0.2],
];

const reaches = (features: Features, least: Bounds): boolean =>
  least.some(([name, bound]) => features[name] >= bound);

/** The logarithm of the odds that two mentions are one person's. */
export const logOdds = (features: Features): number => {
  let sum = bias;
  for (const name of featureNames) sum += weights[name] * features[name];
  return Math.max(limit.least, Math.min(limit.most, sum));
};

/** Whether an identifier of the person is the same. */
export const sameMark = (a: Clue, b: Clue): boolean =>
  (a.orcid !== undefined && a.orcid === b.orcid) || (a.email !== undefined && a.email === b.email);

/** Whether a printed name is rare enough to join mentions that have nothing else in common. */
export const joinsAlone = (odds: number): boolean => odds >= earned.alone;

/** How much the pair counts for joining; undefined where the names cannot be one person's. */
export const scoreOf = (
  evidence: Evidence,
  a: Clue,
  b: Clue,
  relation: NameRelation | undefined = relate(a.name, b.name),
): number | undefined => {
  if (relation === undefined) return undefined;
  if (sameMark(a, b)) return settled;
  const features = evidence.features(a, b, relation);
  const odds = logOdds(features);
  if (relation === 'fuller' || relation === 'nickname')
    return reaches(features, strong) ? odds : Math.min(earned.unlike, odds);
  return joinsAlone(odds) || reaches(features, some) ? odds : Math.min(earned.alike, odds);
};
