/** An entry that is about to be printed, and what prints it. */
import type { Tag } from '../../../read/references/tagger/tags.ts';
import type { Piece } from '../labelled.ts';
import type { Chance } from '../random.ts';
import type { Bit, Parts } from './entry.ts';

/** The fields of an entry as pieces with their tags. */
export const fieldsOf = (
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
export interface Draw {
  parts: Parts;
  field: ReturnType<typeof fieldsOf>;
  chance: Chance;
}
/** Prints an entry in one form of a style. */
export type Print = (draw: Draw) => Piece[];

/** One of several kinds of bits. */
export const either = (chance: Chance, share: number, a: Bit, b: Bit = undefined): Bit =>
  chance.happens(share) ? a : b;
