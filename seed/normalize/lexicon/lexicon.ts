/** English words, how common they are, how they are capitalised, and how they make compounds. Loaded when first asked. */
import { dataLines } from '../data-file.ts';

export interface Lexicon {
  /** Whether a lower-case word is an ordinary English word. */
  known(word: string): boolean;
  /** The power of ten of a word's occurrences in some 50 million words; -1 for an unknown word. */
  frequency(word: string): number;
  /** The form with capitals of a word that has them wherever it stands: `linux` gives `Linux`. */
  cased(word: string): string | undefined;
  /** Whether a word freely forms compounds as their second part (`-based`), or as their first (`low-`). */
  isHead(word: string): boolean;
  isFront(word: string): boolean;
}

const list = (name: string): string[] => dataLines(name, import.meta.url);

const load = (): Lexicon => {
  const words = new Map<string, number>();
  for (const line of list('words.txt')) {
    const [level, ...members] = line.split(' ');
    for (const word of members) words.set(word, Number(level));
  }
  const cased = new Map(
    list('cased.txt').flatMap((line) => line.split(' ').map((form) => [form.toLowerCase(), form] as const)),
  );
  const [heads, fronts] = list('compounds.txt').map((line) => new Set(line.split(' ').slice(1)));
  return {
    known: (word) => words.has(word),
    frequency: (word) => words.get(word) ?? -1,
    cased: (word) => cased.get(word),
    isHead: (word) => heads?.has(word) ?? false,
    isFront: (word) => fronts?.has(word) ?? false,
  };
};

let loaded: Lexicon | undefined;

/** The lexicon that ships with Coterie; the first call loads it. */
export const lexicon = (): Lexicon => {
  loaded ??= load();
  return loaded;
};
