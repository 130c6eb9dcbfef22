/**
 * Techniques whose names may mean the same: an acronym and its expansion, other forms of the same words, a difference of
 * one letter. Pure. Only names that share a key are compared, so the work is near-linear.
 */

export interface NamedTechnique {
  id: string;
  label: string;
  /** How many papers use it. */
  papers: number;
}

/** Two techniques, the one with more papers first, why they may be the same, and the probability from 0 to 1. */
export interface SimilarNames {
  subject: NamedTechnique;
  other: NamedTechnique;
  reason: string;
  score: number;
}

/** Keys shared by more names are ignored. */
const largestBlock = 60;

const wordsOf = (label: string): string[] =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const endings = /(?:isations?|izations?|ations?|ised|ized|ising|izing|ings?|ers?|ed|es|al|ly|s)$/;

/** A word without inflectional endings; at least four letters remain. */
const stem = (word: string): string => {
  let now = word.toLowerCase();
  for (let cut = now.replace(endings, ''); cut !== now && cut.length >= 4; cut = now.replace(endings, ''))
    now = cut;
  return now.length > 4 ? now.replace(/e$/, '') : now;
};

const isAcronym = (label: string): boolean => /^[\p{Lu}\p{N}/&-]{2,8}s?$/u.test(label);
const letters = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const initials = (label: string): string =>
  wordsOf(label)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();

/** Whether the words differ by one letter inserted, deleted, replaced or swapped with its neighbour. */
const isNear = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  return (
    rest(short, at) === rest(long, at + 1) ||
    rest(short, at + 1) === rest(long, at + 1) ||
    (short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2))
  );
};

const compare = (
  a: NamedTechnique,
  b: NamedTechnique,
): Pick<SimilarNames, 'reason' | 'score'> | undefined => {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (isAcronym(one.label) && wordsOf(other.label).length > 1) {
      const short = letters(one.label.replace(/s$/, ''));
      if (short.length >= 2 && initials(other.label) === short)
        return {
          reason: `“${one.label}” has the initials of “${other.label}”`,
          score: short.length >= 3 ? 0.8 : 0.5,
        };
    }
  const [x, y] = [letters(a.label), letters(b.label)];
  if (x === y) return { reason: 'the same letters with other spaces or hyphens', score: 0.95 };
  const [s, t] = [wordsOf(a.label).map(stem), wordsOf(b.label).map(stem)];
  if (s.join(' ') === t.join(' ')) return { reason: 'the same words in other forms', score: 0.85 };
  if (s.toSorted().join(' ') === t.toSorted().join(' '))
    return { reason: 'the same words in another order', score: 0.5 };
  // Another digit means another thing: 3G and 4G, IPv4 and IPv6.
  const digits = (text: string): string => text.replace(/\D/g, '');
  if (Math.min(x.length, y.length) >= 7 && digits(x) === digits(y) && isNear(x, y))
    return { reason: 'one letter apart', score: 0.7 };
  return undefined;
};

/** The keys of a name; names that share one are compared. */
const keysOf = ({ label }: NamedTechnique): string[] => {
  const squashed = letters(label);
  const words = wordsOf(label);
  const keys = [
    `= ${squashed}`,
    `stems ${words.map(stem).toSorted().join(' ')}`,
    `initials ${isAcronym(label) ? letters(label.replace(/s$/, '')) : initials(label)}`,
  ];
  // Two names that differ by one letter share one half.
  if (squashed.length >= 7) {
    const half = Math.floor(squashed.length / 2);
    keys.push(`begins ${squashed.slice(0, half - 1)}`, `ends ${squashed.slice(-(half - 1))}`);
  }
  return keys;
};

/** The number of papers that a merge would change: those of the smaller one. */
const effect = ({ other, score }: SimilarNames): number => other.papers * score;

/** Pairs that may be the same, largest change first. `apart` are the pairs known to differ, as `id id`. */
export const similarTechniques = (
  techniques: readonly NamedTechnique[],
  apart: ReadonlySet<string> = new Set(),
): SimilarNames[] => {
  const blocks = new Map<string, NamedTechnique[]>();
  for (const technique of techniques)
    for (const key of new Set(keysOf(technique))) {
      const block = blocks.get(key);
      if (block) block.push(technique);
      else blocks.set(key, [technique]);
    }
  const found = new Map<string, SimilarNames>();
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > largestBlock) continue;
    for (const [i, a] of block.entries())
      for (const b of block.slice(i + 1)) {
        const [subject, other] =
          a.papers > b.papers || (a.papers === b.papers && a.id < b.id) ? [a, b] : [b, a];
        const key = `${subject.id} ${other.id}`;
        if (found.has(key) || apart.has(key) || apart.has(`${other.id} ${subject.id}`)) continue;
        const match = compare(subject, other);
        if (match) found.set(key, { subject, other, ...match });
      }
  }
  return [...found.values()].sort(
    (a, b) => effect(b) - effect(a) || (a.subject.id + a.other.id < b.subject.id + b.other.id ? -1 : 1),
  );
};
