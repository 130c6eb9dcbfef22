/** Spoils tagged text as PDFs and typists do. */
import { type Tag, tagIndex } from '../../read/references/tagger/tags.ts';
import { cutTokens } from '../../read/references/tagger/tokens.ts';
import type { Example, Piece } from './labelled.ts';
import type { Chance } from './random.ts';

interface Character {
  char: string;
  tag: Tag;
}

type Spoil = (text: Character[], chance: Chance) => Character[];

/** Leaves out each character that fits, with a probability. */
const drop =
  (fits: RegExp, probability: number): Spoil =>
  (text, chance) =>
    text.filter(({ char }) => !(fits.test(char) && chance.happens(probability)));

const replace =
  (from: RegExp, to: string): Spoil =>
  (text) =>
    text.map(({ char, tag }) => ({ char: from.test(char) ? to : char, tag }));

const breakWords: Spoil = (text, chance) =>
  text.flatMap((one, i) => {
    const inWord = /\p{Ll}/u.test(one.char) && /\p{Ll}/u.test(text[i + 1]?.char ?? '');
    return inWord && chance.happens(0.01)
      ? [one, { char: '-', tag: one.tag }, { char: ' ', tag: one.tag }]
      : [one];
  });

const loosen: Spoil = (text, chance) =>
  text.flatMap((one) =>
    /[.,:;()]/.test(one.char) && chance.happens(0.15) ? [{ char: ' ', tag: one.tag }, one] : [one],
  );

/** Each with how often an entry meets it. */
const spoils: readonly { often: number; spoil: Spoil }[] = [
  { often: 0.08, spoil: replace(/[“”]/u, '"') },
  { often: 0.05, spoil: replace(/[“”"]/u, '') },
  { often: 0.1, spoil: replace(/[–—]/u, '-') },
  { often: 0.05, spoil: drop(/\./, 0.2) },
  { often: 0.04, spoil: drop(/,/, 0.2) },
  { often: 0.04, spoil: drop(/ /, 0.04) },
  { often: 0.05, spoil: breakWords },
  { often: 0.03, spoil: loosen },
  {
    often: 0.04,
    spoil: (text) => text.map(({ char, tag }) => ({ char: char.normalize('NFD').charAt(0), tag })),
  },
];

/** The example that tagged pieces make, spoiled by chance. */
export const exampleOf = (pieces: readonly Piece[], chance: Chance): Example => {
  const clean = pieces.flatMap(({ text, tag }) => Array.from(text, (char) => ({ char, tag })));
  const spoiled = spoils.reduce(
    (text, { often, spoil }) => (chance.happens(often) ? spoil(text, chance) : text),
    clean,
  );
  const flat = spoiled.flatMap(({ char, tag }) => Array.from({ length: char.length }, () => tag));
  const text = spoiled.map(({ char }) => char).join('');
  const allowed = Uint32Array.from(cutTokens(text), ({ start }) => 1 << tagIndex[flat[start] ?? 'other']);
  return { text, allowed };
};
