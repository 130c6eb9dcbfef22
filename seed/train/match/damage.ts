/** Damages references as PDFs, copying and typists do. */
import type { CslItem } from '../../normalize/record.ts';
import type { Chance } from '../tagger/random.ts';

type ItemDamage = (item: CslItem, chance: Chance) => CslItem;
type TextDamage = (text: string, chance: Chance) => string;

/** Each with how often a reference meets it. */
const toFields: readonly { often: number; damage: ItemDamage }[] = [
  {
    often: 0.06,
    damage: (item, chance) => {
      const year = item.issued?.['date-parts']?.[0]?.[0];
      if (year === undefined) return item;
      return { ...item, issued: { 'date-parts': [[year + (chance.happens(0.5) ? 1 : -1)]] } };
    },
  },
  {
    // The subtitle is dropped.
    often: 0.3,
    damage: (item) => {
      const main = /^(.{8,}?):\s/.exec(item.title ?? '')?.[1];
      return main === undefined ? item : { ...item, title: main };
    },
  },
  {
    // Only the first of several authors.
    often: 0.08,
    damage: (item) => (item.author?.[0] ? { ...item, author: [item.author[0]] } : item),
  },
  {
    // An author in the middle is forgotten.
    often: 0.05,
    damage: (item, chance) => {
      const author = item.author ?? [];
      if (author.length < 3) return item;
      const gone = 1 + Math.floor(chance.next() * (author.length - 1));
      return { ...item, author: author.filter((_, i) => i !== gone) };
    },
  },
  {
    // No given names at all.
    often: 0.04,
    damage: (item) => ({
      ...item,
      author: (item.author ?? []).map(({ family, literal }) => ({
        ...(family && { family }),
        ...(literal && { literal }),
      })),
    }),
  },
  { often: 0.03, damage: ({ page: _, ...item }) => item },
  { often: 0.05, damage: ({ 'container-title': _, ...item }) => item },
];

/** Breaks lines as columns do, a word at its middle now and then. */
const wrap: TextDamage = (text, chance) => {
  const width = 45 + Math.floor(chance.next() * 50);
  let line = 0;
  return text
    .split(' ')
    .map((word, i) => {
      if (line + word.length + 1 <= width || i === 0) {
        line += word.length + 1;
        return i === 0 ? word : ` ${word}`;
      }
      const at = 2 + Math.floor(chance.next() * Math.max(1, word.length - 4));
      const cut = word.length >= 7 && /^\p{L}+$/u.test(word) && chance.happens(0.4);
      line = cut ? word.length - at : word.length;
      return cut ? ` ${word.slice(0, at)}-\n${word.slice(at)}` : `\n${word}`;
    })
    .join('');
};

const signs: Readonly<Record<string, string>> = { ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' };

/** One wrong, doubled, lost or swapped letter in words of some length. */
const misprint: TextDamage = (text, chance) => {
  const places = [...text.matchAll(/\p{Ll}{6,}/gu)];
  if (places.length === 0) return text;
  const place = chance.pick(places);
  const at = (place.index ?? 0) + 1 + Math.floor(chance.next() * (place[0].length - 2));
  const [one = '', next = ''] = [text[at], text[at + 1]];
  const changed = chance.pick([
    `${chance.pick([...'aeioulnrst'])}${next}`,
    `${one}${one}${next}`,
    next,
    `${next}${one}`,
  ]);
  return text.slice(0, at) + changed + text.slice(at + 2);
};

const toText: readonly { often: number; damage: TextDamage }[] = [
  { often: 0.15, damage: misprint },
  // Ligatures stay as signs, are lost, or leave a blank.
  { often: 0.12, damage: (text) => text.replace(/ffi|ffl|ff|fi|fl/g, (group) => signs[group] ?? group) },
  { often: 0.06, damage: (text) => text.replace(/(?<=\p{L})(?:ffi|ffl|ff|fi|fl)(?=\p{L})/gu, '') },
  { often: 0.03, damage: (text) => text.replace(/(?<=\p{L})(?:ffi|ffl|ff|fi|fl)(?=\p{L})/gu, ' ') },
  { often: 0.1, damage: (text) => text.replace(/[–—]/g, '-') },
  { often: 0.08, damage: (text) => text.replace(/[“”]/g, '"') },
  { often: 0.05, damage: (text) => text.normalize('NFD').replace(/\p{M}/gu, '') },
  { often: 0.04, damage: (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '') },
  { often: 0.7, damage: wrap },
];

/** The fields that a careless author prints. */
export const damageFields: ItemDamage = (item, chance) =>
  toFields.reduce((now, { often, damage }) => (chance.happens(often) ? damage(now, chance) : now), item);

/** The printed entry as a PDF gives it. */
export const damageText: TextDamage = (text, chance) =>
  toText.reduce((now, { often, damage }) => (chance.happens(often) ? damage(now, chance) : now), text);
