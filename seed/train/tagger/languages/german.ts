/** German notes and lists. */
import type { Chance } from '../random.ts';
import { either, type Print } from './draw.ts';
import { type Bit, type NameForm, names, pieces } from './entry.ts';

const editorMark = (chance: Chance): string =>
  chance.pick(['(Hg.)', '(Hg.)', '(Hrsg.)', '(Hgg.)', '(Ed.)', '(Eds.)']);
/** `2. Aufl.` */
const edition = (chance: Chance): Bit => [
  { text: `${2 + Math.floor(chance.next() * 6)}`, tag: 'edition' },
  chance.pick(['. Aufl.', '. Auflage', '., überarb. Aufl.']),
];

/** German notes: given names first, commas between all parts, and often no publisher. */
export const germanNote: Print = ({ parts, field, chance }) => {
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
export const germanList: Print = ({ parts, field, chance }) => {
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
