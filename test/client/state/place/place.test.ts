import { describe, expect, it } from 'vitest';
import { colourOf, coloursOf, home, type Place } from '../../../../client/state/place/place.ts';
import {
  changePath,
  clearFocus,
  focusOn,
  isPicking,
  openOrPick,
  setColour,
  setFilters,
  showView,
  startComparison,
  startPath,
  toggleExpanded,
} from '../../../../client/state/place/transitions.ts';

const author: Place = focusOn(home, { type: 'page', kind: 'author', id: 'a' });

describe('another network', () => {
  it('keeps the page that is read and closes what was opened', () => {
    const there = showView({ ...author, expanded: ['a'] }, 'topics');
    expect(there).toMatchObject({ view: 'topics', focus: author.focus, expanded: [] });
  });

  it('keeps a list of the library, and leaves one of a group', () => {
    const list = focusOn(home, { type: 'list', list: 'papers', of: { author: ['a'] } });
    expect(showView(list, 'topics').focus).toBe(list.focus);
    const ofGroup = focusOn(home, { type: 'list', list: 'papers', of: { group: [0] } });
    expect(showView(ofGroup, 'topics').focus).toEqual({ type: 'none' });
    expect(setFilters(ofGroup, { from: 2010 }).focus).toEqual({ type: 'none' });
    expect(setFilters(list, { from: 2010 }).focus).toBe(list.focus);
  });

  it('is coloured by venue only where its nodes have one, and again when papers are shown again', () => {
    const papers = setColour(showView(home, 'papers'), 'venue');
    expect(colourOf(papers)).toBe('venue');
    expect(colourOf(showView(papers, 'timeline'))).toBe('venue');
    expect(colourOf(showView(papers, 'topics'))).toBe('cluster');
    expect(coloursOf('coauthors')).not.toContain('venue');
    expect(colourOf(showView(showView(papers, 'topics'), 'papers'))).toBe('venue');
  });

  it('leaves behind what exists in the old one only', () => {
    expect(showView(focusOn(home, { type: 'cluster', cluster: 2 }), 'topics').focus).toEqual({
      type: 'none',
    });
    expect(showView(focusOn(home, { type: 'link', source: 'a', target: 'b' }), 'topics').focus.type).toBe(
      'none',
    );
  });

  it('is the same place where it is shown already', () => {
    expect(showView(author, 'coauthors')).toBe(author);
  });
});

describe('a path', () => {
  it('waits for its other end, then for nothing', () => {
    const asking = startPath(author, 'a');
    expect(isPicking(asking)).toBe(true);
    expect(isPicking(changePath(asking, { to: 'b' }))).toBe(false);
    expect(openOrPick(asking, 'author', 'b')).toEqual(changePath(asking, { to: 'b' }));
  });

  it('goes back to its first route when anything but the route changes', () => {
    const second = changePath(changePath(startPath(home, 'a'), { to: 'b' }), { route: 1 });
    expect(second.focus).toMatchObject({ to: 'b', route: 1 });
    expect(changePath(second, { via: 'techniques' }).focus).toMatchObject({
      to: 'b',
      via: 'techniques',
      route: 0,
    });
  });

  it('does not begin by being changed', () => {
    expect(changePath(author, { to: 'b' })).toBe(author);
  });
});

describe('a comparison', () => {
  it('takes another of the same kind for its other side, and a page otherwise', () => {
    const asking = startComparison(author, 'author', 'a');
    expect(isPicking(asking)).toBe(true);
    const asked = openOrPick(asking, 'author', 'b');
    expect(asked.focus).toEqual({ type: 'compare', kind: 'author', left: 'a', right: 'b' });
    expect(isPicking(asked)).toBe(false);
    expect(openOrPick(asking, 'author', 'a').focus).toEqual({ type: 'page', kind: 'author', id: 'a' });
    expect(openOrPick(asking, 'technique', 't').focus).toEqual({ type: 'page', kind: 'technique', id: 't' });
    expect(openOrPick(asked, 'author', 'c').focus).toEqual({ type: 'page', kind: 'author', id: 'c' });
  });

  it('stays in another network', () => {
    const asked = openOrPick(startComparison(home, 'author', 'a'), 'author', 'b');
    expect(showView(asked, 'topics').focus).toBe(asked.focus);
  });
});

describe('opening', () => {
  it('keeps the order, and closes what was opened from a closed node', () => {
    const open = ['a', 'p', 'b'].reduce((place, id) => toggleExpanded(place, id), home);
    expect(open.expanded).toEqual(['a', 'p', 'b']);
    expect(toggleExpanded(open, 'a', new Set(['p'])).expanded).toEqual(['b']);
  });

  it('has nothing to do with what is looked at', () => {
    expect(clearFocus(toggleExpanded(author, 'a'))).toEqual({ ...home, expanded: ['a'] });
  });
});
