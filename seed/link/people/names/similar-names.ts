/** Finds similar names that may belong to one person: swapped, misspelt, or nicknames. */
import type { Named } from '../clues.ts';
import { relate, sameFamily } from './compatible.ts';
import { nicknamesOf } from './nicknames.ts';
import { isInitial, type PrintedName } from './printed-name.ts';

/** Shorter names do not count as misspelt: `Chen` and `Cheng` are different names. */
const shortest = 6;

/** The word, and the word without each of its letters. Two words that differ by one letter share one of these. */
const deletions = (word: string): string[] =>
  word.length < shortest
    ? [word]
    : [word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))];

const fullFirst = ({ given: [first] }: PrintedName): string | undefined =>
  first === undefined || isInitial(first) ? undefined : first;

/** Similar names share at least one of these keys. */
export const similarityKeys = (name: Named): string[] => {
  if (name.kind !== 'person') return [];
  const first = fullFirst(name);
  if (first === undefined) return [`b ${name.block}`];
  return [
    `b ${name.block}`,
    ...nicknamesOf(first).map((other) => `b ${name.family}|${other[0]}`),
    `t ${[name.family, first].sort().join(' ')}`,
    ...deletions(name.family).map((rest) => `f ${first} ${rest}`),
    ...deletions(first).map((rest) => `g ${name.family} ${rest}`),
  ];
};

/** Whether the words differ by at most one letter: another, missing or moved. */
const nearly = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  const set = new Set(deletions(a));
  return deletions(b).some((rest) => set.has(rest));
};

/** How two names are similar; undefined if they are not. */
export const nameSimilarity = (
  a: PrintedName,
  b: PrintedName,
): 'agree' | 'swapped' | 'spelling' | undefined => {
  if (relate(a, b)) return 'agree';
  const [one, other] = [fullFirst(a), fullFirst(b)];
  if (a.kind !== 'person' || b.kind !== 'person' || one === undefined || other === undefined)
    return undefined;
  if (a.family === other && b.family === one) return 'swapped';
  const isSame = sameFamily(a, b);
  return (isSame || nearly(a.spelt[0], b.spelt[0])) && nearly(one, other) && (isSame || one === other)
    ? 'spelling'
    : undefined;
};
