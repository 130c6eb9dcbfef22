/** The country of an affiliation, from its name, a region or a city that is printed. */
import { dataLines } from '../../normalize/data-file.ts';
import { foldWords } from '../../normalize/fold-text.ts';

/** A name without letters of scripts that separate words. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
const twoCapitals = /^[A-Z]{2}$/;

/** Most words of a name that is looked for. */
const longest = 8;

const rows = (file: string): string[][] => dataLines(file, import.meta.url).map((line) => line.split('\t'));

/** The names shown, by code. */
const shown = new Map<string, string>();
/** Countries, and these with their regions, and cities, by folded name. */
const countries = new Map<string, string>();
const areas = new Map<string, string>();
const places = new Map<string, string>();
/** Names that are looked for inside words. */
const inside = new Map<string, string>();
/** Regions by their two capitals. */
const capitals = new Map<string, string>();
/** Countries whose name is that of a region elsewhere too, by that name. */
const namesakes = new Map<string, string>();

const add = (names: Map<string, string>, name: string, code: string): void => {
  if (unspaced.test(name)) inside.set(name, code);
  else names.set(foldWords(name), code);
};

for (const [code = '', name = '', others = ''] of rows('countries.txt')) {
  shown.set(code, name);
  for (const each of [name, ...others.split('|')]) if (each !== '') add(countries, each, code);
}
for (const [name, code] of countries) areas.set(name, code);
for (const [code = '', names = ''] of rows('regions.txt'))
  for (const name of names.split('|')) {
    const country = countries.get(foldWords(name));
    if (twoCapitals.test(name)) capitals.set(name, capitals.get(name) ?? code);
    else {
      if (country !== undefined && country !== code) namesakes.set(foldWords(name), country);
      add(areas, name, code);
    }
  }
for (const [code = '', names = ''] of rows('cities.txt'))
  for (const name of names.split('|')) add(places, name, code);

/** The English name of a country; undefined if there is no such code. */
export const countryName = (code: string): string | undefined => shown.get(code);

/** The words of a part without numbers, as postcodes have them. */
const wordsOf = (part: string): string[] =>
  foldWords(part)
    .split(' ')
    .filter((word) => word !== '' && !/\d/.test(word));

/** Whether a part of an affiliation is no more than a country, or a region of one. */
export const isArea = (part: string, which: 'country' | 'any' = 'any'): boolean => {
  const name = wordsOf(part).join(' ');
  if (which === 'country') return countries.has(name) || inside.has(name);
  return areas.has(name) || inside.has(name) || capitals.has(part.replace(/[\s\d.-]+$/, ''));
};

/** Whether a part is no more than a city. */
export const isCity = (part: string): boolean => places.has(wordsOf(part).join(' '));

/** The longest name at the end of some words. */
const atEnd = (names: ReadonlyMap<string, string>, words: readonly string[]): string | undefined => {
  for (let from = Math.max(0, words.length - longest); from < words.length; from += 1) {
    const name = words.slice(from).join(' ');
    if (names.has(name)) return name;
  }
  return undefined;
};

/** The last name anywhere in some words. */
const lastIn = (names: ReadonlyMap<string, string>, words: readonly string[]): string | undefined => {
  for (let end = words.length; end > 0; end -= 1) {
    const code = names.get(atEnd(names, words.slice(0, end)) ?? '');
    if (code !== undefined) return code;
  }
  return undefined;
};

/** The country of the last city, then of the last other name, in some parts. */
const anywhere = (names: ReadonlyMap<string, string>, parts: readonly string[]): string | undefined => {
  for (const part of parts.toReversed()) {
    const code = lastIn(names, wordsOf(part));
    if (code !== undefined) return code;
  }
  return undefined;
};

const unspacedIn = (text: string): string | undefined => {
  let found: { at: number; code: string } | undefined;
  for (const [name, code] of inside) {
    const at = text.lastIndexOf(name);
    if (at >= 0 && (found === undefined || at > found.at)) found = { at, code };
  }
  return found?.code;
};

/** How many of the last parts may be a country alone. */
const tail = 3;

/** The ISO 3166-1 code of the country of an affiliation, which is given in its parts; undefined if none is printed. */
export const countryOf = (parts: readonly string[]): string | undefined => {
  const city = (): string | undefined => anywhere(places, parts);
  const of = (name: string): string | undefined => {
    const other = namesakes.get(name);
    return other !== undefined && city() === other ? other : areas.get(name);
  };
  const last = parts.slice(-tail).toReversed();
  for (const [i, part] of last.entries()) {
    const words = wordsOf(part);
    const name = words.join(' ');
    if (areas.has(name)) return of(name);
    // `Cambridge MA 02139`: two capitals are a country's code as often as a state's, so that a city tells first.
    const state = capitals.get(/(?:^|\s)([A-Z]{2})\.?[\s\d-]*$/.exec(part)?.[1] ?? '');
    if (state !== undefined) return city() ?? state;
    const end = i === 0 ? atEnd(areas, words) : undefined;
    if (end !== undefined) return of(end);
  }
  return city() ?? anywhere(areas, parts) ?? unspacedIn(parts.join(' '));
};
