import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { home, type Place } from '../../../../client/state/place/place.ts';
import { focusOn, hide } from '../../../../client/state/place/transitions.ts';
import { adjacency } from '../../../../client/state/scene/adjacency.ts';
import { buildScene } from '../../../../client/state/scene/scene.ts';
import {
  allShown,
  closeOrDeselect,
  deselect,
  expandSelected,
  groupOf,
  hideSelected,
  keepSelected,
  leftOut,
  mostExpanded,
  mostSelected,
  neighboursOf,
  pinSelected,
  select,
  toggleSelected,
  unpinSelected,
} from '../../../../client/state/scene/selection.ts';
import { pairOf, startOf, tallyInWords } from '../../../../client/state/words/selection-words.ts';
import type { NodeKind } from '../../../../server/model.ts';
import { line, papersOf } from './networks.ts';

/** a - b - c, and d alone; a has brought in the papers p and q. */
const scene = buildScene(line(), [{ id: 'a', neighborhood: papersOf('a', ['p', 'q']) }]);
const page = (id: string): Place => focusOn(home, { type: 'page', kind: 'author', id });
const many = Array.from({ length: mostSelected + 5 }, (_, i) => `n${i}`);

describe('selecting', () => {
  it('adds in the order given, each once, and takes out again', () => {
    const some = select(toggleSelected(home, 'b'), ['c', 'b', 'a']);
    expect(some.selected).toEqual(['b', 'c', 'a']);
    expect(toggleSelected(some, 'c').selected).toEqual(['b', 'a']);
    expect(deselect(some, ['b', 'a', 'x']).selected).toEqual(['c']);
  });

  it('stops where the address has no room, and says how many are left out', () => {
    expect(select(home, many).selected.length).toBe(mostSelected);
    expect(leftOut(home, many)).toBe(5);
    const full = select(home, many);
    expect(toggleSelected(full, 'one more')).toBe(full);
    expect(leftOut(full, ['n0', 'one more'])).toBe(1);
  });

  it('twice is as good as once', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const once = select(select(home, first), second);
        expect(select(once, first)).toBe(once);
        expect(new Set(once.selected)).toEqual(new Set([...first, ...second]));
      }),
    );
  });

  it('ends step by step: first the page is closed, then nothing is selected', () => {
    const both = { ...page('a'), selected: ['b'] };
    const closed = closeOrDeselect(both);
    expect(closed).toEqual({ ...home, selected: ['b'] });
    expect(closeOrDeselect(closed)).toEqual(home);
    expect(closeOrDeselect(home)).toBe(home);
  });
});

describe('at one stroke', () => {
  const neighbours = adjacency(scene);
  it('the neighbours of what is selected, else of what is looked at', () => {
    expect(neighboursOf({ ...home, selected: ['c', 'd'] }, neighbours)).toEqual(['c', 'd', 'b']);
    expect(neighboursOf(page('b'), neighbours)).toEqual(['b', 'a', 'c']);
    expect(neighboursOf(page('gone'), neighbours)).toEqual([]);
  });

  it('the group that is looked at, or those of what is selected', () => {
    expect(groupOf(focusOn(home, { type: 'cluster', cluster: 1 }), scene)).toEqual(['d']);
    expect(groupOf(page('b'), scene)).toEqual(['a', 'b', 'c']);
    expect(groupOf({ ...page('b'), selected: ['d'] }, scene)).toEqual(['d']);
    expect(groupOf({ ...home, selected: ['p'] }, scene)).toEqual([]);
    expect(groupOf(home, scene)).toEqual([]);
  });

  it('all that is drawn, those of most papers first', () => {
    expect(allShown(scene)).toEqual(['a', 'b', 'c', 'd', 'p', 'q']);
  });
});

describe('with all that is selected', () => {
  const chosen: Place = { ...page('b'), selected: ['b', 'd'] };

  it('hides it with its page, besides what was hidden', () => {
    const hidden = hideSelected(hide(chosen, 'c'));
    expect(hidden.lens.hidden).toEqual(['c', 'b', 'd']);
    expect([hidden.selected, hidden.focus.type]).toEqual([[], 'none']);
    expect(hideSelected({ ...chosen, focus: page('a').focus }).focus).toEqual(page('a').focus);
  });

  it('keeps to it', () => {
    expect(keepSelected(chosen).lens).toEqual({ only: ['b', 'd'] });
    expect(keepSelected(chosen).selected).toEqual(chosen.selected);
  });

  it('pins what is drawn where it stands, and lets it go', () => {
    const gone = { ...chosen, selected: ['d', 'gone'], pins: [{ id: 'a', x: 1, y: 1 }] };
    const pinned = pinSelected(gone, scene, (id, { x, y }) => ({ id, x: x + 0.4, y }));
    expect(pinned.pins).toEqual([
      { id: 'a', x: 1, y: 1 },
      { id: 'd', x: 300, y: 0 },
    ]);
    expect(unpinSelected(pinned).pins).toEqual(gone.pins);
  });

  it('expands what is drawn and not yet open, so many at most', () => {
    expect(
      expandSelected({ ...chosen, selected: ['d', 'gone', 'b'], expanded: ['b'] }, scene).expanded,
    ).toEqual(['b', 'd']);
    const nodes = many.map(
      (id) => ({ id, kind: 'author', label: id, papers: 1, size: 1, x: 0, y: 0 }) as const,
    );
    const crowd = expandSelected(select(home, many), { nodes, links: [], cut: [] });
    expect(crowd.expanded.length).toBe(mostExpanded);
  });
});

describe('a selection in words', () => {
  const thing = (id: string, kind: NodeKind) => ({ id, kind, label: id, papers: 1 });

  it('says how many there are of each kind', () => {
    expect(tallyInWords([thing('a', 'author'), thing('t', 'technique'), thing('b', 'author')])).toBe(
      '2 authors, 1 technique',
    );
  });

  it('is a place to start from, as far as there is room', () => {
    expect(startOf([thing('v', 'venue')])).toBeUndefined();
    const authors = Array.from({ length: 12 }, (_, i) => thing(`a${i}`, 'author'));
    const begun = startOf([...authors, thing('p', 'paper'), thing('v', 'venue')]);
    expect(begun?.start.authors?.length).toBe(10);
    expect(begun?.start.papers).toEqual(['p']);
    expect(begun?.left).toBe(3);
  });

  it('is a pair where two of one kind can be compared', () => {
    const [a, b, t] = [thing('a', 'author'), thing('b', 'author'), thing('t', 'technique')];
    expect(pairOf([a, b])).toEqual({ kind: 'author', left: 'a', right: 'b' });
    expect(pairOf([a, t])).toBeUndefined();
    expect(pairOf([a, b, t])).toBeUndefined();
    expect(pairOf([thing('s', 'source'), thing('r', 'source')])).toBeUndefined();
  });
});
