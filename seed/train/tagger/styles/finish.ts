/** The end of a printed entry. */
import type { CslItem } from '../../../normalize/record.ts';
import { type Piece, plain } from '../labelled.ts';
import type { Chance } from '../random.ts';
import type { Style } from './style.ts';

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
export const finish = (pieces: Piece[], item: CslItem, style: Style, chance: Chance): Piece[] => {
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
