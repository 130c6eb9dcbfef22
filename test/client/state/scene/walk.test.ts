import { describe, expect, it } from 'vitest';
import { adjacency } from '../../../../client/state/scene/adjacency.ts';
import { buildScene } from '../../../../client/state/scene/scene.ts';
import { roundOf, type Step, type Walker, walk } from '../../../../client/state/scene/walk.ts';
import { line } from './networks.ts';

const neighbours = adjacency(buildScene(line(), []));
const order = ['a', 'b', 'c', 'd'];
const walked = (start: Walker, ...steps: Step[]): Walker =>
  steps.reduce((walker, step) => walk(walker, step, order, neighbours), start);

describe('walking', () => {
  it('goes down and up by importance, and stops at the ends', () => {
    expect(walked({ at: 'a' }, 'next', 'next').at).toBe('c');
    expect(walked({ at: 'a' }, 'previous').at).toBe('a');
    expect(walked({ at: 'a' }, 'last', 'next').at).toBe('d');
    expect(walked({ at: 'd' }, 'first').at).toBe('a');
  });

  it('goes round the neighbours of where it began, strongest link first, and round again', () => {
    const visited = ['neighbour', 'neighbour', 'neighbour'] as const;
    expect(visited.map((_, i) => walked({ at: 'b' }, ...visited.slice(0, i + 1)).at)).toEqual([
      'a',
      'c',
      'a',
    ]);
    expect(walked({ at: 'b' }, 'neighbour-back').at).toBe('c');
  });

  it('says where in the round it is', () => {
    const walker = walked({ at: 'b' }, 'neighbour', 'neighbour');
    expect(roundOf(walker, neighbours)).toEqual({ hub: 'b', number: 2, of: 2 });
    expect(roundOf(walked(walker, 'next'), neighbours)).toBeUndefined();
  });

  it('stays at a node without neighbours', () => {
    expect(walked({ at: 'd' }, 'neighbour')).toEqual({ at: 'd' });
  });
});
