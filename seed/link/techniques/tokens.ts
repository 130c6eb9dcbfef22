/** Splits titles into words with their offsets in the text. */
import { foldText } from '../../normalize/fold-text.ts';
import { memoize } from '../memoize.ts';
import { foldWord, splitTerm } from './fold-term.ts';
import { withoutAuthorities } from './noise/taxa.ts';
import {
  emptyHeads,
  evaluativePairs,
  evaluativeWords,
  functionWords,
  isNumeral,
  linkingTails,
  titleVerbs,
} from './vocabulary/lexicon.ts';
import type { Word, WordKind } from './word.ts';

const tokenForm =
  /[\p{L}\p{N}]+(?:[-‐‑'’/.+&][\p{L}\p{N}]+)*(?:\+\+|[#+*](?![\p{L}\p{N}]))?(?:['’](?=\s))?/gu;

/** Capitals inside, capitals only, or letters mixed with digits. A single leading capital proves nothing. */
const signForm =
  /^(?:(?=.{2,})[\p{Lu}\p{N}][\p{Lu}\p{N}/&+.-]*s?|.*\p{Ll}[-/]?\p{Lu}.*|\p{Lu}{2,}\p{Ll}+.*|\p{L}{1,4}\d+\p{L}?)$/u;

/** Ordinary words with a hyphen in a title that capitalises all words: `Semi-Supervised`, but not `Wi-Fi`. */
const joinedWords = /^\p{Lu}?\p{Ll}+[-‐‑]\p{Lu}\p{Ll}{3,}$/u;

/** A DOI, which titles of data sets may contain. */
const doiForm = /^10\.\d{4,9}\//;

/** A text in capitals only shows no acronyms. */
const shouts = (text: string): boolean => !/\p{Ll}{2}/u.test(text);

const isAdverb = (lower: string): boolean =>
  /\p{L}{3}ly$/u.test(lower) &&
  !/^(?:anomaly|assembly|butterfly|family|monopoly|multiply|reply|supply)$/.test(lower);

const kindOf = (text: string, key: string): WordKind => {
  const lower = foldText(text);
  if (functionWords.has(lower) || isAdverb(lower)) return 'function';
  if (isNumeral(text)) return 'numeral';
  if (linkingTails.has(lower)) return 'tail';
  if (emptyHeads.has(key)) return 'empty';
  if (titleVerbs.has(lower)) return 'verb';
  if (evaluativeWords.has(lower)) return 'evaluative';
  return 'plain';
};

/**
 * Words joined by hyphens count as one: a function word or modifier loses its role in `in-memory`, `follow-up` and
 * `full-thickness`.
 */
const compound = (words: readonly Word[]): Word[] =>
  words.map((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    const inside = word.kind === 'function' || (word.kind === 'evaluative' && after?.kind !== 'tail');
    return {
      ...word,
      kind: inside && !isPraise(words) ? 'plain' : word.kind,
      joined: before !== undefined && word.kind !== 'tail',
      joins: after !== undefined && after.kind !== 'tail',
    };
  });

const isPraise = (words: readonly Word[]): boolean =>
  evaluativePairs.has(words.map(({ key }) => key).join(' '));

/** Hyphenated modifiers that are not compounds: `state-of-the-art`. */
const idleCompound =
  /^(?:state-of-the-art|up-to-date|so-called|well-known|how-to|ready-to-use|easy-to-use|to-be|not-so-\S+|one-by-one|day-to-day|step-by-step|in-depth)$/i;

/** The words of one printed token, several if it has hyphens, with offsets in the token. */
const readToken = (token: string, loud: boolean): Word[] => {
  let from = 0;
  const words = splitTerm(token).map((text): Word => {
    const at = token.indexOf(text, from);
    from = at + text.length;
    const key = foldWord(text);
    const sign =
      !loud && signForm.test(text) && !joinedWords.test(text) && !doiForm.test(token) && !isNumeral(text);
    const kind = sign && /\p{Lu}.*\p{Lu}/u.test(text) ? 'plain' : kindOf(text, key);
    return { text, key, kind, sign, joined: false, joins: false, start: at, end: from };
  });
  const kept = words.filter(({ key }) => key !== '');
  return kept.length > 1 && !idleCompound.test(token) ? compound(kept) : kept;
};

const wordsOf = {
  quiet: memoize((token) => readToken(token, false)),
  loud: memoize((token) => readToken(token, true)),
};

/** Runs of words between punctuation, in order. Parentheses contain a separate run. */
export const runsOf = (text: string): Word[][] => {
  const read = shouts(text) ? wordsOf.loud : wordsOf.quiet;
  const runs: Word[][] = [];
  let last = -1;
  for (const match of text.matchAll(tokenForm)) {
    const words = read(match[0]).map((word) => ({
      ...word,
      start: match.index + word.start,
      end: match.index + word.end,
    }));
    const gap = last < 0 ? '' : text.slice(last, match.index);
    const current = runs.at(-1);
    if (current && /^[\s\u00a0]*(?:[-‐‑])?[\s\u00a0]*$/.test(gap) && !/^\s+[-‐‑]\s+$/.test(gap))
      current.push(...words);
    else runs.push(words);
    last = match.index + match[0].length;
  }
  return withoutAuthorities(runs.filter((run) => run.length > 0));
};
