/** Notes of the Romance languages. */
import type { Piece } from '../labelled.ts';
import { either, type Print } from './draw.ts';
import { type Bit, type NameForm, names, pieces } from './entry.ts';
import type { RomanceMarks } from './romance-marks.ts';

/** French, Italian and Spanish notes: family names often in capitals, commas between the parts. */
export const romanceNote =
  (marks: RomanceMarks): Print =>
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
