/** What an entry in some language is printed from: people, a title, and where the work appeared. */
import type { Piece } from '../labelled.ts';
import { plain } from '../labelled.ts';
import type { Chance } from '../random.ts';
import type { Language } from './words.ts';

export interface Person {
  given: string;
  family: string;
}

export interface Parts {
  people: Person[];
  editors: Person[];
  title: string;
  book: string;
  journal: string;
  place: string;
  publisher: string;
  body: string;
  university: string;
  year: number;
  volume: string;
  issue: string;
  pages: string;
  /** One page, for a place in a work that is cited again. */
  page: string;
}

const number = (most: number, chance: Chance): number => 1 + Math.floor(chance.next() * most);

const phraseIn = ({ titles, nouns, phrases, pairs, places }: Language, chance: Chance): string =>
  chance
    .pick(titles)
    .replace(/\b[NAP]\b/g, (sign) =>
      sign === 'A' && pairs !== undefined && chance.happens(0.7)
        ? pairs.map((words) => chance.pick(words)).join(' ')
        : chance.pick(sign === 'N' ? nouns : sign === 'A' ? phrases : places),
    )
    .replace(/^./u, (letter) => letter.toUpperCase());

/** A title of one phrase or two; the second may be a sentence of its own, or tell of years. */
const titleIn = (language: Language, chance: Chance): string => {
  const first = phraseIn(language, chance);
  const from = 1500 + number(480, chance);
  const years = chance.happens(0.1) ? ` ${from}${chance.pick(['–', '-'])}${from + number(40, chance)}` : '';
  return chance.happens(0.45)
    ? first + years
    : `${first}${chance.pick([': ', ': ', '. ', '. ', ' – ', '? ', ', '])}${phraseIn(language, chance)}${years}`;
};

const peopleIn = ({ given, family }: Language, most: number, chance: Chance): Person[] =>
  Array.from({ length: chance.happens(0.6) ? 1 : number(most, chance) }, () => ({
    given: chance.pick(given),
    family: chance.happens(0.06)
      ? `${chance.pick(family)}-${chance.pick(family)}`.replace(/ /g, '-')
      : chance.pick(family),
  }));

/** Draws the parts of an entry. */
export const partsIn = (language: Language, chance: Chance): Parts => {
  const first = number(chance.pick([60, 400, 1500]), chance);
  const dash = chance.pick(['-', '–', '–']);
  return {
    people: peopleIn(language, 4, chance),
    editors: peopleIn(language, 3, chance),
    title: titleIn(language, chance),
    book: titleIn(language, chance).replace(/\?/, '.'),
    journal: chance.pick(language.journals),
    place: chance.pick(language.places),
    publisher: chance.pick(language.publishers),
    body: chance.pick(language.bodies),
    university: chance.pick(language.universities),
    year: chance.happens(0.15) ? 1800 + number(100, chance) : 1920 + number(104, chance),
    volume: chance.happens(0.08)
      ? chance.pick(['XLV', 'XII', 'LVIII', 'IV', 'XXI'])
      : String(number(90, chance)),
    issue: chance.happens(0.1) ? `${number(3, chance)}/${number(4, chance)}` : String(number(12, chance)),
    pages: `${first}${dash}${first + number(40, chance)}`,
    page: String(first),
  };
};

/** A piece of a pattern: plain text, or a field with its tag. */
export type Bit = Piece | string | undefined | readonly Bit[];

/** The pieces of a pattern, in order; what is undefined is left out. */
export const pieces = (...bits: readonly Bit[]): Piece[] =>
  bits.flatMap((bit) =>
    bit === undefined
      ? []
      : typeof bit === 'string'
        ? [plain(bit)]
        : Array.isArray(bit)
          ? pieces(...(bit as readonly Bit[]))
          : [bit as Piece],
  );

/** How one name is printed. */
export type NameForm =
  | 'Given Family'
  | 'G. Family'
  | 'Family, Given'
  | 'Family, G.'
  | 'Family G.'
  | 'FAMILY, Given'
  | 'FAMILY, G.'
  | 'FAMILY (Given)'
  | 'FAMILY (G.)'
  | 'FAMILY Given'
  | 'FAMILY G.'
  | 'Given FAMILY'
  | 'G. FAMILY';

const initials = (given: string): string => given.replace(/(\p{L})\p{L}*/gu, '$1.');

/** One name in a form, with the tags of authors or of editors. */
const namePieces = (form: NameForm, { given, family }: Person, tags: 'author' | 'editor'): Piece[] => {
  const [familyTag, givenTag] =
    tags === 'author' ? (['family', 'given'] as const) : (['editor-family', 'editor-given'] as const);
  const words: Piece[] = [];
  let rest: string = form;
  while (rest !== '') {
    const [whole = '', sign] = /^(?:(FAMILY|Family|Given|G\.)|[^FG]+)/u.exec(rest) ?? [];
    rest = rest.slice(whole.length);
    if (sign === undefined) words.push(plain(whole));
    else if (sign === 'Given' || sign === 'G.')
      words.push({ text: sign === 'G.' ? initials(given) : given, tag: givenTag });
    else words.push({ text: sign === 'FAMILY' ? family.toUpperCase() : family, tag: familyTag });
  }
  return words;
};

/** Names in a form, joined by `between`, and by `last` before the last. */
export const names = (
  people: readonly Person[],
  form: NameForm,
  between: string,
  last: string,
  tags: 'author' | 'editor' = 'author',
): Piece[] =>
  people.flatMap((person, i) => [
    ...(i === 0
      ? []
      : [
          {
            text: i === people.length - 1 ? last : between,
            tag: tags === 'author' ? ('and' as const) : ('editor-and' as const),
          },
        ]),
    ...namePieces(form, person, tags),
  ]);
