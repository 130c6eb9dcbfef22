import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommands, stepThrough } from '../../../../client/state/words/commands.ts';

const commands = [
  'Zoom in',
  'Zoom out',
  'Show the whole network',
  'Colour by year',
  'Network: Café people',
].map((words) => ({ words }));
const found = (typed: string): string[] => findCommands(commands, typed).map(({ words }) => words);

describe('finding commands', () => {
  it.each([
    ['', commands.map(({ words }) => words)],
    ['zoom', ['Zoom in', 'Zoom out']],
    ['ou zo', ['Zoom out']],
    ['NETW', ['Network: Café people', 'Show the whole network']],
    ['cafe', ['Network: Café people']],
    ['oom', []],
    ['year blue', []],
    ['?!', commands.map(({ words }) => words)],
  ])('by %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});

describe('stepping through options', () => {
  it('goes round both ways, from none to the nearest end, and nowhere among none', () => {
    expect(stepThrough(2, 1, 3)).toBe(0);
    expect(stepThrough(0, -1, 3)).toBe(2);
    expect(stepThrough(-1, 1, 3)).toBe(0);
    expect(stepThrough(-1, -1, 3)).toBe(2);
    expect(stepThrough(0, 1, 0)).toBe(-1);
  });

  it('comes back where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(49), (length, at) => {
        const here = at % length;
        expect(stepThrough(stepThrough(here, 1, length), -1, length)).toBe(here);
      }),
    );
  });
});
