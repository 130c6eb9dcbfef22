/** English notes. */
import { either, type Print } from './draw.ts';
import { type Bit, type NameForm, names, pieces } from './entry.ts';

/** Notes of the humanities in English (MHRA, Chicago). */
export const englishNote: Print = ({ parts, field, chance }) => {
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
