/** Who is affiliated with what, by the record of an entry. */
import { foldWords } from '../../normalize/fold-text.ts';
import type { CslItem, CslName } from '../../normalize/record.ts';
import { countryName } from './country.ts';
import { type Affiliation, readAffiliation, splitAffiliations } from './read.ts';

/** An affiliation, with the id of its institution at ROR where the record gives it. */
export interface Stated extends Affiliation {
  ror?: string;
  /** The institution as printed, where a database names it otherwise. */
  printed?: string;
}

/** The affiliations of one author of a record; the position is 0 where the record does not say whose they are. */
export interface StatedOf {
  position: number;
  affiliations: Stated[];
}

/** The part of a record that says it. */
export type Saying = Pick<CslItem, 'author' | 'custom'>;

/** Names under which readers keep the affiliations of a whole record, the most telling first. */
const ofWhole = [
  'authorswithaffiliations',
  'addresses',
  'authorsrawaffiliation',
  'authorsaffiliations',
  'affiliation',
  'affiliations',
  'authorshipsrawaffiliationstrings',
] as const;

const given = (text: string): Stated => {
  const [, name = '', country, ror] = /^(.*?)(?:, ([A-Z]{2}))?(?:, (0[a-z0-9]{8}))?$/.exec(text) ?? [];
  const code = country === undefined || countryName(country) === undefined ? undefined : country;
  return {
    ...(name === '' ? {} : { organisation: name }),
    ...(code === undefined ? {} : { country: code }),
    ...(ror === undefined ? {} : { ror }),
  };
};

const saysSomething = ({ organisation, country }: Affiliation): boolean =>
  organisation !== undefined || country !== undefined;

/** What texts say, since a library prints most of them many times; forgotten when there are too many. */
const readBefore = new Map<string, readonly Stated[]>();
const mostRemembered = 100_000;

const readAll = (text: string): readonly Stated[] => {
  const before = readBefore.get(text);
  if (before) return before;
  if (readBefore.size >= mostRemembered) readBefore.clear();
  const found = splitAffiliations(text).map(readAffiliation).filter(saysSomething);
  readBefore.set(text, found);
  return found;
};

/** What a database found counts before what is printed; where each is one, the printed name is kept too. */
const ofAuthor = (institutions: string | undefined, printed: string | undefined): readonly Stated[] => {
  const read = printed === undefined ? [] : readAll(printed);
  if (institutions === undefined) return read;
  const found = institutions.split('; ').map(given);
  const [one, own] = [found[0], read[0]];
  if (found.length > 1 || read.length !== 1 || !one || !own) return found;
  return [
    {
      ...one,
      ...(one.country === undefined && own.country !== undefined ? { country: own.country } : {}),
      ...(own.organisation === undefined ? {} : { printed: own.organisation }),
    },
  ];
};

/** `jp` of `Jean Pierre`. */
const isInitials = (word: string, names: readonly string[]): boolean =>
  word.length <= 4 &&
  names
    .map(([initial]) => initial)
    .join('')
    .startsWith(word);

/** Whether a printed name may be that of an author: the same family name, and initials or given names that do not differ. */
const isNameOf = (words: readonly string[], { family, given: first, literal }: CslName): boolean => {
  const own = foldWords(family ?? literal ?? '').split(' ');
  const rest = words.slice(own.length);
  const names = foldWords(first ?? '')
    .split(' ')
    .filter(Boolean);
  const fits = (word: string): boolean =>
    names.length === 0
      ? word.length <= 2
      : names.some((name) => name.startsWith(word) || isInitials(word, names));
  return own.every((word, i) => words[i] === word) && rest.every(fits);
};

/** The position of the author with a printed name, `Smith, J.` or `Smith J.`; 0 if there is none. */
const positionOf = (printed: string, authors: readonly CslName[]): number => {
  const words = foldWords(printed).split(' ').filter(Boolean);
  return words.length === 0 ? 0 : authors.findIndex((author) => isNameOf(words, author)) + 1;
};

/** The author at the beginning of `Smith J., Univ X, …` or `Smith, J., Univ X, …`, and what follows. */
const splitName = (piece: string, authors: readonly CslName[]): { position: number; rest: string } => {
  const parts = piece.split(',').map((part) => part.trim());
  for (const taken of [2, 1]) {
    const name = parts
      .slice(0, taken)
      .join(' ')
      .replace(/\s*\(.*?\)/g, '');
    const position = name.split(' ').length > 1 || parts.length === 1 ? positionOf(name, authors) : 0;
    if (position > 0) return { position, rest: parts.slice(taken).join(', ') };
  }
  return { position: 0, rest: piece };
};

type Owned = { positions: number[]; text: string };

/** `[Smith, J.; Doe, A.] Univ X, …; [Roe, B.] Univ Y, …` */
const inBrackets = (text: string, authors: readonly CslName[]): Owned[] =>
  [...text.matchAll(/(?:\[([^\]]*)\])?([^[]*)/g)].flatMap(([, names = '', rest = '']) =>
    rest.trim() === ''
      ? []
      : [{ positions: names.split(';').map((name) => positionOf(name, authors)), text: rest }],
  );

/** `Smith, John (Univ X, …; Univ Y, …); Doe, Ann (Univ X, …)` */
const inParentheses = (text: string, authors: readonly CslName[]): Owned[] =>
  [...text.matchAll(/([^;()]+)\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, name = '', rest = '']) => ({
    positions: [positionOf(name, authors)],
    text: rest,
  }));

/** `Smith J., Univ X, …; Doe A., Univ Y, …`, or affiliations without names. */
const behindNames = (text: string, authors: readonly CslName[]): Owned[] => {
  const found: Owned[] = [];
  let waiting: number[] = [];
  for (const piece of text.split(/;|\n/)) {
    const { position, rest } = splitName(piece.trim(), authors);
    if (position > 0) waiting.push(position);
    if (rest === '') continue;
    const before = found.at(-1);
    // What follows without a name belongs to the author named last.
    if (waiting.length === 0 && before && before.positions[0] !== 0) before.text += `; ${rest}`;
    else found.push({ positions: waiting.length > 0 ? waiting : [0], text: rest });
    waiting = [];
  }
  return found;
};

const ownedIn = (name: string, text: string, authors: readonly CslName[]): Owned[] => {
  if (text.includes('[')) return inBrackets(text, authors);
  if (/^authors(?:raw)?affiliations?$/.test(name)) return inParentheses(text, authors);
  return behindNames(text, authors);
};

/** Authors past this place are left out: no record of a paper needs more, and a damaged one may have any number. */
const mostAuthors = 5000;

/** Who is affiliated with what, ascending by position. */
export const statedIn = ({ author = [], custom = {} }: Saying): StatedOf[] => {
  const found = new Map<number, Stated[]>();
  const add = (position: number, affiliations: readonly Stated[]): void => {
    // The only author of a paper is meant.
    const whose = position === 0 && author.length === 1 ? 1 : position;
    if (affiliations.length > 0) found.set(whose, [...(found.get(whose) ?? []), ...affiliations]);
  };
  for (let position = 1; position <= Math.min(author.length, mostAuthors); position += 1)
    add(position, ofAuthor(custom[`institution:${position}`], custom[`affiliation:${position}`]));
  if (found.size === 0) {
    const name = ofWhole.find((each) => custom[each] !== undefined);
    for (const { positions, text } of name === undefined ? [] : ownedIn(name, custom[name] ?? '', author)) {
      const read = readAll(text);
      for (const position of new Set(positions)) add(position, read);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([position, affiliations]) => ({ position, affiliations }));
};
