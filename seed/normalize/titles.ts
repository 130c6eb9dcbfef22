/** Restores the capitals of names and acronyms in lower-cased titles, which stay in sentence case. */
import type { Lexicon } from './lexicon/lexicon.ts';
import { isForeign } from './other-languages.ts';

/** The printed forms of words elsewhere in the same list. */
export interface Printed {
  capitals(word: string): string | undefined;
}

/** Units and short words of other languages that look like acronyms. */
const plain = new Set(
  'vs th nd rd st mr mrs dr pp cf km kg cm mm nm ms ns hz khz mhz ghz db mg ml al et de la le les des du un une el los las del der die das dem den und von van im am zu en y e o os da do di il lo gli per sur par est con por se si au aux ou ist auf mit für fur bei zum zur ein eine na w vol no ed ph ad hoc ex vivo vitro situ silico pre tri geo bio neo exo epi sub uni iso eco duo pro non bis tri sci fi hi lo'.split(
    ' ',
  ),
);

const lowerWord = /^\p{Ll}+$/u;

/** Whether letters have no vowel and so cannot be an English word. */
const vowelless = (word: string): boolean => /^[bcdfghjklmnpqrstvwxz]{2,5}$/.test(word);

/** The acronym for a lower-case part of a word, from the list, the lexicon or its shape. */
const acronym = (word: string, printed: Printed, lexicon: Lexicon): string | undefined => {
  if (plain.has(word) || lexicon.known(word)) return undefined;
  const form = printed.capitals(word) ?? lexicon.cased(word);
  if (form !== undefined) return form;
  if (vowelless(word))
    return word.length > 2 && /[^s]s$/.test(word)
      ? `${word.slice(0, -1).toUpperCase()}s`
      : word.toUpperCase();
  return undefined;
};

const plural = (word: string, one: (stem: string) => string | undefined): string | undefined => {
  const form = one(word);
  if (form !== undefined || !word.endsWith('s') || word.length < 3) return form;
  const stem = one(word.slice(0, -1));
  return stem !== undefined && /^\p{Lu}+$/u.test(stem) ? `${stem}s` : undefined;
};

/** A short word that can be spoken, `xen`: printed with a capital, it is a name as likely as an acronym. */
const spoken = /^[^\P{Ll}aeiou][aeiou][^\P{Ll}aeiouy]$/u;

/** One letter on either side of a slash: `i/o`. */
const slashed = /^\p{Ll}\/\p{Ll}$/u;
const notSlashed = new Set(['w/o', 'n/a', 'a/c']);

const restoreCompound = (word: string, printed: Printed, lexicon: Lexicon): string => {
  const whole = lexicon.cased(word) ?? printed.capitals(word);
  if (whole !== undefined) return whole;
  const parts = word.split('-');
  // Only short rare parts, one of them not a word: `pci-sig`, `sr-iov`.
  const rare = parts.every(
    (part) => /^\p{Ll}{2,4}$/u.test(part) && lexicon.frequency(part) < 2 && !plain.has(part),
  );
  if (rare && parts.some((part) => !lexicon.known(part))) return word.toUpperCase();
  // Three letters after a hyphen are more often the end of a name: `Pitman-Yor`.
  const restored = parts.map((part, i) => {
    const form = restorePart(part, printed, lexicon);
    return i > 0 && part.length === 3 && !vowelless(part) && form === part.toUpperCase()
      ? (acronym(part, printed, lexicon) ?? part)
      : form;
  });
  const upper = restored.some((part) => /^\p{Lu}{2,}$/u.test(part));
  return restored
    .map((part, i) => {
      const short = /^\p{Ll}{2,4}$/u.test(part) && lexicon.frequency(part) < 2 && !plain.has(part);
      const number =
        i === 0 && /^\p{Ll}{1,3}$/u.test(part) && /^\d/.test(parts[1] ?? '') && !lexicon.known(part);
      // A short rare part next to an acronym is one too: `pci-sig`; so are letters before a number: `ia-32`.
      return (short && upper) || number ? part.toUpperCase() : part;
    })
    .join('-');
};

const restorePart = (part: string, printed: Printed, lexicon: Lexicon): string => {
  if (slashed.test(part)) return notSlashed.has(part) ? part : part.toUpperCase();
  if (!lowerWord.test(part)) return part;
  if (part.length === 1 || plain.has(part)) return part;
  if (lexicon.known(part)) return part;
  const form = plural(part, (stem) => acronym(stem, printed, lexicon));
  // The dictionary has all English words of two or three letters.
  return form ?? (/^[a-z]{2,3}$/.test(part) ? part.toUpperCase() : part);
};

/** The minimum share of English words in a title to apply English word rules. */
const enoughEnglish = 0.5;

/** Whether a title is English. Words that may be names or acronyms do not count. */
const isEnglish = (title: string, lexicon: Lexicon): boolean => {
  if (isForeign(title)) return false;
  const words = title.match(/(?<![\p{L}-])\p{Ll}{3,}(?![\p{L}-])/gu) ?? [];
  const english = words.filter((word) => lexicon.known(word)).length;
  const foreign = words.filter(
    (word) =>
      word.length > 3 &&
      !lexicon.known(word) &&
      !vowelless(word) &&
      lexicon.cased(word) === undefined &&
      lexicon.cased(word.replace(/s$/, '')) === undefined,
  ).length;
  return english + foreign < 2 || english / (english + foreign) >= enoughEnglish;
};

/**
 * Restores the capitals of acronyms and names that a style removed from a title, by the list, the lexicon and their
 * shape. Printed capitals stay. A lower-case name before a colon at the start (`virtio: towards …`) is deliberate
 * and stays too.
 */
export const restoreCase = (title: string, printed: Printed, lexicon: Lexicon): string => {
  if (!isEnglish(title, lexicon)) return title;
  const name = /^\S+(?=: )/u.exec(title)?.[0] ?? '';
  const body = title.slice(name.length);
  const restored = body.replace(/[\p{L}\d][\p{L}\d/’'.-]*[\p{L}\d]|\p{L}/gu, (word, at: number) => {
    if (word === word.toLowerCase()) {
      return /[./\d’']/.test(word) && !slashed.test(word) && !/^[\p{Ll}\d/-]+$/u.test(word)
        ? word
        : word.split('-').length > 1
          ? restoreCompound(word, printed, lexicon)
          : word
              .split(/(?<=\/)(?=.{2})|(?<=.{2})(?=\/)/u)
              .map((part) => restorePart(part, printed, lexicon))
              .join('');
    }
    // The style capitalised the first letter: restore the capitals after it and keep the first.
    const first = at === 0 && name === '' && /^\p{Lu}[\p{Ll}\d/-]*$/u.test(word);
    if (!first) return word;
    const lowered = word.toLowerCase();
    if (spoken.test(lowered) && acronym(lowered, printed, lexicon) === undefined) return word;
    const form = lowered.includes('-')
      ? restoreCompound(lowered, printed, lexicon)
      : restorePart(lowered, printed, lexicon);
    return /\p{Lu}/u.test(form) ? form.charAt(0).toUpperCase() + form.slice(1) : word;
  });
  return name + restored;
};
