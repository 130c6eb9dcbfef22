/** Finds the accepted techniques that a paper mentions, with the words as evidence. */

import { isPlace } from '../places.ts';
import type { Accepted } from './accept.ts';
import { foldTerm, splitTerm } from './fold-term.ts';
import { isIndexTag } from './noise/mesh.ts';
import { keyOf, longest, loosePhrases, type Phrase, type Reading } from './phrases.ts';
import { runsOf } from './tokens.ts';
import { neverAlone } from './vocabulary/general-words.ts';
import { emptyHeads, genericNouns } from './vocabulary/lexicon.ts';
import type { Word } from './word.ts';

/** The score of each kind of mention. */
const scores = { keyword: 1, exact: 1, contained: 0.6, broader: 0.5, abstract: 0.4 } as const;

/** If titles print a phrase this many times more often with inserted words, only the longer name counts. */
const outshone = 3;

/** The words that a word counts for. */
export type FormsOf = (word: Word) => readonly string[];

/** From the key of an acronym to the key of its long form. */
export type Expansions = ReadonlyMap<string, string>;

export interface Mention {
  key: string;
  /** Between 0 and 1, by the kind of mention. */
  score: number;
  /** The words of the paper that mention it. */
  evidence: string;
  /** The printed form of the technique, if it is printed as such. */
  form?: string;
}

/** A mention with its place in the title. */
type Placed = Omit<Mention, 'evidence'> & { start: number; end: number };

/** A word of a compound: `value` in `key-value store`. */
const isPart = ({ joined, joins }: Word): boolean => joined || joins;

/**
 * Finds techniques by leaving out middle words: `network I/O virtualization` mentions network virtualization. If the whole
 * phrase is a technique too, the shorter one counts as the broader technique.
 */
const containedIn = (chunk: readonly Word[], accepted: Accepted): Placed[] => {
  const papersWith = (key: string): number => accepted.papers.get(key) ?? 0;
  const found: Placed[] = [];
  chunk.forEach((head, at) => {
    // A word far before a general word modifies something else: `statistical machine translation model`.
    if (genericNouns.has(head.key) && !head.sign) return;
    if (isPart(head)) return;
    const before = chunk
      .slice(Math.max(0, at - 4), at)
      .filter((word) => word.kind !== 'tail' && !isPart(word));
    before.forEach((first, index) => {
      const narrower = keyOf(chunk.slice(chunk.indexOf(first), at + 1));
      for (const middle of [undefined, ...before.slice(index + 1)]) {
        const key = keyOf(middle ? [first, middle, head] : [first, head]);
        if (key === narrower || !accepted.phrases.has(key)) continue;
        // A phrase mostly printed with more words is no broader technique: `statistical translation`.
        if (accepted.phrases.has(narrower) && papersWith(key) * outshone < papersWith(narrower)) continue;
        const score = accepted.phrases.has(narrower) ? scores.broader : scores.contained;
        found.push({ key, score, start: first.start, end: head.end });
      }
    });
  });
  return found;
};

/** Acronyms of two letters are too ambiguous, unless the long form is known: `IT`, but `VM`. */
const signsIn = (run: readonly Word[], { signs }: Accepted, expansions: Expansions): Placed[] =>
  run.flatMap(({ key, text, start, end, kind, sign }) => {
    if (/^\p{L}{2}$/u.test(key) && !expansions.has(key)) return [];
    const how = kind === 'function' || kind === 'numeral' ? undefined : signs.get(key);
    return how && (sign || how === 'any shape') ? [{ key, score: scores.exact, start, end, form: text }] : [];
  });

const wordsIn = (chunk: readonly Word[], formsOf: FormsOf, { words, signs }: Accepted): Placed[] =>
  chunk
    .filter((word) => !isPart(word))
    .flatMap((word) =>
      formsOf(word)
        .filter((key) => words.has(key) && !signs.has(key))
        .map((key) => {
          const { start, end, text } = word;
          const asSuch = key === word.key;
          const score = asSuch && chunk.length === 1 ? scores.exact : scores.broader;
          return { key, score, start, end, ...(asSuch && { form: text }) };
        }),
    );

/** Phrases printed as such. If words were left out, the printed text is not a form of the technique. */
const phrasesIn = (text: string, phrases: readonly Phrase[], accepted: Accepted): Placed[] =>
  phrases
    .filter(({ key }) => accepted.phrases.has(key))
    .map(({ key, start, end, words }) => {
      const form = text.slice(start, end);
      return {
        key,
        score: scores.exact,
        start,
        end,
        ...(splitTerm(form).length === words.length && { form }),
      };
    });

/** Takes evidence from `text` and replaces acronyms by their long forms. */
const settle =
  (text: string, expansions: Expansions) =>
  ({ start, end, key, score, form }: Placed): Mention => {
    const evidence = text.slice(start, end);
    const long = expansions.get(key);
    return long === undefined
      ? { key, score, evidence, ...(form && { form }) }
      : { key: long, score, evidence };
  };

/** May return a technique more than once. */
export const mentionsInTitle = (
  title: string,
  { runs, chunks, phrases }: Reading,
  formsOf: FormsOf,
  accepted: Accepted,
  expansions: Expansions,
): Mention[] =>
  [
    ...phrasesIn(title, [...phrases, ...loosePhrases(runs, accepted.phrases)], accepted),
    ...chunks.flatMap((chunk) => containedIn(chunk, accepted)),
    ...runs.flatMap((run) => signsIn(run, accepted, expansions)),
    ...chunks.flatMap((chunk) => wordsIn(chunk, formsOf, accepted)),
  ].map(settle(title, expansions));

/** Mentions in an abstract: acronyms and phrases that are techniques of the library, and its `own` terms. */
export const mentionsInAbstract = (
  abstract: string,
  accepted: Accepted,
  expansions: Expansions,
  own: readonly (readonly Word[])[] = [],
): Mention[] => {
  const runs = runsOf(abstract);
  return [
    ...phrasesIn(abstract, loosePhrases(runs, accepted.phrases), accepted),
    ...own.flatMap((words): Placed[] => {
      const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
      return [{ key: keyOf(words), score: scores.abstract, start, end, form: abstract.slice(start, end) }];
    }),
    ...runs.flatMap((run) =>
      signsIn(
        run.filter(({ sign }) => sign),
        accepted,
        expansions,
      ),
    ),
  ].map((placed) => ({ ...settle(abstract, expansions)(placed), score: scores.abstract }));
};

/** Mentions from keywords. If the title mentions the technique too, its words are the evidence. */
export const mentionsInKeywords = (
  keywords: readonly string[],
  title: string,
  expansions: Expansions,
): Mention[] =>
  keywords.flatMap((keyword): Mention[] => {
    const key = keywordKey(keyword);
    if (!key) return [];
    const at = title.toLowerCase().indexOf(keyword.toLowerCase());
    const evidence = (at < 0 ? '' : title.slice(at, at + keyword.length)) || keyword;
    const long = expansions.get(key);
    return [{ key: long ?? key, score: scores.keyword, evidence, ...(!long && { form: keyword }) }];
  });

/** The subject classes of arXiv, as Zotero stores them: `Computer Science - Machine Learning`. */
const archiveSubject =
  /^(?:Computer Science|Mathematics|Mathematical Physics|Physics|Statistics|Condensed Matter|Astrophysics|High Energy Physics|Nuclear (?:Theory|Experiment)|General Relativity and Quantum Cosmology|Quantum Physics|Nonlinear Sciences|Quantitative (?:Biology|Finance)|Economics|Electrical Engineering and Systems Science) - \p{Lu}/u;

/** The key of a keyword that names a technique; undefined for a code, a sentence or a general word. */
export const keywordKey = (keyword: string): string | undefined => {
  if (archiveSubject.test(keyword)) return undefined;
  const key = foldTerm(keyword);
  const words = key.split(' ');
  const [only] = words.length === 1 ? words : [];
  const general =
    words.every((word) => emptyHeads.has(word)) ||
    (only !== undefined && (genericNouns.has(only) || neverAlone.has(only)));
  const names = !general && /\p{L}{2}/u.test(key) && !isIndexTag(keyword) && !isPlace(key);
  return names && words.length <= longest ? key : undefined;
};
