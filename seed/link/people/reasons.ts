/** Explains in words why two mentions may or may not refer to the same person. */
import type { Clue } from './clues.ts';
import { type Evidence, type FeatureName, type Features, featureNames, sharedCoauthors } from './evidence.ts';
import type { NameRelation } from './names/compatible.ts';
import { logOdds, sameMark } from './score.ts';
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

const nameText = (a: Clue, b: Clue, relation: NameRelation): string => {
  const [one, other] = [a.name.shown, b.name.shown];
  const rarity = Math.min(a.name.rarity, b.name.rarity);
  const bearers =
    rarity < common
      ? 'many people have it'
      : rarity >= uncommon
        ? 'few people have it'
        : 'some people share it';
  if (relation === 'nickname') return `variants of one given name: ${one} and ${other}`;
  if (one === other) return `same printed name: ${one} (${bearers})`;
  return relation === 'fuller'
    ? `compatible names: ${one} and ${other} (${bearers})`
    : `same name: ${one} and ${other} (${bearers})`;
};

type Text = (a: Clue, b: Clue, features: Features, evidence: Evidence) => string | undefined;

/** The text for each feature that is worth mentioning. One text covers all features of the names. */
const texts: Partial<Readonly<Record<FeatureName, Text>>> = {
  sharedCoauthors: (a, b) => {
    const shared = sharedCoauthors(a, b).sort((x, y) => y.rarity - x.rarity);
    return shared.length > 0
      ? `co-authors in common: ${list(shared.map(({ name }) => name.shown))}`
      : undefined;
  },
  sharedVenue: (_a, _b, { sharedVenue }) => (sharedVenue > 0 ? 'same venue' : undefined),
  words: (a, b, { words }, evidence) =>
    words > 0 ? `words in both titles: ${list(evidence.sharedWords(a, b))}` : undefined,
  yearGap: ({ paper: { year } }, b) => {
    const gap = Math.abs((year ?? 0) - (b.paper.year ?? year ?? 0));
    return year !== undefined && gap >= apart * 10 ? `${gap} years apart` : undefined;
  },
  sameAffiliation: (_a, _b, { sameAffiliation }) => (sameAffiliation >= 0.5 ? 'same affiliation' : undefined),
  otherAffiliation: (_a, _b, { otherAffiliation }) =>
    otherAffiliation > 0.8 ? 'different affiliations' : undefined,
};

/** Features that the names decide. `otherCoauthors` is the usual case, so it belongs to the baseline too. */
const nameFeatures: readonly FeatureName[] = [
  'fuller',
  'nickname',
  'rarity',
  'size',
  'crowding',
  'otherCoauthors',
];

/** Reasons for and against, strongest first. */
export const reasonsFor = (evidence: Evidence, a: Clue, b: Clue, relation: NameRelation): Reason[] => {
  const features = evidence.features(a, b, relation);
  // The weight of the names includes the bias of the model.
  const rest = featureNames.filter((name) => !nameFeatures.includes(name));
  const names = logOdds({ ...features, ...Object.fromEntries(rest.map((name) => [name, 0])) });
  const found: Reason[] = [{ kind: 'name', text: nameText(a, b, relation), weight: names }];
  if (sameMark(a, b))
    found.push({
      kind: 'identifier',
      text: a.orcid !== undefined && a.orcid === b.orcid ? 'same ORCID' : 'same email address',
      weight: 12,
    });
  if (features.otherCoauthors > 0)
    found.push({ kind: 'otherCoauthors', text: 'no co-authors in common', weight: 0 });
  for (const name of rest) {
    const text = texts[name]?.(a, b, features, evidence);
    if (text !== undefined) found.push({ kind: name, text, weight: weights[name] * features[name] });
  }
  return found.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
};
