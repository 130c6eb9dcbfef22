/** Names that could be one person's although they do not agree letter by letter: turned round, misspelt, nicknames. */
import type { Named } from '../clues.ts';
import { relate } from './compatible.ts';
import { nicknamesOf } from './nicknames.ts';
import { isInitial } from './printed-name.ts';

/** Names shorter than this are not taken for misspelt: `Chen` and `Cheng` are two. */
const shortest = 6;

/** A word, and the word with each letter left out: two words that differ in one letter share one of these. */
const deletions = (word: string): string[] =>
  word.length < shortest
    ? [word]
    : [word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))];

const fullFirst = ({ given: [first] }: Named): string | undefined =>
  first === undefined || isInitial(first) ? undefined : first;

/** Two names that share none of these are not worth a look. */
export const likenessKeys = (name: Named): string[] => {
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

/** Whether one letter at most is other, missing or in another place. */
const nearly = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  const set = new Set(deletions(a));
  return deletions(b).some((rest) => set.has(rest));
};

/** In what way two names are alike; undefined where they are not. */
export const likeness = (a: Named, b: Named): 'agree' | 'turned' | 'spelling' | undefined => {
  if (relate(a, b)) return 'agree';
  const [one, other] = [fullFirst(a), fullFirst(b)];
  if (a.kind !== 'person' || b.kind !== 'person' || one === undefined || other === undefined)
    return undefined;
  if (a.family === other && b.family === one) return 'turned';
  return nearly(a.family, b.family) && nearly(one, other) && (a.family === b.family || one === other)
    ? 'spelling'
    : undefined;
};
