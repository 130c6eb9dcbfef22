/** Broader and narrower techniques by name: in an English noun phrase the last word names the kind, the others narrow it. */
import type { NamedRef } from '../../api.ts';

/** Words in lower case; a hyphen separates words like a space. */
const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s‐‑–-]+/)
    .filter(Boolean)
    .join(' ');

/** Whether `longer` has more words than `shorter` and ends with all of them. */
const endsIn = (longer: string, shorter: string): boolean => longer.endsWith(` ${shorter}`);

const shortestFirst = (a: NamedRef, b: NamedRef): number =>
  a.label.length - b.label.length || (a.id < b.id ? -1 : 1);

/** Broader and narrower techniques of one. */
interface Breadth {
  broader: NamedRef[];
  narrower: NamedRef[];
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

/**
 * Tells the techniques broader and narrower than one: "network pruning" and "pruning" are broader than
 * "structured network pruning", which is narrower than both. The closest come last
 * among the broader, first among the narrower. All have the same last word.
 */
export const openBreadth = (
  all: readonly NamedRef[],
): ((technique: { id: string; name: string }) => Breadth) => {
  const byLastWord = new Map<string, { other: NamedRef; words: string }[]>();
  for (const other of all) {
    const words = wordsOf(other.label);
    const known = byLastWord.get(lastWord(words));
    if (known) known.push({ other, words });
    else byLastWord.set(lastWord(words), [{ other, words }]);
  }
  return ({ id, name }) => {
    const own = wordsOf(name);
    const others = (byLastWord.get(lastWord(own)) ?? []).filter(({ other }) => other.id !== id);
    const those = (test: (words: string) => boolean): NamedRef[] =>
      others
        .filter(({ words }) => test(words))
        .map(({ other }) => other)
        .sort(shortestFirst);
    return {
      broader: those((words) => words !== '' && endsIn(own, words)),
      narrower: those((words) => own !== '' && endsIn(words, own)),
    };
  };
};
