/** Why two mentions are taken for one person's, or are not sure to be: the evidence in words. */
import type { Clue } from './clues.ts';
import { type Evidence, type FeatureName, type Features, featureNames, sharedCoauthors } from './evidence.ts';
import type { NameRelation } from './names/compatible.ts';
import { logOdds, sameMark } from './score.ts';
import { weights } from './weights.ts';

export interface Reason {
  kind: 'identifier' | 'name' | 'spelling' | FeatureName;
  /** For people to read: `co-authors in common: Y. Dong, K. Tian`. */
  text: string;
  /** What it adds to the logarithm of the odds; below 0 it speaks against. */
  weight: number;
}

/** No more names or words than this are listed. */
const listed = 5;
/** A name is called common up to here, and uncommon from there on. */
const common = 4;
const uncommon = 5;
/** Decades apart from which it is worth a word. */
const apart = 1.5;

const list = (all: readonly string[]): string =>
  all.length > listed ? `${all.slice(0, listed).join(', ')} and ${all.length - listed} more` : all.join(', ');

const nameText = (a: Clue, b: Clue, relation: NameRelation): string => {
  const [one, other] = [a.name.shown, b.name.shown];
  const rarity = Math.min(a.name.rarity, b.name.rarity);
  const kind =
    rarity < common ? 'a common name' : rarity >= uncommon ? 'an uncommon name' : 'a name of some people';
  if (relation === 'nickname') return `given names that stand for one another: ${one}, ${other}`;
  if (one === other) return `printed alike, ${one}: ${kind}`;
  return relation === 'fuller'
    ? `names that agree, ${one} and ${other}: ${kind}`
    : `${one} and ${other}: ${kind}`;
};

type Text = (a: Clue, b: Clue, features: Features, evidence: Evidence) => string | undefined;

/** What is said of a feature, where it is worth a word; the features of the names are said together. */
const texts: Partial<Readonly<Record<FeatureName, Text>>> = {
  sharedCoauthors: (a, b) => {
    const shared = sharedCoauthors(a, b).sort((x, y) => y.rarity - x.rarity);
    return shared.length > 0
      ? `co-authors in common: ${list(shared.map(({ name }) => name.shown))}`
      : undefined;
  },
  sharedVenue: (_a, _b, { sharedVenue }) => (sharedVenue > 0 ? 'the same venue' : undefined),
  words: (a, b, { words }, evidence) =>
    words > 0 ? `titles share ${list(evidence.sharedWords(a, b))}` : undefined,
  yearGap: ({ paper: { year } }, b) => {
    const gap = Math.abs((year ?? 0) - (b.paper.year ?? year ?? 0));
    return year !== undefined && gap >= apart * 10 ? `${gap} years apart` : undefined;
  },
  sameAffiliation: (_a, _b, { sameAffiliation }) =>
    sameAffiliation >= 0.5 ? 'the same affiliation' : undefined,
  otherAffiliation: (_a, _b, { otherAffiliation }) =>
    otherAffiliation > 0.8 ? 'another affiliation' : undefined,
};

/** That both have co-authors is the usual case, from which shared ones are counted; so it goes with the names. */
const ofNames: readonly FeatureName[] = [
  'fuller',
  'nickname',
  'rarity',
  'size',
  'crowding',
  'otherCoauthors',
];

/** Reasons for and against, the weightiest first. */
export const reasonsFor = (evidence: Evidence, a: Clue, b: Clue, relation: NameRelation): Reason[] => {
  const features = evidence.features(a, b, relation);
  // What the names say is measured from even odds: the bias is theirs.
  const rest = featureNames.filter((name) => !ofNames.includes(name));
  const names = logOdds({ ...features, ...Object.fromEntries(rest.map((name) => [name, 0])) });
  const found: Reason[] = [{ kind: 'name', text: nameText(a, b, relation), weight: names }];
  if (sameMark(a, b))
    found.push({
      kind: 'identifier',
      text: a.orcid === b.orcid ? 'the same ORCID' : 'the same address',
      weight: 12,
    });
  if (features.otherCoauthors > 0)
    found.push({ kind: 'otherCoauthors', text: 'no co-author in common', weight: 0 });
  for (const name of rest) {
    const text = texts[name]?.(a, b, features, evidence);
    if (text !== undefined) found.push({ kind: name, text, weight: weights[name] * features[name] });
  }
  return found.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
};
