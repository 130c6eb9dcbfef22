/** National and international standards, and reports. */
import { either, type Print } from './draw.ts';
import { type Bit, type NameForm, names, pieces } from './entry.ts';

/** ABNT (NBR 6023). */
export const abnt: Print = ({ parts, field, chance }) => {
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

/** GOST R 7.0.5, with `//` already read as the end of a sentence. */
export const gost: Print = ({ parts, field, chance }) => {
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

/** APA as lists in other languages than English print it. */
export const apa =
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
export const report: Print = ({ field, chance }) =>
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
