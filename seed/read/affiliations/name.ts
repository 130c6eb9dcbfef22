/** When two printed names are of one organisation. */
import { dataLines } from '../../normalize/data-file.ts';
import { foldWords } from '../../normalize/fold-text.ts';

const words = new Map(
  dataLines('words.txt', import.meta.url).flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return others.map((word): [string, string] => [word, first]);
  }),
);

/** Words that a name has or lacks. */
const small = new Set(
  'the of and for at in on de del der des dem den di da do dos das degli della delle du la le les el los las et e y i und fur van voor van het zu an im am a d l s'.split(
    ' ',
  ),
);

/** There an order of words tells universities apart: `Washington University`, `University of Washington`. */
const ordered = new Set(['US', 'CA']);

/** Compounds of German and its neighbours in two words, as others print them. */
const apart = (folded: string): string =>
  folded.replace(/(\p{L}{4,})(universitat|universiteit|universitet|hochschule|institut)\b/gu, '$1 $2');

const plainKey = (name: string, country: string): string => {
  const all = apart(foldWords(name))
    .split(' ')
    .map((word) => words.get(word) ?? word);
  const kept = all.filter((word) => !small.has(word));
  if (!ordered.has(country)) return [...new Set(kept)].sort().join(' ');
  const [first = '', ...rest] = kept;
  return first === 'university' && all.length > kept.length
    ? `${rest.join(' ')} university of`
    : kept.join(' ');
};

/** The keys of short names, for the key of the full one. */
const full = new Map<string, string>();
const shortNames = new Set<string>();
/** The full names by their keys, as they are shown. */
const shown = new Map<string, string>();
for (const line of dataLines('same.txt', import.meta.url)) {
  const [country = '', name = '', others = ''] = line.split('\t');
  shown.set(`${country} ${plainKey(name, country)}`, name);
  for (const short of others.split('|')) {
    full.set(`${country} ${plainKey(short, country)}`, plainKey(name, country));
    shortNames.add(foldWords(short));
  }
}

/** Whether a name is a well-known short one of an institution. */
export const isShortName = (name: string): boolean => shortNames.has(foldWords(name));

/** A key that the printed names of one organisation share; `country` is a code, empty if unknown. */
export const organisationKey = (name: string, country: string): string => {
  const key = plainKey(name, country);
  return full.get(`${country} ${key}`) ?? key;
};

/** What a well-known institution is called, by the key of its name in a country. */
export const wellKnownName = (key: string, country: string): string | undefined =>
  shown.get(`${country} ${key}`);
