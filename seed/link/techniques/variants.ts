/** Finds accepted techniques that are variants or parts of others. */
import { type Accepted, smallLibrary } from './accept.ts';
import type { Counts, PhraseCount } from './count.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** General words that add nothing to an acronym. */
const padding = new Set([
  'diagnosis',
  'program',
  'rating',
  'scale',
  'score',
  'scoring',
  'symptom',
  'treatment',
  'value',
]);

/** A phrase within longer phrases in more than this share of its papers is part of a name. */
const mostlyInside = { before: 0.85, after: 0.7 };
/** From this share of its papers, a longer phrase replaces the phrase. */
const meant = 0.4;

/** The longer phrases on one side of a phrase, with their papers. */
const extensions = (key: string, { within }: PhraseCount, side: 'before' | 'after'): [string, number][] =>
  [...within].filter(([longer]) =>
    side === 'after' ? longer.startsWith(`${key} `) : longer.endsWith(` ${key}`),
  );

const most = (pairs: readonly [string, number][]): [string, number] | undefined =>
  pairs.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0];

/** The name that a phrase is part of: `support vector`. `articular cartilage` begins too many phrases. */
const pieceOf = (key: string, count: PhraseCount, accepted: Accepted): string | undefined => {
  for (const side of ['after', 'before'] as const) {
    const longer = extensions(key, count, side);
    const inside = longer.reduce((sum, [, papers]) => sum + papers, 0);
    const best = most(longer.filter(([name]) => accepted.phrases.has(name)));
    if (best && inside >= count.papers * mostlyInside[side] && best[1] >= count.papers * meant)
      return best[0];
  }
  return undefined;
};

/** Maps `aligning` to alignment, `translating` to translation, if the library prints the noun as often. */
const nounOf = (key: string, { words }: Counts, accepted: Accepted): string | undefined => {
  const stem = key.match(/^(\w{4,})ing$/)?.[1];
  const papers = words.get(key)?.papers ?? 0;
  return stem === undefined
    ? undefined
    : ['ment', 'ion', 'ation', 'e']
        .map((ending) => stem + ending)
        .find((noun) => accepted.words.has(noun) && (words.get(noun)?.papers ?? 0) >= papers);
};

/** Expands the acronyms in a phrase: `pos tagging`. */
const spelt = (key: string, expansions: ReadonlyMap<string, string>): string =>
  key
    .split(' ')
    .map((word) => expansions.get(word) ?? word)
    .join(' ');

/** Drops a general word after an acronym: `IKDC score`. */
const withoutPadding = (key: string, expansions: ReadonlyMap<string, string>): string | undefined => {
  const [short = '', head = '', ...more] = key.split(' ');
  return more.length === 0 && padding.has(head) ? expansions.get(short) : undefined;
};

/** Endings that may differ between variants of a name: `behavior` and `behavioral`, `model` and `modeling`. */
const endings = /(?<=\w{4})(?:ational|ation|ional|ion|ical|ing|ed|al|ic|e|y)$/;

/** Equal for phrases that differ in such endings, or in the order of two words: `infliximab biosimilar`. */
const stemOf = (key: string): string => {
  const stems = key.split(' ').map((word) => word.replace(endings, ''));
  return (stems.length === 2 ? stems.sort() : stems).join(' ');
};

/** `terms` are the terms of abstracts with their papers; `expansions` map acronyms to long forms. */
export const variantsIn = (
  accepted: Accepted,
  counts: Counts,
  terms: ReadonlyMap<string, number>,
  known: Vocabulary,
  expansions: ReadonlyMap<string, string>,
): Map<string, string> => {
  const aliases = new Map(expansions);
  const papersOf = (key: string): number =>
    Math.max(counts.phrases.get(key)?.papers ?? 0, terms.get(key) ?? 0);
  const keys = [...new Set([...accepted.phrases, ...terms.keys()])].filter((key) => key.includes(' ')).sort();
  const byStem = new Map<string, string[]>();
  for (const key of keys) byStem.set(stemOf(key), [...(byStem.get(stemOf(key)) ?? []), key]);
  for (const key of keys) {
    const count = counts.phrases.get(key);
    const bare = withoutPadding(key, expansions);
    const full = spelt(key, expansions);
    const whole = count && counts.size >= smallLibrary ? pieceOf(key, count, accepted) : undefined;
    if (bare) aliases.set(key, bare);
    else if (full !== key && (accepted.phrases.has(full) || known.topics.has(full) || papersOf(full) > 0))
      aliases.set(key, full);
    else if (whole) aliases.set(key, whole);
    else {
      const [best = key] = (byStem.get(stemOf(key)) ?? []).toSorted(
        (a, b) => papersOf(b) - papersOf(a) || (a < b ? -1 : 1),
      );
      if (best !== key) aliases.set(key, best);
    }
  }
  for (const key of accepted.words) {
    const noun = known.topics.has(key) ? undefined : nounOf(key, counts, accepted);
    if (noun) aliases.set(key, noun);
  }
  return settled(aliases);
};

/** Maps each key to the end of its chain; a key in a cycle maps to itself. */
const settled = (aliases: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    [...aliases.keys()].flatMap((key): [string, string][] => {
      const seen = new Set([key]);
      let end = key;
      for (let next = aliases.get(end); next !== undefined && !seen.has(next); next = aliases.get(end)) {
        seen.add(next);
        end = next;
      }
      return end === key ? [] : [[key, end]];
    }),
  );
