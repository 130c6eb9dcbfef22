import { describe, expect, it } from 'vitest';
import { type Focus, home, type Place } from '../../../../client/state/place/place.ts';
import { afterMerge, beginTrail, follow, placeAt, type Trail } from '../../../../client/state/place/trail.ts';
import { clearFocus, focusOn, showView } from '../../../../client/state/place/transitions.ts';

const page = (id: string): Focus => ({ type: 'page', kind: 'author', id });
const [a, b, c] = [page('a'), page('b'), page('c')];
const walk = (...foci: Focus[]): Trail =>
  foci.reduce((trail, focus) => follow(trail, focusOn(home, focus)), beginTrail(home));
const shown = ({ steps, at }: Trail): string =>
  steps
    .map(({ focus }, i) => {
      const name = focus.type === 'page' ? focus.id : focus.type;
      return i === at ? `[${name}]` : name;
    })
    .join(' ');

describe('the way one came', () => {
  it('grows by a step with every page', () => {
    expect(shown(walk(a, b))).toBe('none a [b]');
    expect(shown(beginTrail(focusOn(home, a)))).toBe('none [a]');
  });

  it('is gone back, and keeps what lies ahead until another way is taken', () => {
    expect(shown(walk(a, b, a))).toBe('none [a] b');
    expect(shown(walk(a, b, a, b))).toBe('none a [b]');
    expect(shown(walk(a, b, a, c))).toBe('none a [c]');
    expect(shown(walk(a, b, c, a))).toBe('none [a] b c');
  });

  it('leads to what a merge has made of a step, and two that become one are one step', () => {
    const merged = (trail: Trail): string => shown(afterMerge(trail, (id) => (id === 'a' ? 'b' : undefined)));
    expect(merged(walk(a, c))).toBe('none b [c]');
    expect(merged(walk(a, b))).toBe('none [b]');
    expect(merged(walk(a, b, c))).toBe('none b [c]');
    expect(merged(walk(a, b, a))).toBe('none [b]');
    expect(merged(walk(c))).toBe('none [c]');
  });

  it('begins again at the overview', () => {
    const trail = follow(walk(a, b), clearFocus(focusOn(home, b)));
    expect(shown(trail)).toBe('[none] a b');
    expect(shown(follow(trail, focusOn(home, c)))).toBe('none [c]');
  });

  it('takes a path as one step, whichever route of it is shown', () => {
    const path = { type: 'path', from: 'a', via: 'authors', route: 0 } as const;
    expect(walk(path, { ...path, to: 'b' }, { ...path, to: 'b', route: 2 }).steps.length).toBe(2);
  });

  it('is no longer than can be kept, and begins with the overview all the same', () => {
    const trail = walk(...Array.from({ length: 50 }, (_, i) => page(String(i))));
    expect(trail.steps.length).toBe(31);
    expect(trail.steps[0]?.focus.type).toBe('none');
    expect(trail.steps[trail.at]?.focus).toEqual(page('49'));
  });

  it('leads back to the network of which a group is', () => {
    const topics: Place = showView(home, 'topics');
    const step = { focus: { type: 'cluster', cluster: 1 }, view: 'topics' } as const;
    expect(placeAt(home, step)).toEqual(focusOn(topics, step.focus));
    expect(placeAt(topics, { focus: a, view: 'coauthors' }).view).toBe('topics');
  });
});
