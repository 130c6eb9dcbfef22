/** Prints entries as the lists of several languages and disciplines do. */
import type { Tag } from '../../../read/references/tagger/tags.ts';
import type { Piece } from '../labelled.ts';
import type { Chance } from '../random.ts';
import { type Bit, type NameForm, names, type Parts, partsIn, pieces } from './entry.ts';
import {
  arabic,
  english,
  french,
  german,
  italian,
  type Language,
  portuguese,
  russian,
  spanish,
  turkish,
} from './words.ts';

/** The fields of an entry as pieces with their tags. */
const fieldsOf = (
  parts: Parts,
): Record<
  | 'title'
  | 'book'
  | 'journal'
  | 'place'
  | 'publisher'
  | 'year'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'page'
  | 'body'
  | 'university',
  Piece
> => {
  const piece = (text: string, tag: Tag): Piece => ({ text, tag });
  return {
    title: piece(parts.title, 'title'),
    book: piece(parts.book, 'container-title'),
    journal: piece(parts.journal, 'container-title'),
    place: piece(parts.place, 'place'),
    publisher: piece(parts.publisher, 'publisher'),
    year: piece(String(parts.year), 'issued'),
    volume: piece(parts.volume, 'volume'),
    issue: piece(parts.issue, 'issue'),
    pages: piece(parts.pages, 'page'),
    page: piece(parts.page, 'page'),
    body: piece(parts.body, 'family'),
    university: piece(parts.university, 'publisher'),
  };
};

/** An entry with its fields, and chance to draw its form with. */
interface Draw {
  parts: Parts;
  field: ReturnType<typeof fieldsOf>;
  chance: Chance;
}
type Print = (draw: Draw) => Piece[];

/** One of several kinds of bits. */
const either = (chance: Chance, share: number, a: Bit, b: Bit = undefined): Bit =>
  chance.happens(share) ? a : b;

const editorMark = (chance: Chance): string =>
  chance.pick(['(Hg.)', '(Hg.)', '(Hrsg.)', '(Hgg.)', '(Ed.)', '(Eds.)']);
/** `2. Aufl.` */
const edition = (chance: Chance): Bit => [
  { text: `${2 + Math.floor(chance.next() * 6)}`, tag: 'edition' },
  chance.pick(['. Aufl.', '. Auflage', '., überarb. Aufl.']),
];

/** German notes: given names first, commas between all parts, and often no publisher. */
const germanNote: Print = ({ parts, field, chance }) => {
  const form = chance.pick<NameForm>([
    'Given Family',
    'Given Family',
    'Given Family',
    'Given Family',
    'G. Family',
    'Family, Given',
    'Given FAMILY',
  ]);
  const between = form === 'Family, Given' ? '; ' : chance.pick([', ', '/', ' / ', '/']);
  const people = names(parts.people, form, between, chance.pick([' und ', between, ' u. ']));
  const comma = chance.pick([', ', ', ', ', ', ': ']);
  const kind = chance.next();
  const stop = chance.pick(['.', '.', '']);
  if (kind < 0.45)
    return pieces(
      people,
      either(chance, 0.12, ` ${editorMark(chance)}`),
      comma,
      field.title,
      either(chance, 0.25, [', ', edition(chance)], either(chance, 0.06, ' (Diss. phil.)')),
      chance.pick([', ', ', ', '. ']),
      field.place,
      either(chance, 0.3, [': ', field.publisher, chance.pick([', ', ' '])], chance.pick([' ', ' ', ', '])),
      field.year,
      either(chance, 0.2, [', S. ', field.page]),
      stop,
    );
  const inside = chance.pick([', in: ', ', in: ', '. In: ', '. In: ', ' in: ', ', in ']);
  if (kind < 0.75)
    return pieces(
      people,
      comma,
      either(chance, 0.15, ['„', field.title, '“'], field.title),
      inside,
      field.journal,
      chance.pick([', ', ' ', ' ']),
      field.volume,
      either(chance, 0.3, [', ', chance.pick(['H. ', 'Heft ', 'Nr. ']), field.issue]),
      ' (',
      field.year,
      ')',
      either(chance, 0.2, [', H. ', field.issue]),
      chance.pick([', S. ', ', S. ', ', ', ': ']),
      field.pages,
      stop,
    );
  return pieces(
    people,
    comma,
    field.title,
    inside,
    names(parts.editors, form, between, chance.pick([' und ', between]), 'editor'),
    ` ${editorMark(chance)}`,
    chance.pick([', ', ', ', ': ']),
    field.book,
    chance.pick([', ', '. ']),
    field.place,
    either(chance, 0.3, [': ', field.publisher, ' '], chance.pick([' ', ', '])),
    field.year,
    ', S. ',
    field.pages,
    stop,
  );
};

/** German lists of the social sciences: family names first, the year behind them, a colon. */
const germanList: Print = ({ parts, field, chance }) => {
  const form = chance.pick<NameForm>(['Family, Given', 'Family, Given', 'Family, G.', 'Family, Given']);
  const between = chance.pick(['; ', '/', ' / ', ', ']);
  const people = chance.happens(0.15)
    ? [field.body]
    : names(parts.people, form, between, chance.pick([between, ' und ', ' & ', ' u. ']));
  const colon = chance.pick([': ', ': ', ': ', '. ', ' ']);
  const bracketed = chance.happens(0.75);
  const year = bracketed ? pieces('(', field.year, ')') : [field.year];
  const alone = chance.next();
  const marked = alone < 0.45 && chance.happens(0.4);
  const head = pieces(
    people,
    marked && chance.happens(0.8) ? ` ${editorMark(chance)}` : undefined,
    bracketed ? ' ' : chance.pick([', ', '. ', ' ']),
    year,
    marked && chance.happens(0.15) ? ` ${editorMark(chance)}` : undefined,
    bracketed ? colon : chance.pick([': ', '. ', ', ']),
    field.title,
  );
  const stop = chance.pick(['.', '.', '']);
  if (alone < 0.45)
    return pieces(
      head,
      chance.pick(['. ', '. ', ', ']),
      either(chance, 0.2, [edition(chance), chance.pick([' ', ', '])]),
      field.place,
      either(chance, 0.8, [': ', field.publisher]),
      stop,
    );
  if (alone < 0.75)
    return pieces(
      head,
      chance.pick(['. In: ', '. In: ', '. ', ', in: ', ', ']),
      field.journal,
      chance.pick([', ', ' ', ' ', ', Jg. ', ' Jg. ', ', Bd. ']),
      field.volume,
      either(
        chance,
        0.5,
        chance.pick<Bit>([
          ['(', field.issue, ')'],
          [' (', field.issue, ')'],
          [', ', field.issue],
          ['/', field.issue],
          [', H. ', field.issue],
          [', Heft ', field.issue],
        ]),
      ),
      chance.pick([', S. ', ', S. ', ': ', ', ', ', S.']),
      field.pages,
      stop,
    );
  return pieces(
    head,
    chance.pick(['. In: ', '. In: ', ', in: ']),
    names(
      parts.editors,
      chance.pick<NameForm>(['Family, Given', 'Given Family', 'G. Family', 'Family, G.']),
      chance.pick([', ', '/', '; ']),
      chance.pick([' und ', '/', ' & ']),
      'editor',
    ),
    ` ${editorMark(chance)}`,
    chance.pick([': ', ': ', ', ', '. ']),
    field.book,
    '. ',
    field.place,
    ': ',
    field.publisher,
    chance.pick([', S. ', ', ', '. S. ', ', S.']),
    field.pages,
    stop,
  );
};

/** French, Italian and Spanish notes: family names often in capitals, commas between the parts. */
const romanceNote =
  (marks: {
    and: string;
    inside: readonly string[];
    editor: readonly string[];
    volume: readonly string[];
    issue: readonly string[];
    page: readonly string[];
    thesis: readonly string[];
  }): Print =>
  ({ parts, field, chance }) => {
    const form = chance.pick<NameForm>([
      'FAMILY (Given)',
      'FAMILY (G.)',
      'FAMILY Given',
      'FAMILY G.',
      'FAMILY, Given',
      'Given FAMILY',
      'G. FAMILY',
      'Given Family',
      'G. Family',
      'Family, Given',
      'Family G.',
    ]);
    const commas = form.includes(', ');
    const people = chance.happens(0.08)
      ? [field.body]
      : names(
          parts.people,
          form,
          commas ? '; ' : ', ',
          chance.pick([` ${marks.and} `, commas ? '; ' : ', ']),
        );
    const quoted = (piece: Piece): Bit =>
      chance.pick<Bit>([
        ['« ', piece, ' »'],
        ['« ', piece, ' »'],
        ['“', piece, '”'],
        ['«', piece, '»'],
        [piece],
      ]);
    const dated = chance.happens(0.2);
    const head = pieces(
      people,
      dated ? pieces(' (', field.year, ')') : undefined,
      chance.pick([', ', ', ', ', ', ': ', '. ']),
    );
    const year: Bit = dated ? undefined : [', ', field.year];
    const stop = chance.pick(['.', '.', '']);
    const page = chance.pick(marks.page);
    const kind = chance.next();
    if (kind < 0.4)
      return pieces(
        head,
        field.title,
        chance.pick([', ', ', ', '. ']),
        ...(chance.happens(0.8)
          ? [field.place, chance.pick([', ', ', ', ': ', ' : ']), field.publisher]
          : [field.publisher, ', ', field.place]),
        year,
        either(
          chance,
          0.15,
          [', ', field.page, ' p'],
          either(chance, 0.08, ', 2 vol', either(chance, 0.1, [', ', page, field.pages])),
        ),
        stop,
      );
    if (kind < 0.7)
      return pieces(
        head,
        quoted(field.title),
        chance.pick([', ', ', ', ', in ', ', in «']).replace(/«$/, ''),
        field.journal,
        ', ',
        chance.pick(marks.volume),
        field.volume,
        either(chance, 0.6, [', ', chance.pick(marks.issue), field.issue]),
        year,
        ', ',
        page,
        field.pages,
        stop,
      );
    if (kind < 0.92)
      return pieces(
        head,
        quoted(field.title),
        chance.pick(marks.inside),
        names(
          parts.editors,
          chance.pick<NameForm>(['Given FAMILY', 'G. FAMILY', 'Given Family', 'G. Family', form]),
          ', ',
          ` ${marks.and} `,
          'editor',
        ),
        ` ${chance.pick(marks.editor)}`,
        ', ',
        field.book,
        ', ',
        field.place,
        ', ',
        field.publisher,
        year,
        ', ',
        page,
        field.pages,
        stop,
      );
    return pieces(
      head,
      field.title,
      chance.pick(['. ', ', ']),
      { text: chance.pick(marks.thesis), tag: 'genre' },
      ', ',
      field.university,
      year,
      either(chance, 0.3, ', dactyl'),
      stop,
    );
  };

const frenchNote = romanceNote({
  and: 'et',
  inside: [', dans ', ', in ', ', in : ', '. Dans '],
  editor: ['(dir.)', '(dir.)', '(éd.)', '(éds)', '(dirs.)', '(coord.)'],
  volume: ['t. ', 'vol. ', 'tome ', '', ''],
  issue: ['n° ', 'no. ', 'n° ', 'nº '],
  page: ['p. ', 'p. ', 'pp. '],
  thesis: ['Thèse de doctorat', 'thèse de doctorat', 'Thèse', 'Mémoire de maîtrise'],
});
const italianNote = romanceNote({
  and: 'e',
  inside: [', in ', ', in ', ', in: '],
  editor: ['(a cura di)', '(a cura di)', '(ed.)', '(eds.)'],
  volume: ['', 'vol. ', ''],
  issue: ['n. ', 'no. ', 'fasc. '],
  page: ['pp. ', 'p. ', 'pp. '],
  thesis: ['Tesi di dottorato', 'tesi di laurea'],
});
const spanishNote = romanceNote({
  and: 'y',
  inside: [', en ', '. En ', ', en: ', '. En: '],
  editor: ['(coord.)', '(coords.)', '(ed.)', '(eds.)', '(comp.)', '(dir.)'],
  volume: ['vol. ', 'vol. ', '', 'Vol. '],
  issue: ['no. ', 'no. ', 'núm. '],
  page: ['pp. ', 'p. ', 'págs. ', 'pp. '],
  thesis: ['Tesis doctoral', 'tesis de maestría'],
});

/** ABNT (NBR 6023). */
const abnt: Print = ({ parts, field, chance }) => {
  const form = chance.pick<NameForm>(['FAMILY, G.', 'FAMILY, Given', 'FAMILY, G.']);
  const people = chance.happens(0.12) ? [field.body] : names(parts.people, form, '; ', '; ');
  const marked = chance.happens(0.15)
    ? chance.pick([' (Org.)', ' (org.)', ' (Orgs.)', ' (Coord.)', ' (Ed.)'])
    : undefined;
  const month: Bit = chance.happens(0.3)
    ? { text: chance.pick(['dez. ', 'jan./jun. ', 'mar. ', 'maio/ago. ', 'set. ']), tag: 'issued' }
    : undefined;
  const head = pieces(
    people,
    either(chance, 0.08, { text: ' et al.', tag: 'and' }),
    chance.pick(['. ', '. ', ' ']),
  );
  const start =
    head.at(-1)?.text === '. ' || !/\.$/.test(head.at(-2)?.text ?? '')
      ? head
      : head.slice(0, -1).concat(pieces(' '));
  const kind = chance.next();
  if (kind < 0.4)
    return pieces(
      start,
      field.title,
      '. ',
      field.journal,
      either(chance, 0.7, [', ', field.place]),
      ', v. ',
      field.volume,
      either(chance, 0.8, [', n. ', field.issue]),
      ', p. ',
      field.pages,
      ', ',
      month,
      field.year,
      '.',
    );
  if (kind < 0.65)
    return pieces(
      people,
      marked,
      '. ',
      field.title,
      '. ',
      either(chance, 0.3, [{ text: `${2 + Math.floor(chance.next() * 8)}`, tag: 'edition' }, '. ed. ']),
      field.place,
      ': ',
      field.publisher,
      ', ',
      field.year,
      either(chance, 0.2, [`. ${field.page.text} p`]),
      '.',
    );
  if (kind < 0.82)
    return pieces(
      start,
      field.title,
      '. In: ',
      names(parts.editors, form, '; ', '; ', 'editor'),
      chance.pick([' (Org.). ', ' (Orgs.). ', ' (Coord.). ', ' (Ed.). ']),
      field.book,
      '. ',
      field.place,
      ': ',
      field.publisher,
      ', ',
      field.year,
      chance.pick(['. p. ', ', p. ', '. p. ']),
      field.pages,
      '.',
    );
  return pieces(
    start,
    field.title,
    '. ',
    either(chance, 0.7, [field.year, '. ', `${50 + Math.floor(chance.next() * 300)} f. `]),
    {
      text: chance.pick(['Dissertação', 'Tese', 'Dissertação', 'Trabalho de Conclusão de Curso']),
      tag: 'genre',
    },
    chance.pick([
      ' (Mestrado em História)',
      ' (Doutorado em Educação)',
      ' (Mestrado)',
      ' (Doutorado em Sociologia)',
    ]),
    chance.pick([' – ', ' - ', '. ', ' — ']),
    field.university,
    ', ',
    field.place,
    ', ',
    field.year,
    '.',
  );
};

/** GOST R 7.0.5, with `//` already read as the end of a sentence, and APA as Turkish and Arabic lists print it. */
const gost: Print = ({ parts, field, chance }) => {
  const people = names(
    parts.people,
    chance.pick<NameForm>(['Family G.', 'Family, G.', 'Family G.']),
    ', ',
    ', ',
  );
  const dash = chance.pick(['. – ', '. — ', '. ', '. - ']);
  if (chance.happens(0.55))
    return pieces(
      people,
      ' ',
      field.title,
      '. ',
      field.journal,
      dash,
      field.year,
      dash,
      either(
        chance,
        0.7,
        ['vol. ', field.volume, either(chance, 0.7, [', no. ', field.issue])],
        ['no. ', field.issue],
      ),
      dash,
      'pp. ',
      field.pages,
      '.',
    );
  return pieces(
    people,
    ' ',
    field.title,
    dash,
    field.place,
    chance.pick([': ', ' : ']),
    field.publisher,
    ', ',
    field.year,
    either(chance, 0.6, [dash, `${field.page.text} с`]),
    '.',
  );
};

const apa =
  (and: string, thesis: readonly string[]): Print =>
  ({ parts, field, chance }) => {
    const people = chance.happens(0.12)
      ? [field.body]
      : names(
          parts.people,
          chance.pick<NameForm>(['Family, G.', 'Family, G.', 'Family, Given', 'FAMILY, Given']),
          ', ',
          chance.pick([` ${and} `, ', & ', ', ']),
        );
    const head = pieces(
      people,
      chance.pick([' (', '. (']),
      field.year,
      chance.pick(['). ', '). ', '), ']),
      field.title,
      chance.pick(['. ', '. ', ', ']),
    );
    const kind = chance.next();
    if (kind < 0.55)
      return pieces(
        head,
        field.journal,
        ', ',
        field.volume,
        either(chance, 0.8, ['(', field.issue, ')']),
        chance.pick([', ', ', ', ': ', ', s. ']),
        field.pages,
        '.',
      );
    if (kind < 0.85)
      return pieces(head, either(chance, 0.6, [field.place, ': ', field.publisher], field.publisher), '.');
    return pieces(
      head,
      { text: chance.pick(thesis), tag: 'genre' },
      ', ',
      field.university,
      either(chance, 0.5, [', ', field.place]),
      '.',
    );
  };

/** A body in the place of the authors, as reports print it. */
const report: Print = ({ field, chance }) =>
  pieces(
    field.body,
    ...(chance.happens(0.6)
      ? [chance.pick([' (', '. (']), field.year, chance.pick([') ', '). ', '), ', '): '])]
      : [', ', field.year, ', ']),
    field.title,
    chance.pick([', ', '. ']),
    either(chance, 0.4, [field.place, ': ', field.publisher], field.place),
    chance.pick(['.', '']),
  );

/** Notes of the humanities in English (MHRA, Chicago). */
const englishNote: Print = ({ parts, field, chance }) => {
  const people = names(
    parts.people,
    chance.pick<NameForm>(['Given Family', 'Given Family', 'G. Family']),
    ', ',
    ' and ',
  );
  const imprint = pieces(' (', field.place, ': ', field.publisher, ', ', field.year, ')');
  const at: Bit = either(chance, 0.6, [
    ', ',
    chance.pick(['pp. ', 'p. ', '']),
    chance.happens(0.7) ? field.pages : field.page,
  ]);
  const quotes = chance.pick<[string, string]>([
    ['‘', '’, '],
    ['‘', '’, '],
    ['“', ',” '],
  ]);
  const kind = chance.next();
  if (kind < 0.45) return pieces(people, ', ', field.title, imprint, at, '.');
  if (kind < 0.8)
    return pieces(
      people,
      ', ',
      quotes[0],
      field.title,
      quotes[1],
      field.journal,
      chance.pick([', ', ' ']),
      field.volume,
      either(
        chance,
        0.4,
        chance.pick<Bit>([
          ['.', field.issue],
          [', no. ', field.issue],
        ]),
      ),
      ' (',
      field.year,
      chance.pick(['), ', '): ']),
      field.pages,
      '.',
    );
  return pieces(
    people,
    ', ',
    quotes[0],
    field.title,
    quotes[1],
    'in ',
    field.book,
    chance.pick([', ed. by ', ', edited by ', ', ed. ']),
    names(parts.editors, 'Given Family', ', ', ' and ', 'editor'),
    imprint,
    at,
    '.',
  );
};

const ways: readonly { language: Language; prints: readonly Print[]; often: number }[] = [
  { language: german, prints: [germanNote, germanNote, germanList, germanList], often: 5 },
  { language: german, prints: [report], often: 0.4 },
  {
    language: french,
    prints: [frenchNote, frenchNote, frenchNote, apa('et', ['Thèse de doctorat'])],
    often: 3,
  },
  { language: portuguese, prints: [abnt], often: 2.5 },
  { language: spanish, prints: [spanishNote, apa('y', ['Tesis doctoral'])], often: 1.5 },
  { language: italian, prints: [italianNote], often: 1.2 },
  {
    language: turkish,
    prints: [apa('ve', ['Yayımlanmamış doktora tezi', 'Doktora tezi', 'Yüksek lisans tezi'])],
    often: 1,
  },
  { language: russian, prints: [gost], often: 1 },
  { language: arabic, prints: [apa('و', ['رسالة ماجستير', 'أطروحة دكتوراه'])], often: 0.5 },
  { language: english, prints: [englishNote], often: 2 },
  { language: english, prints: [report], often: 1.4 },
];
const sum = ways.reduce((all, { often }) => all + often, 0);

/** A full stop that follows another is left out. */
const withoutDoubleStops = (all: readonly Piece[]): Piece[] =>
  all.map((piece, i) =>
    piece.text.startsWith('.') && /[.?]$/.test(all[i - 1]?.text ?? '')
      ? { ...piece, text: piece.text.slice(1) }
      : piece,
  );

/** A way to print, as often as its weight says. */
const anyWay = (chance: Chance): (typeof ways)[number] => {
  const at = chance.next() * sum;
  let passed = 0;
  for (const way of ways) {
    passed += way.often;
    if (at < passed) return way;
  }
  throw new RangeError('no way to print');
};

/** An entry in one of the languages. */
export const printInLanguage = (chance: Chance): Piece[] => {
  const { language, prints } = anyWay(chance);
  const parts = partsIn(language, chance);
  return withoutDoubleStops(chance.pick(prints)({ parts, field: fieldsOf(parts), chance }));
};
