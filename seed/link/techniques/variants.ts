/** Finds accepted techniques that are variants or parts of others. */
import { type Accepted, smallLibrary } from './accept.ts';
import type { Counts, PhraseCount } from './count.ts';
import { foldWord } from './fold-term.ts';
import { titleVerbs } from './vocabulary/lexicon.ts';
import { sameNames } from './vocabulary/same-names.ts';
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

/** `parser` and parsing, if the library prints the latter as often. */
const doingOf = (key: string, { words }: Counts, accepted: Accepted): string | undefined => {
  const doing = /er$/.test(key) ? key.replace(/er$/, 'ing') : '';
  const papers = words.get(key)?.papers ?? 0;
  return accepted.words.has(doing) && (words.get(doing)?.papers ?? 0) >= papers ? doing : undefined;
};

/** Symbols of elements, which stand for their names within a longer name: `Si nanowires`. */
const elements = new Map(
  'Ag silver,Au gold,Cd cadmium,Cu copper,Ga gallium,Ge germanium,Li lithium,Mg magnesium,Mn manganese,Ni nickel,Pb lead,Pd palladium,Pt platinum,Ru ruthenium,Se selenium,Si silicon,Te tellurium,Ti titanium,Zn zinc,Zr zirconium'
    .split(',')
    .map((line) => line.split(' ').map(foldWord) as [string, string]),
);

/** Expands the acronyms and symbols in a phrase: `pos tagging`. */
const spelt = (key: string, expansions: ReadonlyMap<string, string>): string =>
  key
    .split(' ')
    .map((word) => expansions.get(word) ?? elements.get(word) ?? word)
    .join(' ');

/** A name of a list within a longer name, as that list shows it: `c-Si solar cells`. */
const withShownParts = (key: string): string => {
  const words = key.split(' ');
  for (let length = Math.min(3, words.length - 1); length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const shown = sameNames().aliases.get(words.slice(at, at + length).join(' '));
      if (shown) return [...words.slice(0, at), shown, ...words.slice(at + length)].join(' ');
    }
  return key;
};

/** Drops a general word after an acronym: `IKDC score`. */
const withoutPadding = (key: string, expansions: ReadonlyMap<string, string>): string | undefined => {
  const [short = '', head = '', ...more] = key.split(' ');
  return more.length === 0 && padding.has(head) ? expansions.get(short) : undefined;
};

/** General words that add nothing to a name of two words: `mark-recapture study`, `logistic regression models`. */
const generalHeads = new Set(
  'ability analysis approach concept data estimate group infection level method methodology model curve practice procedure process rate score size skill species spp study technique test value'
    .split(' ')
    .map(foldWord),
);
/** People who do or have something, before its name: `students' computational thinking`. */
const owners = new Set(
  'adolescent adult child children learner patient people pupil student teacher undergraduate user'
    .split(' ')
    .map(foldWord),
);

/** How living things were met, before a name of several words: `wild ring-tailed lemurs`; `wild rice` is a plant of its own. */
const states = new Set('captive endangered extant living wild'.split(' ').map(foldWord));

/** The name behind a person, a state or a verb, if the library prints it as often: `teach computational thinking`. */
const withoutFront = (
  key: string,
  isName: (key: string) => boolean,
  papersOf: (key: string) => number,
): string | undefined => {
  const at = key.indexOf(' ');
  const [front, rest] = [key.slice(0, at), key.slice(at + 1)];
  const adds = !owners.has(front) && !states.has(front) && !titleVerbs.has(front);
  return adds || !rest.includes(' ') || !isName(rest) || papersOf(rest) < papersOf(key) ? undefined : rest;
};

/** Those that add nothing to a single word either: `lemur species`. */
const emptyKinds = new Set(['species', 'spp', 'patient', 'study'].map(foldWord));

/** The name without a general word behind it, if the library prints that name as often. */
const withoutHead = (
  key: string,
  known: Vocabulary,
  isName: (key: string) => boolean,
  papersOf: (key: string) => number,
): string | undefined => {
  const at = key.lastIndexOf(' ');
  const [rest, head] = [key.slice(0, at), key.slice(at + 1)];
  const adds = rest.includes(' ') ? !generalHeads.has(head) : !emptyKinds.has(head);
  const own = known.topics.has(key) && !known.topics.has(rest);
  return adds || own || !isName(rest) || papersOf(rest) < papersOf(key) ? undefined : rest;
};

/** `tagger` and `tagging`, `analyzer` and `analysis`, `generator` and `generation`: the program and what it does. */
const doers: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w{3})lyz$/, 'lysi'],
  [/(?<=\w{3}at)or$/, ''],
  [/(?<=\w{3})er$/, ''],
  [/(?<=\w{3}ogn)iz$/, 'it'],
];
const doing = (word: string): string => {
  for (const [from, to] of doers) if (from.test(word)) return word.replace(from, to);
  return word;
};

/** Endings that may differ between variants of a name: `behavior` and `behavioral`, `model` and `modeling`. */
const endings = /(?<=\w{4})(?:ational|ation|ional|ion|ical|ing|ed|al|ic|e|y)$/;

/** `trapp` as `trap`: the consonant that an ending doubles. */
const undoubled = (stem: string): string => stem.replace(/(?<=\w{2}[aeiou])([bdgmnpt])\1$/, '$1');

/**
 * Equal for phrases that differ in such endings, or in the order of two or three words: `infliximab biosimilar`, `quality
 * of software`. In a large library the program and what it does are one too.
 */
const stemOf = (key: string, large: boolean): string => {
  const words = key.split(' ').filter((word, i, all) => word !== 'of' || i === 0 || i === all.length - 1);
  const stems = words.map((word, i) => {
    const base = large && i > 0 && i === words.length - 1 ? doing(word) : word;
    const stem = base.replace(endings, '');
    return large ? undoubled(stem) : stem;
  });
  return (stems.length <= 3 ? stems.sort() : stems).join(' ');
};

/** `terms` are the terms of abstracts, `keywords` those of keywords, with their papers; `expansions` map acronyms to long forms. */
export const variantsIn = (
  accepted: Accepted,
  counts: Counts,
  terms: ReadonlyMap<string, number>,
  keywords: ReadonlyMap<string, number>,
  known: Vocabulary,
  expansions: ReadonlyMap<string, string>,
): Map<string, string> => {
  const aliases = new Map(expansions);
  const large = counts.size >= smallLibrary;
  const papersOf = (key: string): number =>
    Math.max(counts.phrases.get(key)?.papers ?? 0, terms.get(key) ?? 0, keywords.get(key) ?? 0);
  const papersIn = (key: string): number => Math.max(papersOf(key), counts.words.get(key)?.papers ?? 0);
  const keys = [...new Set([...accepted.phrases, ...terms.keys()])].filter((key) => key.includes(' ')).sort();
  const isName = (key: string): boolean =>
    accepted.phrases.has(key) || accepted.words.has(key) || terms.has(key);
  const byStem = new Map<string, string[]>();
  const byLetters = new Map<string, string[]>();
  for (const key of [...accepted.words, ...keys].sort())
    byLetters.set(key.replaceAll(' ', ''), [...(byLetters.get(key.replaceAll(' ', '')) ?? []), key]);
  for (const key of keys) byStem.set(stemOf(key, large), [...(byStem.get(stemOf(key, large)) ?? []), key]);
  for (const key of keys) {
    const count = counts.phrases.get(key);
    const bare = withoutPadding(key, expansions);
    const shown = withShownParts(key);
    const full = shown !== key && papersOf(shown) >= papersOf(key) ? shown : spelt(key, expansions);
    const whole = count && large ? pieceOf(key, count, accepted) : undefined;
    if (bare) aliases.set(key, bare);
    else if (full !== key && (accepted.phrases.has(full) || known.topics.has(full) || papersOf(full) > 0))
      aliases.set(key, full);
    else if (whole) aliases.set(key, whole);
    else {
      const rest = large
        ? (withoutHead(key, known, isName, papersOf) ?? withoutFront(key, isName, papersOf))
        : undefined;
      if (rest) {
        aliases.set(key, rest);
        continue;
      }
      const [best = key] = (byStem.get(stemOf(key, large)) ?? []).toSorted(
        (a, b) => papersOf(b) - papersOf(a) || (a < b ? -1 : 1),
      );
      if (best !== key) aliases.set(key, best);
    }
  }
  for (const key of accepted.words) {
    const noun = known.topics.has(key)
      ? large
        ? doingOf(key, counts, accepted)
        : undefined
      : (nounOf(key, counts, accepted) ?? (large ? doingOf(key, counts, accepted) : undefined));
    if (noun) aliases.set(key, noun);
  }
  for (const spellings of large ? byLetters.values() : []) {
    const [best, ...others] = spellings.toSorted((a, b) => papersIn(b) - papersIn(a) || (a < b ? -1 : 1));
    if (best) for (const other of others) if (!aliases.has(other)) aliases.set(other, best);
  }
  for (const [other, name] of sameNames().aliases) {
    aliases.delete(name);
    aliases.set(other, name);
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
