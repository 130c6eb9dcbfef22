/** Fields of a record as citation styles print them. */
import type { CslItem } from '../../../normalize/record.ts';
import { type Piece, plain } from '../labelled.ts';
import type { Chance } from '../random.ts';
import { tagged } from './locator.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

const seasons = ['Spring', 'Summer', 'Fall', 'Autumn', 'Winter', 'spring', 'summer'];

/** A month in full, abbreviated or in digits; of a few journals two months, or a season. */
export const printMonth = (month: number, chance: Chance): string => {
  const name = months[month - 1] ?? '';
  const next = months[month % 12] ?? '';
  if (chance.happens(0.1)) return String(month).padStart(2, '0');
  if (chance.happens(0.04)) return `${name}${chance.pick(['-', '–', '/'])}${next}`;
  if (chance.happens(0.04)) return `${name.slice(0, 3)}${chance.pick(['-', '–', '/'])}${next.slice(0, 3)}`;
  if (chance.happens(0.04)) return chance.pick(seasons);
  return chance.pick([name, name.slice(0, 3), `${name.slice(0, 3)}.`]);
};

/** What is printed where a year is not known yet, or not at all. */
export const notYet = ['in press', 'n.d.', 'forthcoming', 'to appear', 'In press', 'submitted'];

/** Only the first word of a title and its names in capitals. */
export const sentenceCase = (title: string): string =>
  title.replace(/(?<=\s)\p{Lu}(?=\p{Ll}{2,}(?:\s|$|[,.:;?!-]))/gu, (letter) => letter.toLowerCase());
const small = /^(?:a|an|the|of|in|on|for|and|or|to|with|by|from|as|at|via|using|into)$/;
/** Every word of a title but the small ones with a capital. */
export const titleCase = (title: string): string =>
  title
    .split(' ')
    .map((word, i) => (i > 0 && small.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');

/** Year, month and day of a record, as far as it has them. */
export const dateOf = ({ issued }: CslItem): { year?: number; month?: number; day?: number } => {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
};

/** What a thesis or a report is called, with the number of the report. */
export const genreOf = (item: CslItem, chance: Chance): Piece[] =>
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

/** Marks of one editor and of several. */
export const editorMarks = [
  [' (ed.)', ' (eds.)'],
  [', ed.', ', eds.'],
  [' (Ed.)', ' (Eds.)'],
  [', editor', ', editors'],
  [' (Hrsg.)', ' (Hrsg.)'],
  [', Ed.', ', Eds.'],
] as const;
