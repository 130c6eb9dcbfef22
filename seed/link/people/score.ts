/** Scores how likely two mentions refer to the same person. */
import type { Clue } from './clues.ts';
import { type Evidence, type FeatureName, type Features, featureNames } from './evidence.ts';
import { type NameRelation, relate } from './names/compatible.ts';
import { bias, weights } from './weights.ts';

/** Bounds of the log odds, so that one pair cannot decide a whole cluster. */
const limit = { least: -6, most: 6 };
/** The score of a pair with the same ORCID or email address. */
const sameIdentifierScore = 12;

/**
 * Log odds that keep weak evidence from joining mentions. Two different names join only on strong evidence; otherwise the
 * score is at most `differentName`, and a merge may be suggested. The same name without other evidence joins only if the
 * name is so rare that it gives the odds `nameAlone` (about 7 to 1); otherwise the score is at most `sameName`.
 */
const bounds = { nameAlone: 2, sameName: -0.5, differentName: -0.5 };

/** The values from which features count as strong evidence, or as any evidence. */
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

/** The log odds that two mentions refer to the same person. */
export const logOdds = (features: Features): number => {
  let sum = bias;
  for (const name of featureNames) sum += weights[name] * features[name];
  return Math.max(limit.least, Math.min(limit.most, sum));
};

/** Whether both have the same ORCID or email address. */
export const sameMark = (a: Clue, b: Clue): boolean =>
  (a.orcid !== undefined && a.orcid === b.orcid) || (a.email !== undefined && a.email === b.email);

/** Whether a printed name is rare enough to join mentions without other evidence. */
export const joinsAlone = (odds: number): boolean => odds >= bounds.nameAlone;

/** The score of a pair for clustering; undefined if the names are incompatible. */
export const scoreOf = (
  evidence: Evidence,
  a: Clue,
  b: Clue,
  relation: NameRelation | undefined = relate(a.name, b.name),
): number | undefined => {
  if (relation === undefined) return undefined;
  if (sameMark(a, b)) return sameIdentifierScore;
  const features = evidence.features(a, b, relation);
  const odds = logOdds(features);
  if (relation === 'fuller' || relation === 'nickname')
    return reaches(features, strong) ? odds : Math.min(bounds.differentName, odds);
  return joinsAlone(odds) || reaches(features, some) ? odds : Math.min(bounds.sameName, odds);
};
