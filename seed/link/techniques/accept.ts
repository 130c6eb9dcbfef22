/** Decides which phrases and words of a library are techniques. */
import { type Counts, cValue, followedShare, fragmentShare, heldWithin, type WordCount } from './count.ts';
import { keyOf, longest, loosePhrases, oneOffs, type Phrase, type Reading } from './phrases.ts';
import { acceptSigns, namedIn, type Signs } from './signs.ts';
import { narrowerOf } from './vocabulary/families.ts';
import { meetings, neverAlone } from './vocabulary/general-words.ts';
import { emptyHeads, genericNouns } from './vocabulary/lexicon.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';
import type { Word } from './word.ts';

/** With fewer papers than this, a phrase in a single paper may be a technique. */
export const smallLibrary = 300;

/** How many papers must print a phrase without other evidence: 2 in a small library, 5 among 16,000. */
export const neededPapers = (size: number): number => Math.max(2, Math.floor(Math.log10(size) * 1.25));

/** A general word is a good last word only if this many known topics end in it: `network`, `model`, `detection`. */
const wellUsed = 30;

/** The lowest share of its papers in which a noun ends a phrase. */
const leastHead = 0.05;

/**
 * In a large library, an unknown word is a topic if it ends phrases in at least the share `head` of its papers, and is a
 * whole chunk in at least `alone` papers (`process` for a process). `noun` fails.
 */
const ownFeet = { head: 0.25, alone: 2, process: 1 };

/** The lowest share of papers in which a word is a whole chunk, if it has many different neighbours per paper. */
const little = { alone: 0.14, aloneInIng: 0.18, neighbours: 0.33 };

/** A word in this share of the papers is a subject of the library: `subduction` in one of geodynamics. */
const ownSubject = 0.02;

/** Endings of the names of processes: `coalescing`, `virtualization`, `measurement`. */
export const processEnding = /(?:ing|iz|tion|sion|ment|lysis|graphy|metry|scopy)$/;

const says = ({ key, kind }: Word): boolean =>
  kind !== 'empty' && kind !== 'tail' && !genericNouns.has(key) && !neverAlone.has(key);

/** Above this share a phrase is a fragment of a longer one: `statistical machine` of `statistical machine translation`. */
const mostlyFragment = 0.6;

/** A compound followed by more words in more than this share of its papers is a modifier. */
const mostlyQualifies = 0.5;

/** Whether a phrase ends in a general word and is more common without it: `fMRI data`, `functional connectivity model`. */
const isPadded = ({ words }: Phrase, counts: Counts): boolean => {
  const [head, rest] = [words.at(-1), words.slice(0, -1)];
  if (!head || !genericNouns.has(head.key) || !rest.some(says)) return false;
  const known = (key: string): number => counts.phrases.get(key)?.papers ?? 0;
  return known(keyOf(rest)) > known(keyOf(words)) || rest.every(({ sign }) => sign);
};

/**
 * Phrases of at least two words that the library repeats independently of longer phrases. `within` is the number of papers
 * in which a phrase is only part of a known topic: `speech tagging`.
 */
const isRepeated = (phrase: Phrase, counts: Counts, within: number): boolean => {
  const count = counts.phrases.get(phrase.key);
  const length = phrase.words.length;
  if (!count || length < 2 || phrase.key.split(' ').length < 2) return false;
  const head = phrase.words.at(-1);
  if (!head || meetings.has(head.key)) return false;
  // `patients undergoing`: a process must be a whole chunk in some title.
  if (/ing$/.test(head.text) && counts.words.get(head.key)?.alone === 0) return false;
  // A phrase of general words only needs more evidence.
  const needed = neededPapers(counts.size) * (phrase.words.some(says) ? 1 : 2);
  if (count.papers < needed || fragmentShare(count) > mostlyFragment || isPadded(phrase, counts))
    return false;
  if (within > count.papers * mostlyFragment) return false;
  // A compound mostly before another noun is a modifier: `open-source`, `on-line`.
  if (
    phrase.words.slice(1).every(({ joined }) => joined) &&
    followedShare(phrase.key, count) > mostlyQualifies
  )
    return false;
  return cValue(length, count) >= Math.log2(length);
};

/** A phrase of two or three words, printed once as a whole chunk, whose last word often names techniques. */
const isPromising = ({ words, start }: Phrase, counts: Counts, known: Vocabulary): boolean => {
  const head = words.at(-1);
  if (!head || words.length < 2 || words.length > 3 || meetings.has(head.key)) return false;
  const [first] = words;
  // The first word of a title in -ing is usually a verb, not part of a name.
  if (start === 0 && /ing$/i.test(first?.text ?? '')) return false;
  const specific = words.slice(0, -1).some(says);
  if (!specific && !(first?.kind === 'plain' && says(head) && processEnding.test(head.key))) return false;
  // Two adjacent acronyms are two techniques; `packet I/O` is one.
  if (head.sign && !head.text.includes('/')) return false;
  const topics = known.heads.get(head.key) ?? 0;
  if (genericNouns.has(head.key) && !head.sign) return counts.size < smallLibrary && topics > wellUsed;
  return topics > 1 || processEnding.test(head.key) || (counts.words.get(head.key)?.head ?? 0) > 1;
};

/** A title that is only a name, `Data plane development kit`, names the topic of its paper. */
const wholeTitle = ({ runs: [run = [], ...more] }: Reading): readonly Word[] | undefined => {
  const isName = run.every(({ kind, sign }) => kind === 'plain' || kind === 'empty' || sign);
  const says = run.filter(({ kind }) => kind === 'plain').length > 1;
  return more.length === 0 && run.length <= longest && isName && says ? run : undefined;
};

/**
 * Whether a phrase only narrows a better known one, which is then the technique: `userspace packet switch`, or, without
 * its middle word, `paravirtual remote I/O`.
 */
const narrows = (words: readonly Word[], better: ReadonlySet<string>): boolean => {
  const [first, last] = [words[0], words.at(-1)];
  const ends = words.slice(1, -1).some((_, at) => better.has(keyOf(words.slice(at + 1))));
  return ends || (words.length > 2 && !!first && !!last && better.has(keyOf([first, last])));
};

/**
 * Whether a word is rarely a whole chunk and has many different neighbours, so that it means little alone:
 * `correspondence`, `speaking`, `substitution`. `segmentation` has few neighbours.
 */
const saysLittle = (key: string, { papers, alone, before, after }: WordCount): boolean =>
  before.size + after.size > papers * little.neighbours &&
  alone <= papers * (/ing$/.test(key) ? little.aloneInIng : little.alone);

/** Accepts single words: known topics, processes in several papers, and words of many different phrases. */
const isTopicWord = (key: string, counts: Counts, known: Vocabulary): boolean => {
  const count = counts.words.get(key);
  if (!count || neverAlone.has(key) || genericNouns.has(key) || emptyHeads.has(key)) return false;
  if (key.length < 3 || /^\d/.test(key)) return false;
  const needed = neededPapers(counts.size);
  // A word that rarely ends a phrase is an adjective: `linear`, `spoken`.
  if (count.papers > needed && count.head < count.papers * leastHead) return false;
  if (known.topics.has(key)) return counts.size < smallLibrary || count.papers >= needed;
  if (counts.size >= smallLibrary && count.papers < counts.size * ownSubject && saysLittle(key, count))
    return false;
  const isProcess = processEnding.test(key);
  const alone = isProcess ? ownFeet.process : ownFeet.alone;
  if (counts.size >= smallLibrary && (count.alone < alone || count.head < count.papers * ownFeet.head))
    return false;
  const phrase = counts.phrases.get(key);
  if (count.papers < needed || (phrase && fragmentShare(phrase) > mostlyFragment)) return false;
  if (isProcess && count.head > 1 && ((known.heads.get(key) ?? 0) > 2 || count.head > needed)) return true;
  return count.papers > needed && count.after.size > 1 && count.after.size + count.before.size > 3;
};

/** The keys of all techniques. */
export interface Accepted {
  phrases: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** Acronyms and names. If one is also an ordinary word, only its printed shape counts. */
  signs: Signs;
  /** Systems that titles introduce by name. */
  named: ReadonlySet<string>;
  /** How many papers print each of the phrases. */
  papers: ReadonlyMap<string, number>;
}

/** A title with its words. */
export interface ReadTitle extends Reading {
  title: string;
}

/** The titles are gone through several times. The order of papers does not matter. */
export const acceptTechniques = (
  readings: Iterable<ReadTitle>,
  counts: Counts,
  known: Vocabulary,
): Accepted => {
  const phrases = new Set<string>();
  const named = new Set<string>();
  const looseIn = ({ runs }: Reading): Phrase[] => loosePhrases(runs, known.topics);
  const within = heldWithin(readings, looseIn);
  for (const reading of readings) {
    for (const { key } of looseIn(reading)) phrases.add(key);
    for (const phrase of reading.phrases)
      if (isRepeated(phrase, counts, within.get(phrase.key) ?? 0)) phrases.add(phrase.key);
    const name = namedIn(reading, reading.title);
    if (name) named.add(name.key);
  }
  const small = counts.size < smallLibrary;
  const words = new Set([...counts.words.keys()].filter((key) => isTopicWord(key, counts, known)));
  const narrower = new Map<string, number>();
  const once: (readonly Word[])[] = [];
  for (const reading of readings) {
    const here = reading.chunks.flat().map((word) => narrowerOf(word, words));
    for (const key of new Set(here)) if (key) narrower.set(key, (narrower.get(key) ?? 0) + 1);
    if (!small && reading.phrases.some(({ key }) => phrases.has(key))) continue;
    const promising = oneOffs(reading).filter((phrase) => isPromising(phrase, counts, known));
    const name = small ? wholeTitle(reading) : undefined;
    once.push(...promising.map((phrase) => phrase.words), ...(name ? [name] : []));
  }
  const better = new Set([...phrases, ...once.map(keyOf)]);
  const isShared = (key: string): boolean => (counts.phrases.get(key)?.papers ?? 0) > 1;
  for (const found of once) {
    const key = keyOf(found);
    if (!isShared(key) && narrows(found, better)) continue;
    phrases.add(key);
    // A phrase of one paper may have been left out of the counts.
    if (!small && !counts.phrases.has(key)) counts.phrases.set(key, { papers: 1, within: new Map() });
  }
  const needed = small ? 1 : neededPapers(counts.size);
  for (const [key, papers] of narrower) if (papers >= needed) words.add(key);
  const papers = new Map([...phrases].map((key) => [key, counts.phrases.get(key)?.papers ?? 0]));
  return { phrases, words, signs: acceptSigns(readings, named, needed), named, papers };
};
