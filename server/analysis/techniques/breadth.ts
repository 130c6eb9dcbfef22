/** Broader and narrower techniques, by their names: in English the last word says what a thing is, those before it which. */
import type { NamedRef } from '../../api.ts';

/** Words without case; a hyphen parts words as a space does. */
const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s‐‑–-]+/)
    .filter(Boolean)
    .join(' ');

/** Whether the words of `longer` end in all those of `shorter`, and begin with others. */
const endsIn = (longer: string, shorter: string): boolean => longer.endsWith(` ${shorter}`);

const shortestFirst = (a: NamedRef, b: NamedRef): number =>
  a.label.length - b.label.length || (a.id < b.id ? -1 : 1);

/**
 * Of all techniques, those that are broader and narrower than one: "network pruning" and "pruning" are broader than
 * "structured network pruning", "structured network pruning" is narrower than they are. The nearest come last
 * among the broader, first among the narrower.
 */
export const breadthOf = (
  { id, name }: { id: string; name: string },
  all: readonly NamedRef[],
): { broader: NamedRef[]; narrower: NamedRef[] } => {
  const own = wordsOf(name);
  const others = all
    .filter((other) => other.id !== id)
    .map((other) => ({ other, words: wordsOf(other.label) }));
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
