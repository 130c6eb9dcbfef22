/** The binary features of a candidate term. */

import { isAdjective } from '../phrases.ts';
import { emptyHeads, genericNouns } from '../vocabulary/lexicon.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Word } from '../word.ts';
import type { Candidate } from './candidates.ts';

/** The class of a word in a term, in one or two letters; `#` if there is no word. */
const classOf = (word: Word | undefined): string => {
  if (!word) return '#';
  if (word.kind === 'function') return 'f';
  if (word.kind !== 'plain') return word.kind.slice(0, 2);
  if (isAdjective(word)) return 'a';
  if (emptyHeads.has(word.key)) return 'e';
  if (genericNouns.has(word.key)) return 'g';
  return word.sign ? 's' : 'p';
};

const shapeOf = ({ sign, text }: Word): string =>
  sign ? 'S' : /^\p{Lu}/u.test(text) ? 'C' : /\d/.test(text) ? 'D' : 'l';

const ending = ({ text }: Word): string => text.toLowerCase().slice(-3);

/** Powers of two up to 32. */
const bucket = (count: number): number => (count <= 0 ? 0 : 1 + Math.min(5, Math.floor(Math.log2(count))));

/** A function word itself, or the class of any other word. */
const neighbour = (word: Word | undefined): string => (word?.kind === 'function' ? word.key : classOf(word));

/** Names contain no spaces. */
export const featuresOf = (candidate: Candidate, { topics, heads, uses }: Vocabulary): string[] => {
  const { key, words, before, after, left, right, times } = candidate;
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  // Features of a single word differ from those of the last of several.
  const alone = words.length === 1 ? '1' : '';
  const usesOf = (word: Word): number => uses.get(word.key) ?? 0;
  return [
    `n${words.length}`,
    `classes:${words.map(classOf).join('')}`,
    `shapes:${words.map(shapeOf).join('')}`,
    `before:${neighbour(before)}`,
    `after:${neighbour(after)}`,
    `enters:${classOf(before)}>${classOf(first)}`,
    `leaves:${classOf(last)}>${classOf(after)}`,
    `left:${left}`,
    `right:${right}${after ? '' : '#'}`,
    `first-ending:${ending(first)}`,
    `last-ending:${ending(last)}${alone}`,
    ...(before ? [`before-ending:${classOf(before)}${ending(before)}`, `before-word:${before.key}`] : []),
    ...(after ? [`after-ending:${classOf(after)}${ending(after)}`, `after-word:${after.key}`] : []),
    `topic:${topics.has(key)}${alone}`,
    `heads:${bucket(heads.get(last.key) ?? 0)}${alone}`,
    `first-uses:${bucket(usesOf(first))}`,
    `least-uses:${bucket(Math.min(...words.map(usesOf)))}`,
    `times:${Math.min(4, times)}${alone}`,
    ...(before && before.kind !== 'function' ? [`longer-left:${topics.has(`${before.key} ${key}`)}`] : []),
    ...(after && after.kind !== 'function' ? [`longer-right:${topics.has(`${key} ${after.key}`)}`] : []),
    `first:${first.key}${alone && '-alone'}`,
    `last:${last.key}${alone && '-alone'}`,
    ...words.slice(1, -1).map((word) => `middle:${word.key}`),
  ];
};
