/** Finds terms in abstracts that no title of the library prints. */
import { neededPapers, processEnding, smallLibrary } from './accept.ts';
import { isAdjective, keyOf } from './phrases.ts';
import { type RankedTerm, rankTerms } from './terms/rank.ts';
import { neverAlone } from './vocabulary/general-words.ts';
import { emptyHeads, genericNouns } from './vocabulary/lexicon.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';
import type { Word } from './word.ts';

/** The longest term, in words. */
const longestTerm = 4;

/**
 * The lowest log odds. Annotators of abstracts mark more terms than are useful as techniques, so the bounds are higher than
 * those with the best F1. The bound for terms in the vocabulary is lower.
 */
const leastOdds = { known: -1.1, new: -0.63 };

const says = ({ key, kind }: Word): boolean => kind !== 'empty' && kind !== 'tail' && !genericNouns.has(key);

/** A known topic or an acronym of more than two letters. */
const isTermWord = ({ key, sign }: Word, known: Vocabulary): boolean =>
  key.length > 2 &&
  !emptyHeads.has(key) &&
  !neverAlone.has(key) &&
  (known.topics.has(key) || (sign && /\p{L}{2}/u.test(key)));

/**
 * Rejects general words and unknown single words. A term of two words must end like some known topic or process: `plain
 * luck` is never a term.
 */
const isTechnique = (words: readonly Word[], known: Vocabulary): boolean => {
  const [first, head] = [words[0], words.at(-1)];
  if (!first || !head || words.length > longestTerm || !words.some(says)) return false;
  if (words.length === 1) return isTermWord(first, known);
  // `patients receiving`: a verb.
  const subject = words.at(-2);
  if (
    /ing$/.test(head.text) &&
    subject &&
    /[^s]s$/.test(subject.text) &&
    !subject.sign &&
    !known.heads.has(head.key)
  )
    return false;
  if (first.kind === 'verb' || words.some(({ text }) => /^\d+$/.test(text))) return false;
  return words.length > 2 || known.heads.has(head.key) || head.sign || processEnding.test(head.key);
};

const closes = (word: Word | undefined): boolean => word?.kind === 'plain' && !isAdjective(word);

/**
 * Shortens `semantic annotation task` to semantic annotation, `NLP community` to NLP, `accurate object tracking` to object
 * tracking. Known topics do not change.
 */
const trimmed = (words: readonly Word[], known: Vocabulary): readonly Word[] => {
  if (known.topics.has(keyOf(words))) return words;
  const isPadded = words.at(-1)?.kind === 'empty' && closes(words.at(-2));
  const praise = words.findLastIndex(({ kind, joins }) => kind === 'evaluative' && !joins);
  return words.slice(praise + 1, isPadded ? -1 : undefined);
};

/** A term of an abstract; `followed` if another noun follows it: `double-blind` trial. */
export interface AbstractTerm {
  words: readonly Word[];
  followed: boolean;
}

/** The terms of one abstract. */
export const termsIn = (abstract: string, known: Vocabulary): AbstractTerm[] => {
  const isKnown = ({ key, words: [first, second] }: RankedTerm): boolean =>
    known.topics.has(key) || (!second && first?.sign === true);
  return rankTerms(abstract, (term) => term.odds >= (isKnown(term) ? leastOdds.known : leastOdds.new))
    .map(({ words, after }): AbstractTerm => {
      const left = trimmed(words, known);
      const isWhole = left.at(-1) === words.at(-1);
      return { words: left, followed: isWhole && (after?.kind === 'plain' || after?.kind === 'empty') };
    })
    .filter(({ words }) => isTechnique(words, known));
};

/** Whether a term is mostly a modifier of another noun. */
const mostlyFollowed = 0.6;

/**
 * The accepted terms with their numbers of papers, given the terms of each of so many abstracts. A small library accepts all terms, a
 * large one only terms that several papers share, as with phrases in titles.
 */
export const keptTerms = (
  byPaper: Iterable<readonly AbstractTerm[]>,
  size: number,
  known: Vocabulary,
): ReadonlyMap<string, number> => {
  const papers = new Map<string, number>();
  const times = new Map<string, { all: number; followed: number }>();
  for (const terms of byPaper) {
    for (const key of new Set(terms.map(({ words }) => keyOf(words))))
      papers.set(key, (papers.get(key) ?? 0) + 1);
    for (const { words, followed } of terms) {
      const count = times.get(keyOf(words)) ?? { all: 0, followed: 0 };
      times.set(keyOf(words), { all: count.all + 1, followed: count.followed + Number(followed) });
    }
  }
  if (size < smallLibrary) return papers;
  const needed = neededPapers(size);
  const qualifies = (key: string): boolean => {
    const { all, followed } = times.get(key) ?? { all: 0, followed: 0 };
    return followed > all * mostlyFollowed && !known.topics.has(key);
  };
  return new Map([...papers].filter(([key, count]) => count >= needed && !qualifies(key)));
};
