/** Prints records in citation styles drawn at random from the forms that styles are made of. */
import type { CslItem, CslName } from '../../record.ts';
import type { Tag } from '../tagger/tags.ts';
import { type Piece, plain } from './labelled.ts';
import type { Chance } from './random.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

type NameOrder =
  | 'initials-first'
  | 'full-first'
  | 'family-comma'
  | 'family-comma-full'
  | 'family-bare'
  | 'family-dots'
  | 'family-space-dots';

/** How authors are printed: the order of a name, what stands between names, and before the last. */
interface NameStyle {
  order: NameOrder;
  /** Only the first name is turned round. */
  turned: boolean;
  between: string;
  last: string;
  pair: string;
  tight: boolean;
  /** Names after this many are `et al.` */
  most: number;
  others: string;
  capitals: boolean;
}

const initialsOf = (given: string, dot: string, gap: string): string =>
  given
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .filter((half) => half !== '')
        .map((half) => half.charAt(0).toUpperCase() + dot)
        .join('-'),
    )
    .join(gap);

const nameStyle = (chance: Chance): NameStyle => {
  const order = chance.pick<NameOrder>([
    'initials-first',
    'initials-first',
    'initials-first',
    'full-first',
    'full-first',
    'family-comma',
    'family-comma',
    'family-comma',
    'family-comma-full',
    'family-bare',
    'family-bare',
    'family-dots',
    'family-space-dots',
  ]);
  const commas = order.startsWith('family-comma');
  const between = commas
    ? chance.pick([', ', ', ', ', ', '; ', ' and '])
    : chance.pick([', ', ', ', ', ', ', ', '; ']);
  const last =
    order === 'family-bare'
      ? chance.pick([', ', ', ', ', & ', ' and ', ', and '])
      : chance.pick([
          `${between.trimEnd()} and `,
          ' and ',
          `${between.trimEnd()} & `,
          ' & ',
          between,
          ' und ',
          ' et ',
        ]);
  return {
    order,
    turned: (order === 'family-comma' || order === 'family-comma-full') && chance.happens(0.15),
    between,
    last: between === ' and ' ? ' and ' : last,
    pair: /and|&|und|et/.test(last)
      ? between === ' and '
        ? ' and '
        : chance.happens(0.3)
          ? last
          : last.replace(/^[,;]/, '')
      : last,
    tight: chance.happens(0.35),
    most: chance.pick([1, 3, 6, 10, 99, 99, 99, 99, 99]),
    others: chance.pick([
      ' et al.',
      ', et al.',
      ' et al',
      ', et al',
      ' and others',
      ', et al.,',
      ', and others',
    ]),
    capitals: chance.happens(0.04),
  };
};

const namePieces = (
  name: CslName,
  style: NameStyle,
  first: boolean,
  [family, given]: [Tag, Tag],
): Piece[] => {
  if (name.family === undefined) return [{ text: name.literal ?? '', tag: family }];
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const whole = [particle, name.family].filter(Boolean).join(' ');
  const last: Piece = { text: style.capitals ? whole.toUpperCase() : whole, tag: family };
  if (name.given === undefined || name.given === '') return [last];
  const order: NameOrder =
    style.turned && !first ? (style.order === 'family-comma' ? 'initials-first' : 'full-first') : style.order;
  const gap = style.tight ? '' : ' ';
  const dotted: Piece = { text: initialsOf(name.given, '.', gap), tag: given };
  const full: Piece = { text: name.given, tag: given };
  const suffix: Piece[] =
    name.suffix === undefined
      ? []
      : [plain(style.order === 'full-first' ? ' ' : ', '), { text: name.suffix, tag: given }];
  switch (order) {
    case 'initials-first':
      return [dotted, plain(' '), last, ...suffix];
    case 'full-first':
      return [full, plain(' '), last, ...suffix];
    case 'family-comma':
      return [last, plain(', '), dotted, ...suffix];
    case 'family-comma-full':
      return [last, plain(', '), full, ...suffix];
    case 'family-dots':
    case 'family-space-dots':
      return [last, plain(' '), dotted, ...suffix];
    default:
      return [last, plain(' '), { text: initialsOf(name.given, '', '').replaceAll('-', ''), tag: given }];
  }
};

const listNames = (names: readonly CslName[], style: NameStyle, tags: [Tag, Tag, Tag]): Piece[] => {
  const shown = names.length > style.most ? names.slice(0, Math.max(1, Math.min(style.most, 3))) : names;
  const pieces = shown.flatMap((name, i) => {
    const own = namePieces(name, style, i === 0, [tags[0], tags[1]]);
    if (i === 0) return own;
    const final = i === shown.length - 1 && shown.length === names.length;
    const gap = final ? (shown.length === 2 ? style.pair : style.last) : style.between;
    return [{ text: gap, tag: tags[2] }, ...own];
  });
  return shown.length < names.length ? [...pieces, { text: style.others, tag: tags[2] }] : pieces;
};

/** The forms a style draws from for one entry. */
interface Style {
  names: NameStyle;
  yearPlace: 'after-authors' | 'end' | 'before-volume' | 'after-volume' | 'after-container';
  yearForm: [string, string];
  quotes: [string, string] | undefined;
  titleCase: 'as-is' | 'sentence' | 'title';
  /** Ends the authors, the title, and every later part. */
  afterAuthors: string;
  afterTitle: string;
  between: string;
  inWord: string;
  locator: number;
  place: 'before' | 'after' | 'none';
  bookEditors: number;
  month: boolean;
  noTitle: boolean;
  abbreviate: boolean;
  pageWord: string;
  dash: string;
  stop: string;
  /** The acronym of a meeting stands in brackets behind its name, as a series. */
  acronyms?: boolean;
}

const drawStyle = (chance: Chance): Style => {
  const quotes = chance.happens(0.3)
    ? chance.pick<[string, string]>([
        ['“', '”'],
        ['“', '”'],
        ['"', '"'],
        ['‘', '’'],
        ['``', "''"],
        ['«', '»'],
      ])
    : undefined;
  const commas = chance.happens(quotes ? 0.6 : 0.25);
  const yearPlace = chance.pick([
    'after-authors',
    'after-authors',
    'after-authors',
    'end',
    'end',
    'end',
    'before-volume',
    'after-volume',
    'after-container',
  ] as const);
  const bracketed =
    yearPlace === 'after-authors' || yearPlace === 'after-volume'
      ? chance.happens(0.7)
      : yearPlace === 'end'
        ? chance.happens(0.35)
        : false;
  return {
    names: nameStyle(chance),
    yearPlace,
    yearForm: bracketed ? ['(', ')'] : ['', ''],
    quotes,
    titleCase: chance.pick(['as-is', 'sentence', 'sentence', 'title']),
    afterAuthors: commas ? ', ' : chance.pick(['. ', '. ', '. ', ': ', ', ', ' ']),
    afterTitle: commas ? ', ' : chance.pick(['. ', '. ', '. ', '. ', ', ']),
    between: commas ? ', ' : chance.pick(['. ', ', ', ', ']),
    inWord: chance.pick(['In ', 'In: ', 'in ', 'in: ', 'In ', '', '']),
    locator: Math.floor(chance.next() * 16),
    place: chance.pick(['before', 'before', 'after', 'none']),
    bookEditors: Math.floor(chance.next() * 5),
    month: chance.happens(0.35),
    noTitle: chance.happens(0.05),
    abbreviate: chance.happens(0.3),
    pageWord: chance.pick(['pp. ', 'pp. ', 'pages ', 'p. ', '', '', '']),
    dash: chance.pick(['–', '–', '-', '-', '--', '—', ' - ', ' – ']),
    stop: chance.pick(['.', '.', '.', '']),
  };
};

type Preset = Partial<Omit<Style, 'names'>> & { names: Partial<NameStyle> };

/** The styles that most lists are printed in; what they leave open is drawn. */
const presets: readonly Preset[] = [
  {
    // IEEE
    names: {
      order: 'initials-first',
      turned: false,
      between: ', ',
      last: ', and ',
      pair: ' and ',
      tight: false,
      others: ' et al.',
    },
    yearPlace: 'end',
    yearForm: ['', ''],
    quotes: ['“', '”'],
    afterAuthors: ', ',
    afterTitle: ', ',
    between: ', ',
    inWord: 'in ',
    locator: 0,
    place: 'before',
    pageWord: 'pp. ',
    dash: '–',
    stop: '.',
    noTitle: false,
  },
  {
    // ACM
    names: {
      order: 'full-first',
      turned: false,
      between: ', ',
      last: ', and ',
      pair: ' and ',
      others: ' et al.',
    },
    yearPlace: 'after-authors',
    yearForm: ['', ''],
    quotes: undefined,
    afterAuthors: '. ',
    afterTitle: '. ',
    between: ', ',
    inWord: 'In ',
    locator: 7,
    place: 'after',
    pageWord: '',
    dash: '–',
    stop: '.',
    noTitle: false,
    acronyms: true,
  },
  {
    // Springer LNCS
    names: {
      order: 'family-comma',
      turned: false,
      between: ', ',
      last: ', ',
      pair: ', ',
      others: ', et al.',
    },
    yearPlace: 'end',
    yearForm: ['(', ')'],
    quotes: undefined,
    afterAuthors: ': ',
    afterTitle: '. ',
    between: '. ',
    inWord: 'In: ',
    locator: 3,
    place: 'after',
    dash: '–',
    noTitle: false,
  },
  {
    // BibTeX plain, names in full
    names: {
      order: 'full-first',
      turned: false,
      between: ', ',
      last: ', and ',
      pair: ' and ',
      others: ', et al.',
    },
    yearPlace: 'end',
    yearForm: ['', ''],
    quotes: undefined,
    afterAuthors: '. ',
    afterTitle: '. ',
    between: ', ',
    inWord: 'In ',
    locator: 2,
    place: 'after',
    pageWord: 'pages ',
    dash: '–',
    stop: '.',
    noTitle: false,
    month: true,
  },
  {
    // BibTeX plain, alpha, abbrv
    names: {
      order: 'initials-first',
      turned: false,
      between: ', ',
      last: ', and ',
      pair: ' and ',
      others: ', et al.',
    },
    yearPlace: 'end',
    yearForm: ['', ''],
    quotes: undefined,
    afterAuthors: '. ',
    afterTitle: '. ',
    between: ', ',
    inWord: 'In ',
    locator: 2,
    place: 'after',
    pageWord: 'pages ',
    dash: '–',
    stop: '.',
    noTitle: false,
    month: true,
  },
  {
    // apalike
    names: {
      order: 'family-comma',
      turned: false,
      between: ', ',
      last: ', and ',
      pair: ' and ',
      tight: false,
      others: ', et al.',
    },
    yearPlace: 'after-authors',
    yearForm: ['(', ')'],
    quotes: undefined,
    afterTitle: '. ',
    between: ', ',
    inWord: 'In ',
    locator: 2,
    place: 'after',
    pageWord: 'pages ',
    dash: '–',
    stop: '.',
    noTitle: false,
  },
  {
    // Vancouver
    names: {
      order: 'family-bare',
      turned: false,
      between: ', ',
      last: ', ',
      pair: ', ',
      others: ', et al.',
      capitals: false,
    },
    yearPlace: 'end',
    yearForm: ['', ''],
    quotes: undefined,
    afterAuthors: '. ',
    afterTitle: '. ',
    between: '. ',
    inWord: 'In: ',
    locator: 5,
    place: 'before',
    pageWord: 'p. ',
    stop: '.',
    noTitle: false,
  },
  {
    // APA
    names: {
      order: 'family-comma',
      turned: false,
      between: ', ',
      last: ', & ',
      pair: ', & ',
      tight: false,
      others: ', et al.',
    },
    yearPlace: 'after-authors',
    yearForm: ['(', ')'],
    quotes: undefined,
    afterTitle: '. ',
    between: '. ',
    inWord: 'In ',
    locator: 3,
    place: 'before',
    pageWord: '',
    stop: '.',
    noTitle: false,
  },
  {
    // MLA, Chicago
    names: {
      order: 'family-comma-full',
      turned: true,
      between: ', ',
      last: ', and ',
      pair: ', and ',
      others: ', et al.',
    },
    quotes: ['“', '”'],
    afterAuthors: '. ',
    afterTitle: '. ',
    inWord: 'In ',
    locator: 14,
    place: 'before',
    dash: '–',
    stop: '.',
    noTitle: false,
  },
  {
    // Physics, without titles
    names: {
      order: 'initials-first',
      turned: false,
      between: ', ',
      last: ', and ',
      pair: ' and ',
      others: ' et al.',
    },
    yearPlace: 'end',
    yearForm: ['(', ')'],
    quotes: undefined,
    afterAuthors: ', ',
    between: ', ',
    inWord: 'in ',
    locator: 11,
    place: 'after',
    noTitle: true,
    titleCase: 'as-is',
  },
];

const drawPreset = (chance: Chance): Style => {
  const drawn = drawStyle(chance);
  const { names, ...rest } = chance.pick(presets);
  return { ...drawn, ...rest, names: { ...drawn.names, ...names } };
};

const sentenceCase = (title: string): string =>
  title.replace(/(?<=\s)\p{Lu}(?=\p{Ll}{2,}(?:\s|$|[,.:;?!-]))/gu, (letter) => letter.toLowerCase());
const small = /^(?:a|an|the|of|in|on|for|and|or|to|with|by|from|as|at|via|using|into)$/;
const titleCase = (title: string): string =>
  title
    .split(' ')
    .map((word, i) => (i > 0 && small.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');

const dateOf = ({ issued }: CslItem): { year?: number; month?: number; day?: number } => {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
};

const tagged = (text: string | undefined, tag: Tag): Piece[] =>
  text === undefined || text === '' ? [] : [{ text, tag }];

/** Joins the parts that are there with a separator. */
const joined = (parts: readonly Piece[][], separator: string): Piece[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [plain(separator), ...part]));

/** Volume, issue, pages and, in some styles, the year, in one of the usual forms. */
const locator = (item: CslItem, style: Style, date: Piece[]): { pieces: Piece[]; dated: boolean } => {
  const volume = tagged(item.volume, 'volume');
  const issue = tagged(item.issue, 'issue');
  const page = tagged(item.page?.replace(/[-–—]+/g, style.dash), 'page');
  const has = (part: Piece[], before: string, after = ''): Piece[] =>
    part.length === 0 ? [] : [plain(before), ...part, plain(after)];
  const pages = page.length === 0 ? [] : [plain(style.pageWord), ...page];
  const bare = (parts: Piece[], dated = false): { pieces: Piece[]; dated: boolean } => ({
    pieces: parts,
    dated,
  });
  const inside = volume.length === 0 ? has(issue, '(', ')') : issue;
  switch (style.locator) {
    case 0:
    case 1:
      return bare(
        joined([has(volume, 'vol. '), has(issue, 'no. '), has(page, style.pageWord || 'pp. ')], ', '),
      );
    case 2:
      return bare([
        ...volume,
        ...(volume.length ? has(issue, '(', ')') : inside),
        ...has(page, volume.length + issue.length ? ':' : ''),
      ]);
    case 3:
      return bare(joined([[...volume, ...(volume.length ? has(issue, ' (', ')') : inside)], pages], ', '));
    case 4:
      return bare([
        ...volume,
        ...(volume.length ? has(issue, '(', ')') : inside),
        ...has(page, volume.length + issue.length ? ': ' : ''),
      ]);
    case 5:
      return date.length > 0 && volume.length > 0
        ? bare([...date, plain(';'), ...volume, ...has(issue, '(', ')'), ...has(page, ':')], true)
        : bare(joined([volume, issue, pages], ', '));
    case 6:
      return date.length > 0 && volume.length > 0
        ? bare([...volume, plain(' ('), ...date, plain(')'), ...has(page, ' ')], true)
        : bare(joined([volume, pages], ', '));
    case 7:
      return date.length > 0 && volume.length > 0
        ? bare([...volume, ...has(issue, ', '), plain(' ('), ...date, plain(')'), ...has(page, ', ')], true)
        : bare(joined([volume, issue, pages], ', '));
    case 8:
      return bare(joined([has(volume, 'volume '), has(issue, 'number '), has(page, 'pages ')], ', '));
    case 9:
      return bare(joined([volume, has(issue, 'no. '), pages], ', '));
    case 10:
      return bare(
        joined([has(volume, 'Vol. '), has(issue, 'No. '), has(page, style.pageWord || 'pp. ')], ', '),
      );
    case 11:
      return date.length > 0 && volume.length > 0
        ? bare([...volume, plain(', '), ...page, plain(' ('), ...date, plain(')')], true)
        : bare(joined([volume, page], ', '));
    case 12:
      return date.length > 0 && volume.length > 0
        ? bare([...date, plain(', '), ...volume, ...has(issue, ' (', ')'), ...has(page, ', ')], true)
        : bare(joined([volume, page], ', '));
    case 13:
      return bare(joined([[...volume, ...has(issue, '.')], page], ': '));
    case 14:
      return date.length > 0 && volume.length > 0
        ? bare(
            [...volume, ...has(issue, ', no. '), plain(' ('), ...date, plain(')'), ...has(page, ': ')],
            true,
          )
        : bare(joined([volume, page], ', '));
    default:
      return bare(joined([volume, pages], ', '));
  }
};

const genreOf = (item: CslItem, chance: Chance): Piece[] =>
  item.type === 'thesis'
    ? tagged(
        item.genre ??
          chance.pick([
            'PhD thesis',
            'Ph.D. dissertation',
            'Ph.D. thesis',
            'Master’s thesis',
            "Master's thesis",
            'Doctoral dissertation',
            'M.S. thesis',
            'Diplomarbeit',
          ]),
        'genre',
      )
    : item.type === 'report'
      ? [
          ...tagged(
            chance.pick([
              'Technical Report',
              'Tech. Rep.',
              'Technical report',
              'Research Report',
              'Working Paper',
              'Report',
              'Tech. Report',
            ]),
            'genre',
          ),
          ...(item.number === undefined
            ? []
            : [plain(chance.pick([' ', ' No. ', ', '])), { text: item.number, tag: 'number' } as Piece]),
        ]
      : [];

const editorMarks = [
  [' (ed.)', ' (eds.)'],
  [', ed.', ', eds.'],
  [' (Ed.)', ' (Eds.)'],
  [', editor', ', editors'],
  [' (Hrsg.)', ' (Hrsg.)'],
] as const;

/** Prints a record; undefined where it holds too little to be a reference. */
export const render = (item: CslItem, chance: Chance): Piece[] | undefined => {
  const style = chance.happens(0.45) ? drawPreset(chance) : drawStyle(chance);
  const { year, month, day } = dateOf(item);
  if (
    item.title === undefined ||
    (item.author === undefined && item.editor === undefined && chance.happens(0.7))
  )
    return undefined;
  const monthName =
    month === undefined
      ? undefined
      : chance.pick([
          months[month - 1] ?? '',
          (months[month - 1] ?? '').slice(0, 3),
          `${(months[month - 1] ?? '').slice(0, 3)}.`,
        ]);
  const pending =
    year === undefined
      ? []
      : tagged(
          String(year) + (style.yearPlace === 'after-authors' && chance.happens(0.06) ? 'a' : ''),
          'issued',
        );
  const fullDate: Piece[] =
    year === undefined
      ? []
      : style.month && monthName !== undefined && style.yearPlace !== 'after-authors'
        ? tagged(
            day === undefined
              ? `${monthName} ${year}`
              : chance.pick([`${monthName} ${day}, ${year}`, `${day} ${monthName} ${year}`]),
            'issued',
          )
        : style.month && monthName !== undefined && style.yearForm[0] === '(' && chance.happens(0.4)
          ? tagged(`${year}, ${monthName}${day === undefined ? '' : ` ${day}`}`, 'issued')
          : pending;
  const wrapped =
    fullDate.length === 0 ? [] : [plain(style.yearForm[0]), ...fullDate, plain(style.yearForm[1])];

  const main = item.author ?? item.editor ?? [];
  const asEditors = item.author === undefined;
  const nameTags: [Tag, Tag, Tag] = ['family', 'given', 'and'];
  const names = listNames(main, style.names, nameTags);
  const endsDotted = /\.$/.test(names.at(-1)?.text ?? '');
  const pieces: Piece[] = [...names];
  if (asEditors && main.length > 0) pieces.push(plain(chance.pick(editorMarks)[main.length > 1 ? 1 : 0]));
  if (style.yearPlace === 'after-authors' && wrapped.length > 0) {
    const comma = style.yearForm[0] === '' ? chance.pick([', ', '. ', ' ']) : ' ';
    pieces.push(plain(main.length === 0 ? '' : endsDotted && comma === '. ' ? ' ' : comma), ...wrapped);
    pieces.push(plain(chance.pick(['. ', '. ', ', ', ': ', ' '])));
  } else if (main.length > 0)
    pieces.push(plain(endsDotted && style.afterAuthors === '. ' ? ' ' : style.afterAuthors));

  const cased =
    style.titleCase === 'sentence'
      ? sentenceCase(item.title)
      : style.titleCase === 'title'
        ? titleCase(item.title)
        : item.title;
  const standalone = ['book', 'thesis', 'report', 'manuscript', 'webpage', 'software', 'document'].includes(
    item.type,
  );
  const journal = item.type === 'article-journal' || item.type === 'article';
  const noTitle =
    style.noTitle && journal && item.volume !== undefined && item['container-title'] !== undefined;
  const quotes = standalone && chance.happens(0.6) ? undefined : style.quotes;
  if (!noTitle) {
    const ended = /[?!.]$/.test(cased);
    const after = ended && style.afterTitle === '. ' ? ' ' : style.afterTitle;
    if (quotes) {
      const american = chance.happens(0.7);
      pieces.push(
        plain(quotes[0]),
        { text: cased, tag: 'title' },
        plain(american ? `${after.trimEnd()}${quotes[1]} ` : `${quotes[1]}${after}`),
      );
    } else pieces.push({ text: cased, tag: 'title' }, plain(after));
  }

  const parts: Piece[][] = [];
  const genre = genreOf(item, chance);
  const container = item['container-title'];
  const { pieces: where, dated } = locator(item, style, style.yearPlace === 'after-authors' ? [] : fullDate);
  const bare = where.filter(({ text }) => text !== '');
  const editors =
    item.author !== undefined && item.editor !== undefined
      ? listNames(
          item.editor,
          {
            ...style.names,
            order: chance.happens(0.6) ? 'initials-first' : style.names.order,
            turned: false,
          },
          ['editor-family', 'editor-given', 'editor-and'],
        )
      : [];
  const marked = (n: number): Piece => plain(chance.pick(editorMarks)[n > 1 ? 1 : 0]);
  let separator = style.between;
  if (container !== undefined) {
    const lead = journal ? '' : style.inWord === '' ? chance.pick(['In ', 'in ', '']) : style.inWord;
    const head: Piece[] = [plain(lead)];
    const count = item.editor?.length ?? 0;
    if (editors.length > 0 && style.bookEditors < 3)
      head.push(...editors, marked(count), plain(chance.pick([', ', ' ', '. ', ': '])));
    head.push({ text: container, tag: 'container-title' });
    const meeting =
      item.type === 'paper-conference' && year !== undefined && item['collection-title'] === undefined;
    if (style.acronyms && meeting && !container.endsWith(')') && chance.happens(0.6)) {
      const acronym = Array.from({ length: 3 + Math.floor(chance.next() * 4) }, () =>
        chance.pick([...'ABCDEFGHIKLMNOPRSTUVW']),
      ).join('');
      const named = chance.pick([acronym, acronym, `${acronym.charAt(0)}${acronym.slice(1).toLowerCase()}`]);
      head.push(
        plain(' ('),
        {
          text: `${named} ${chance.pick([`’${String(year).slice(2)}`, `'${String(year).slice(2)}`, String(year)])}`,
          tag: 'collection-title',
        },
        plain(')'),
      );
    }
    if (editors.length > 0 && style.bookEditors === 3)
      head.push(plain(' ('), ...editors, plain(count > 1 ? ', eds.)' : ', ed.)'));
    if (editors.length > 0 && style.bookEditors === 4)
      head.push(plain(chance.pick([', edited by ', '. Edited by ', ', ed. by '])), ...editors);
    if (style.yearPlace === 'after-container' && !dated && wrapped.length > 0)
      head.push(plain(', '), ...wrapped);
    const tight = journal && bare.length > 0;
    if (tight) {
      const gap =
        style.locator === 0 || style.locator === 1 || style.locator === 8
          ? ', '
          : chance.pick([', ', ', ', ' ', ' ', '. ']);
      head.push(plain(gap), ...bare);
      parts.push(head);
    } else {
      parts.push(head);
      if (item['collection-title'] !== undefined)
        parts.push(
          item.volume !== undefined && chance.happens(0.6)
            ? [
                plain(chance.pick(['volume ', 'vol. '])),
                { text: item.volume, tag: 'volume' },
                plain(' of '),
                { text: item['collection-title'], tag: 'collection-title' },
              ]
            : [
                plain(chance.pick(['', 'ser. ', '('])),
                { text: item['collection-title'], tag: 'collection-title' },
                ...(item.volume === undefined ? [] : tagged(` ${item.volume}`, 'volume')),
              ],
        );
      const { volume: _, issue: __, ...onlyPages } = item;
      const loose =
        item['collection-title'] === undefined
          ? bare
          : locator(onlyPages, style, []).pieces.filter(({ text }) => text !== '');
      if (loose.length > 0)
        chance.happens(0.25) && item.volume === undefined
          ? parts.at(-1)?.push(plain(' ('), ...loose, plain(')'))
          : parts.push(loose);
    }
  } else {
    if (genre.length > 0) parts.push(genre);
    if (item.edition !== undefined)
      parts.push([
        { text: /^\d+$/.test(item.edition) ? `${item.edition}th` : item.edition, tag: 'edition' },
        plain(chance.pick([' ed.', ' edition', ' edn.', ' ed'])),
      ]);
    if (item['collection-title'] !== undefined)
      parts.push([
        ...(item.volume === undefined
          ? []
          : [plain('volume '), { text: item.volume, tag: 'volume' } as Piece, plain(' of ')]),
        { text: item['collection-title'], tag: 'collection-title' },
      ]);
    else if (bare.length > 0 && !dated) parts.push(bare);
    if (editors.length > 0) parts.push([plain('Edited by '), ...editors]);
  }
  const publisher = tagged(item.publisher, 'publisher');
  const place = style.place === 'none' ? [] : tagged(item['publisher-place'] ?? item['event-place'], 'place');
  const eventPlace = item.type === 'paper-conference' && chance.happens(0.5);
  if (!journal || chance.happens(0.1)) {
    if (place.length > 0 && eventPlace) {
      parts.push(place);
      if (publisher.length > 0) parts.push(publisher);
    } else if (publisher.length > 0) {
      const swapped = container === undefined || !journal;
      const both =
        style.place === 'before' && place.length > 0
          ? [...place, plain(': '), ...publisher]
          : place.length > 0
            ? [...publisher, plain(', '), ...place]
            : publisher;
      const bracket = style.place === 'after' && chance.happens(0.15);
      // A few styles print the publisher before the pages.
      if (swapped && bare.length > 0 && !dated && parts.length > 1 && chance.happens(0.35))
        parts.splice(parts.length - 1, 0, both);
      else if (bracket && wrapped.length > 0 && style.yearPlace === 'end') {
        parts.push([plain('('), ...both, plain(', '), ...fullDate, plain(')')]);
        return finish([...pieces, ...joined(parts, separator)], item, style, chance);
      } else parts.push(both);
    } else if (place.length > 0) parts.push(place);
  }
  const yearLater =
    style.yearPlace !== 'after-authors' &&
    !dated &&
    !(style.yearPlace === 'after-container' && container !== undefined) &&
    wrapped.length > 0;
  if (yearLater) {
    if (style.yearForm[0] === '(' || chance.happens(0.2)) {
      const last = parts.at(-1);
      if (last && style.yearForm[0] === '(') last.push(plain(' '), ...wrapped);
      else parts.push(wrapped);
    } else if (
      style.yearPlace === 'before-volume' &&
      publisher.length === 0 &&
      bare.length > 0 &&
      parts.length > 1
    )
      parts.splice(parts.length - 1, 0, wrapped);
    else {
      if (style.between === '. ' && chance.happens(0.5)) {
        const last = parts.at(-1);
        if (last) last.push(plain(', '), ...wrapped);
        else parts.push(wrapped);
      } else parts.push(wrapped);
    }
  }
  separator = style.between;
  return finish([...pieces, ...joined(parts, separator)], item, style, chance);
};

const notes = [
  'to appear',
  'in press',
  'Submitted',
  'Accessed: 2020-01-15',
  'Invited paper',
  'in Chinese',
  'preprint',
  'Retrieved May 3, 2019',
  '[Online]. Available:',
];

/** Ends an entry: links as they look once they are cut out, a note, a full stop. */
const finish = (pieces: Piece[], item: CslItem, style: Style, chance: Chance): Piece[] => {
  const linked = item.DOI !== undefined || item.URL !== undefined;
  const tail: Piece[] = [];
  if (chance.happens(0.05)) tail.push(plain(chance.pick([', ', '. '])), plain(chance.pick(notes)));
  if ((linked && chance.happens(0.4)) || chance.happens(0.05))
    tail.push(plain(chance.pick(['. \ue000 ', ', \ue000. ', '. \ue000. ', ' \ue000 '])));
  else tail.push(plain(style.stop));
  return [...pieces, ...tail].map((piece) =>
    piece.text.startsWith('  ') ? { ...piece, text: piece.text.slice(1) } : piece,
  );
};
