/** Removes what library catalogues add to journal titles, especially that of the National Library of Medicine. */
import { foldText, foldWords } from '../../normalize/fold-text.ts';
import { isPlace } from '../places.ts';
import { foldTerm } from '../techniques/fold-term.ts';

/** A journal name without additions of a catalogue, and its acronym, if given. */
export interface Catalogued {
  name: string;
  short?: string;
}

const issn = /\s*\((?:issn:?\s*)?\d{4}-\d{3}[\dx]\)/gi;

/** `(Clinical research ed.)`, `(Online)`, `(1985)`: edition, medium, first year. */
const edition = /\s*\((?:[^()]*\bed(?:ition|\.)?|on-?line|print|electronic|(?:1[5-9]|20)\d\d)\)$/i;

/** `(London, England)`, `(New York, N.Y.)`: words with capitals and a comma. */
const place = /\s*\(\p{Lu}[\p{L}.'’ -]*(?:, \p{Lu}[\p{L}.'’ -]*)+(?: ?: \d{4})?\)$/u;

/** Cities of publishers: catalogues and databases add them, or a country, if several journals have the same name. */
const towns = new Set(
  'amsterdam auckland baltimore bari barcelona basel beijing berlin bethesda bologna boston bristol brussels bruxelles bucharest budapest cambridge chicago cologne copenhagen dordrecht dublin edinburgh frankfurt geneva genève göteborg hamburg heidelberg helsinki istanbul kiev lausanne leiden leipzig lisboa lisbon london lyon madrid milan milano moscow moskva mumbai munich münchen napoli oslo oxford paris philadelphia prague praha roma rome rotterdam seoul singapore sofia stockholm stuttgart sydney tokyo torino toronto utrecht vienna warsaw warszawa washington wien zurich zürich'
    .split(' ')
    .map(foldText),
);
/** PubMed's short forms of them. */
const shortTowns = new Set(['camb', 'lond', 'oxf', 'phila']);
/** `Nature (London)`, Scopus' `Water (Switzerland)`, Web of Science's `SUSTAINABILITY-BASEL`. */
const placeBehind = [/^(.*\S)\s*\((\p{L}[\p{L} -]*)\)$/u, /^(.*\p{L}{4})-(\p{Lu}[\p{L} ]*)$/u];

const isPlaceOfPublisher = (text: string): boolean => {
  const folded = foldText(text);
  return towns.has(folded) || shortTowns.has(folded) || isPlace(foldTerm(text));
};

const withoutPlace = (name: string): string => {
  for (const pattern of placeBehind) {
    const [, before = '', behind = ''] = pattern.exec(name) ?? [];
    // `Guinea-Bissau` is one place.
    if (before !== '' && isPlaceOfPublisher(behind) && !isPlaceOfPublisher(before)) return before;
  }
  return name;
};

const subtitle = /\s+:\s+(?:(?:the )?official\b.*|(?:journal|bulletin|organ) of\b.*)$/i;
const acronymBehind = /^(.*\S)\s*:\s*(\p{Lu}[\p{L}&.-]{1,11})$/u;

/** Whether the letters of an acronym begin words of the name, in order. */
const isAcronymFor = (short: string, name: string): boolean => {
  const letters = [...foldWords(short.replace(/[.&-]/g, '')).replaceAll(' ', '')];
  let at = 0;
  for (const word of foldWords(name).split(' ')) if (word[0] === letters[at]) at += 1;
  return letters.length > 1 && at === letters.length;
};

/** Parses a journal title from a catalogue: place, edition and ISSN in brackets, an acronym after a colon. */
export const withoutCatalogue = (printed: string): Catalogued => {
  const bare = printed.replace(issn, '').replace(subtitle, '').replace(edition, '').replace(place, '').trim();
  const name = withoutPlace(bare) || printed;
  const [, full = '', short = ''] = acronymBehind.exec(name) ?? [];
  return isAcronymFor(short, full) ? { name: full, short: short.replaceAll('.', '') } : { name };
};
