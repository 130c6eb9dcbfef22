/** Explains in words why two groups of mentions may or may not be one person's. */
import { type Evidence, type FeatureName, type Features, featureNames } from './evidence.ts';
import type { Group } from './group.ts';
import type { NameRelation } from './names/compatible.ts';
import { logOdds, sameMark } from './score.ts';
import { sharedCoauthors } from './shared-coauthors.ts';
import { weights } from './weights.ts';

export interface Reason {
  kind: 'identifier' | 'name' | 'spelling' | FeatureName;
  /** Shown on the page: `co-authors in common: Y. Dong, K. Tian`. */
  text: string;
  /** Its contribution to the log odds; negative if it speaks against the same person. */
  weight: number;
}

/** The largest number of names or words to list. */
const listed = 5;
/** A name is common below the first rarity, and uncommon from the second. */
const common = 4;
const uncommon = 5;
/** The smallest gap between years to mention, in decades. */
const apart = 1.5;

const list = (all: readonly string[]): string =>
  all.length > listed ? `${all.slice(0, listed).join(', ')} and ${all.length - listed} more` : all.join(', ');

/** The name of a group that says most. */
const shownName = ({ names }: Group): { shown: string; rarity: number } =>
  [...names].sort((a, b) => b.rarity - a.rarity || (a.key < b.key ? -1 : 1))[0] ?? { shown: '', rarity: 0 };

const nameText = (a: Group, b: Group, relation: NameRelation): string => {
  const [one, other] = [shownName(a), shownName(b)];
  const rarity = Math.min(one.rarity, other.rarity);
  const bearers =
    rarity < common
      ? 'many people have it'
      : rarity >= uncommon
        ? 'few people have it'
        : 'some people share it';
  if (relation === 'nickname') return `variants of one given name: ${one.shown} and ${other.shown}`;
  if (one.shown === other.shown) return `same printed name: ${one.shown} (${bearers})`;
  return relation === 'fuller'
    ? `compatible names: ${one.shown} and ${other.shown} (${bearers})`
    : `same name: ${one.shown} and ${other.shown} (${bearers})`;
};

type Text = (a: Group, b: Group, features: Features, evidence: Evidence) => string | undefined;

/** The text for each feature that is worth mentioning. One text covers all features of the names. */
const texts: Partial<Readonly<Record<FeatureName, Text>>> = {
  rivals: (a, b, _, evidence) => {
    const others = evidence.others(a, b).map(({ shown }) => shown);
    return others.length > 0 ? `in the library the name may also stand for ${list(others)}` : undefined;
  },
  sharedCoauthors: (a, b) => {
    const shared = sharedCoauthors(a, b).sort(
      (x, y) => y.rarity - x.rarity || (x.name.key < y.name.key ? -1 : 1),
    );
    return shared.length > 0
      ? `co-authors in common: ${list(shared.map(({ name }) => name.shown))}`
      : undefined;
  },
  otherCoauthors: (_a, _b, { otherCoauthors }) =>
    otherCoauthors > 0 ? 'no co-authors in common' : undefined,
  sharedVenue: (_a, _b, { sharedVenue }) => (sharedVenue > 0 ? 'same venue' : undefined),
  words: (a, b, { words }, evidence) =>
    words > 0 ? `words in both titles: ${list(evidence.sharedWords(a, b))}` : undefined,
  yearGap: ({ years: one }, { years: other }) => {
    if (!one || !other) return undefined;
    const gap = Math.max(one[0] - other[1], other[0] - one[1]);
    return gap >= apart * 10 ? `${gap} years apart` : undefined;
  },
  sameAffiliation: (_a, _b, { sameAffiliation }) => (sameAffiliation >= 0.5 ? 'same affiliation' : undefined),
  otherAffiliation: (_a, _b, { otherAffiliation }) =>
    otherAffiliation > 0.8 ? 'different affiliations' : undefined,
};

/** Features that the names decide. The weight of the names includes the bias of the model. */
const nameFeatures: readonly FeatureName[] = [
  'fuller',
  'nickname',
  'namesakes',
  'someNamesakes',
  'manyNamesakes',
  'kin',
  'mentions',
  'namesakeMentions',
  'commonMentions',
  'papers',
  'commonPapers',
  'alone',
  'aloneNamesakes',
  'aloneCommon',
  'aloneMentions',
];

/** Features that say the same as another. */
const partOf: Partial<Readonly<Record<FeatureName, FeatureName>>> = {
  rivalsOfCommon: 'rivals',
  coauthorsOfCommon: 'sharedCoauthors',
  otherOfCommon: 'otherCoauthors',
  someApart: 'otherCoauthors',
  manyApart: 'otherCoauthors',
  mentionsApart: 'otherCoauthors',
  rareApart: 'otherCoauthors',
  kinApart: 'otherCoauthors',
  papersApart: 'otherCoauthors',
  wordsOfMany: 'words',
};

/** Reasons for and against, strongest first. */
export const reasonsFor = (evidence: Evidence, a: Group, b: Group, relation: NameRelation): Reason[] => {
  const features = evidence.features(a, b, relation);
  const rest = featureNames.filter((name) => !nameFeatures.includes(name));
  const names = logOdds({ ...features, ...Object.fromEntries(rest.map((name) => [name, 0])) });
  const found: Reason[] = [{ kind: 'name', text: nameText(a, b, relation), weight: names }];
  if (sameMark(a, b))
    found.push({
      kind: 'identifier',
      text: a.orcids.some((orcid) => b.orcids.includes(orcid)) ? 'same ORCID' : 'same email address',
      weight: 12,
    });
  for (const name of rest) {
    const text = texts[name]?.(a, b, features, evidence);
    if (text === undefined) continue;
    const parts = featureNames.filter((part) => part === name || partOf[part] === name);
    const weight = parts.reduce((sum, part) => sum + weights[part] * features[part], 0);
    found.push({ kind: name, text, weight });
  }
  return found.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
};
