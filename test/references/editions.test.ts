/** An edition between a title and a place parts the two; what only looks like one stays in the title. */
import { expect, it } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';

const book = (text: string) => {
  const { csl } = readReferences(`[1] ${text}`).references[0] ?? {};
  return [csl?.title, csl?.edition, csl?.['publisher-place'], csl?.publisher];
};

it.each([
  [
    'Brandt, Hans: Die Tasse im Mittelalter. 2. Aufl. Köln: Böhlau 1998.',
    ['Die Tasse im Mittelalter', '2', 'Köln', 'Böhlau'],
  ],
  [
    'Brandt, Hans: Die Tasse im Mittelalter. 2., überarb. Aufl., Köln: Böhlau, 1998.',
    ['Die Tasse im Mittelalter', '2', 'Köln', 'Böhlau'],
  ],
  [
    'Brandt, K.: Handbuch der Kannen, 4. Auflage Berlin: Springer 2001.',
    ['Handbuch der Kannen', '4', 'Berlin', 'Springer'],
  ],
  [
    'DURAND, Paul. La tasse au Moyen Age. 3e éd. Paris : Gallimard, 1985.',
    ['La tasse au Moyen Age', '3', 'Paris', 'Gallimard'],
  ],
  [
    'Gómez, Luis. La taza antigua. 2a ed. Madrid: Alianza, 1990.',
    ['La taza antigua', '2', 'Madrid', 'Alianza'],
  ],
  [
    'Rossi, Mario. La storia della tazza. 2a edizione. Bologna: Il Mulino, 1999.',
    ['La storia della tazza', '2', 'Bologna', 'Il Mulino'],
  ],
])('%s', (text, expected) => {
  expect(book(text)).toEqual(expected);
});

it.each([
  ['Smith, J. The Making of Cups, 3a. Oxford: Clarendon Press, 1990.', 'The Making of Cups, 3a'],
  ['Brandt, Hans: Auflagen der Teezeitung. Köln: Böhlau 1998.', 'Auflagen der Teezeitung'],
  ['Durand, P. Les 3e éditions du thé. Paris : Gallimard, 1985.', 'Les 3e éditions du thé'],
])('%s holds no edition', (text, title) => {
  expect(book(text).slice(0, 2)).toEqual([title, undefined]);
});
