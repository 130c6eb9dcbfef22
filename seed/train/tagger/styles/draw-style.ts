/** Draws citation styles at random from the forms that styles are made of. */

import type { Chance } from '../random.ts';
import { presets } from './presets.ts';
import { nameStyle } from './print-names.ts';
import type { Style } from './style.ts';

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
    bookEditors: Math.floor(chance.next() * 6),
    month: chance.happens(0.35),
    noTitle: chance.happens(0.05),
    abbreviate: chance.happens(0.3),
    pageWord: chance.pick(['pp. ', 'pp. ', 'pages ', 'p. ', '', '', '']),
    dash: chance.pick(['–', '–', '-', '-', '--', '—', ' - ', ' – ']),
    stop: chance.pick(['.', '.', '.', '']),
    bareSupplement: chance.happens(0.5),
  };
};

const drawPreset = (chance: Chance): Style => {
  const drawn = drawStyle(chance);
  const { names, ...rest } = chance.pick(presets);
  return { ...drawn, ...rest, names: { ...drawn.names, ...names } };
};

/** A style: one of those that most lists are printed in, or one drawn at random. */
export const anyStyle = (chance: Chance): Style =>
  chance.happens(0.42) ? drawPreset(chance) : drawStyle(chance);
