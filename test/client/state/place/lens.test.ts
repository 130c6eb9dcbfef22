import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLens, type Lens, lensChips, withLargest } from '../../../../client/state/place/lens.ts';
import { buildScene } from '../../../../client/state/scene/scene.ts';
import { line, papersOf } from '../scene/networks.ts';

/** a - b - c, and d alone; a has brought in the papers p and q. */
const scene = buildScene(line(), [{ id: 'a', neighborhood: papersOf('a', ['p', 'q']) }]);
const seen = (lens: Lens): string =>
  applyLens(scene, lens)
    .nodes.map(({ id }) => id)
    .join(' ');

describe('seeing through a lens', () => {
  it.each<[string, Lens, string]>([
    ['nothing set', {}, 'a b c d p q'],
    ['one hidden', { hidden: ['b'] }, 'a c d p q'],
    ['what a hidden one brought goes too', { hidden: ['a'] }, 'b c d'],
    ['only some', { only: ['b', 'd'] }, 'b d'],
    ['only one, with what it brought', { only: ['a'] }, 'a p q'],
    ['only one that was brought, without what brought it', { only: ['p'] }, 'p'],
    ['only what is gone', { only: ['x'] }, 'a b c d p q'],
    ['only some, but not a hidden one', { only: ['b', 'd'], hidden: ['b'] }, 'd'],
    ['one group', { group: 1 }, 'd'],
    ['one group with what its nodes brought', { group: 0 }, 'a b c p q'],
    ['a group that is not there', { group: 9 }, 'a b c d p q'],
    ['the largest component', { largest: true }, 'a b c p q'],
    ['the largest of what is not hidden', { hidden: ['a', 'b'], largest: true }, 'c'],
    ['one link round', { around: { id: 'c', depth: 1 } }, 'b c'],
    ['two links round', { around: { id: 'c', depth: 2 } }, 'a b c'],
    ['round one that is gone', { around: { id: 'x', depth: 1 } }, 'a b c d p q'],
    ['round one, but not through a hidden one', { hidden: ['b'], around: { id: 'c', depth: 2 } }, 'c'],
  ])('%s', (_, lens, expected) => {
    expect(seen(lens)).toBe(expected);
  });

  it('is the same scene where nothing is left out', () => {
    expect(applyLens(scene, { around: { id: 'x', depth: 1 } })).toBe(scene);
  });

  it('leaves no link without both ends, and moves nothing', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd', 'p', 'q']), (hidden) => {
        const part = applyLens(scene, { hidden });
        const ids = new Set(part.nodes.map(({ id }) => id));
        expect(part.links.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
        expect(scene.nodes).toEqual(expect.arrayContaining([...part.nodes]));
      }),
    );
  });
});

describe('chips', () => {
  it('say what is left, and take it off one by one', () => {
    const lens: Lens = { hidden: ['a', 'b'], group: 2, largest: true, around: { id: 'a', depth: 2 } };
    const chips = lensChips(lens, (id) => id.toUpperCase(), 'the third');
    expect(chips.map(({ words }) => words)).toEqual([
      'Hidden: 2',
      'Only the third',
      'Largest component',
      'Around A, 2 links',
    ]);
    expect(chips[1]?.without).toEqual({ hidden: lens.hidden, largest: true, around: lens.around });
    expect(lensChips({}, String, '')).toEqual([]);
    const kept = lensChips({ only: ['a', 'b'], largest: true }, String, '');
    expect(kept.map(({ words, without }) => [words, without])).toEqual([
      ['Only 2 selected', { largest: true }],
      ['Largest component', { only: ['a', 'b'] }],
    ]);
  });

  it('the largest component is turned on and off', () => {
    expect(withLargest(withLargest({ group: 1 }, true), false)).toEqual({ group: 1 });
  });
});
