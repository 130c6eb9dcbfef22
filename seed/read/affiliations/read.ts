/** Affiliations as printed: how many stand in a text, and the organisation and the country of each. */
import { withoutEntities } from '../formats/tables/latex-cells.ts';
import { countryOf, isArea } from './country.ts';
import { isUnit, organisationOf } from './organisation.ts';

/** What one affiliation says. */
export interface Affiliation {
  /** The name of the institution as printed, without its units. */
  organisation?: string;
  /** ISO 3166-1, two letters. */
  country?: string;
}

/** Longer texts are cut: no affiliation is as long. */
const longest = 4000;

const asides =
  /\S+@\S+|#TAB#|\b(?:e-?mail|electronic address|correspondence(?: to)?|tel|fax|phone)\s*:[^,;]*/giu;

const partsOf = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));

/** `…, Germany. Univ Bonn, …`, `…, France and Univ Bonn, …`: where a country ends an affiliation and another follows. */
const afterCountry = /(?:\.\s+|\s+and\s+|\s+&\s+)(?=\p{Lu})/gu;

const cutAtSentences = (text: string): string[] => {
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(afterCountry)) {
    const before = partsOf(text.slice(from, index));
    if (before.length < 2 || !isArea(before.at(-1) ?? '')) continue;
    found.push(text.slice(from, index));
    from = index + sign.length;
  }
  return [...found, text.slice(from)];
};

/** `Univ A, Paris, France, Univ B, Bonn, Germany`: several, if more than a place follows a country. */
const cutAtCountries = (text: string): string[] => {
  const found: string[][] = [[]];
  const parts = partsOf(text);
  for (const [i, part] of parts.entries()) {
    found.at(-1)?.push(part);
    const rest = parts.slice(i + 1);
    const ends = (found.at(-1)?.length ?? 0) > 1 && rest.length > 1 && isArea(part, 'country');
    if (ends && organisationOf(rest) !== undefined && rest.some((each) => isArea(each, 'country')))
      found.push([]);
  }
  return found.map((each) => each.join(', '));
};

/** Units without an institution belong to what follows them. */
const withUnits = (pieces: readonly string[]): string[] => {
  const found: string[] = [];
  let begun = '';
  for (const piece of pieces) {
    const whole = begun === '' ? piece : `${begun}, ${piece}`;
    const parts = partsOf(whole);
    begun = parts.length > 0 && parts.every(isUnit) ? whole : '';
    if (begun === '') found.push(whole);
  }
  return begun === '' ? found : [...found, begun];
};

/** The single affiliations in a text. */
export const splitAffiliations = (text: string): string[] =>
  withUnits(
    withoutEntities(text.slice(0, longest))
      .replace(asides, ' ')
      .split(/[;|\n]/)
      .map((piece) => piece.replace(/\s+/g, ' ').trim())
      .filter((piece) => /\p{L}{2}/u.test(piece)),
  ).flatMap((piece) => cutAtSentences(piece).flatMap(cutAtCountries));

/** Reads a single affiliation; empty if it names neither an institution nor a country. */
export const readAffiliation = (text: string): Affiliation => {
  const parts = partsOf(text.replace(/[\s.]+$/, ''));
  const country = countryOf(parts);
  const last = parts.findLastIndex((part) => !isArea(part));
  const organisation = organisationOf(parts.slice(0, last + 1));
  return {
    ...(organisation === undefined ? {} : { organisation }),
    ...(country === undefined ? {} : { country }),
  };
};
