/** Prints entries as the lists of several languages and disciplines do. */
import type { Piece } from '../labelled.ts';
import type { Chance } from '../random.ts';
import { fieldsOf } from './draw.ts';
import { partsIn } from './entry.ts';
import { type Way, ways } from './ways.ts';

const sum = ways.reduce((all, { often }) => all + often, 0);

/** A full stop that follows another is left out. */
const withoutDoubleStops = (all: readonly Piece[]): Piece[] =>
  all.map((piece, i) =>
    piece.text.startsWith('.') && /[.?]$/.test(all[i - 1]?.text ?? '')
      ? { ...piece, text: piece.text.slice(1) }
      : piece,
  );

/** A way to print, as often as its weight says. */
const anyWay = (chance: Chance): Way => {
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
