/** Near twins: records that differ from a real one in one word of the title, and are another work. */
import type { CslItem } from '../../../seed/normalize/record.ts';
import type { Chance } from '../../../seed/train/tagger/random.ts';

const content = (word: string): boolean => /^[\p{L}-]{5,}$/u.test(word);

/** A word of the title is exchanged for one of another title, left out, or added; undefined for a title without words. */
export const twinOf = (item: CslItem, others: readonly CslItem[], chance: Chance): CslItem | undefined => {
  const words = (item.title ?? '').split(' ');
  // A subtitle may be dropped, and the other word with it.
  const main = words.findIndex((word) => /[:?!.]$/.test(word) || /^[–—-]$/.test(word));
  const places = words.flatMap((word, i) => (content(word) && (main < 0 || i < main) ? [i] : []));
  const foreign = (chance.pick(others).title ?? '').split(' ').filter(content);
  if (places.length < 3 || foreign.length === 0) return undefined;
  const at = chance.pick(places);
  const word = chance.pick(foreign);
  const way = chance.next();
  if (words.some((one) => one.toLowerCase() === word.toLowerCase())) return undefined;
  const changed =
    way < 0.6
      ? words.map((one, i) => (i === at ? word : one))
      : way < 0.8
        ? words.filter((_, i) => i !== at)
        : [...words.slice(0, at), word, ...words.slice(at)];
  return { ...item, title: changed.join(' ') };
};
