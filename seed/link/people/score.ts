/** Scores how likely two groups of mentions are one person. */
import type { Evidence, Features } from './evidence.ts';
import { featureNames } from './evidence.ts';
import type { Group } from './group.ts';
import { type NameRelation, relate } from './names/compatible.ts';
import { bias, weights } from './weights.ts';

/** Bounds of the log odds. */
const limit = { least: -6, most: 6 };
/**
 * A name alone is never certain, however rare: with no co-author, venue, affiliation or title word in common the log odds
 * are at most this.
 */
const mostByName = 1.9;
/** The log odds of groups with the same ORCID or email address. */
const sameMarkOdds = 12;

const weightList: readonly number[] = featureNames.map((name) => weights[name]);

/** What speaks for one person beside the name. */
const beside = (['sharedCoauthors', 'sharedVenue', 'words', 'sameAffiliation'] as const).map((name) =>
  featureNames.indexOf(name),
);

/** Whether nothing but the name speaks for one person. */
const isNameAlone = (values: readonly number[]): boolean => beside.every((at) => !values[at]);

/** The log odds that two groups are one person, by the values of the features. */
export const logOddsOf = (values: readonly number[]): number => {
  let sum = bias;
  for (let i = 0; i < weightList.length; i += 1) sum += (weightList[i] ?? 0) * (values[i] ?? 0);
  return Math.max(limit.least, Math.min(isNameAlone(values) ? mostByName : limit.most, sum));
};

/** The log odds that two groups are one person, by these features. */
export const logOdds = (features: Features): number => logOddsOf(featureNames.map((name) => features[name]));

/** Whether nothing but the name, and no identifier, speaks for one person. */
export const onlyNamed = (evidence: Evidence, a: Group, b: Group, relation: NameRelation): boolean =>
  !sameMark(a, b) && isNameAlone(evidence.values(a, b, relation));

/** The probability, between 0 and 1, that goes with log odds. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

const share = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && a.some((each) => b.includes(each));

/** Whether both have the same ORCID or email address. */
export const sameMark = (a: Group, b: Group): boolean =>
  share(a.orcids, b.orcids) || share(a.emails, b.emails);

/** From the closest to the loosest. */
const relations: readonly NameRelation[] = ['same', 'initials', 'middle', 'fuller', 'nickname'];

/**
 * How the names of two groups are related: as close as the closest two of them, if all agree; undefined if some do not.
 */
export const relateGroups = (a: Group, b: Group): NameRelation | undefined => {
  // Most groups print one name, and most pairs the same.
  if (a.names.length === 1 && b.names.length === 1 && a.names[0] === b.names[0]) return a.names[0]?.self;
  let closest = relations.length;
  for (const one of a.names)
    for (const other of b.names) {
      const relation = relate(one, other);
      if (relation === undefined) return undefined;
      closest = Math.min(closest, relations.indexOf(relation));
    }
  return relations[closest];
};

/** The log odds that two groups are one person; undefined if their names rule it out. */
export const oddsOf = (evidence: Evidence, a: Group, b: Group): number | undefined => {
  const relation = relateGroups(a, b);
  if (relation === undefined) return undefined;
  return sameMark(a, b) ? sameMarkOdds : logOddsOf(evidence.values(a, b, relation));
};
