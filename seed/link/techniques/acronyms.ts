/** Acronyms and what they stand for. */
import { foldWord } from './fold-term.ts';

/** Words that an acronym may pass over. */
const passedOver = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'to',
  'on',
  'a',
  'an',
  'with',
  'by',
  'from',
  '&',
]);

/** Whether `short` is made of the first letters of `words`: `VMs` of `virtual machine`, `QoS` of `quality of service`. */
export const isAcronymOf = (short: string, words: readonly string[]): boolean => {
  const letters = foldWord(short);
  if (letters.length < 2 || letters.length > 8 || words.length < 2) return false;
  const folded = words.map((word) => word.toLowerCase());
  const all = folded.map((word) => word[0]).join('');
  const content = folded.filter((word) => !passedOver.has(word)).map((word) => word[0]);
  return letters === all || letters === content.join('');
};
