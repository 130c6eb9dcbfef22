import { describe, expect, it } from 'vitest';
import { listInGroups, listQuery, narrow, papersOf } from '../../../../client/state/place/lists.ts';
import { decode } from '../../../../client/state/place/url.ts';
import type { GroupPage } from '../../../../server/api.ts';

const ann = { id: 'a_1', label: 'Ann' };
const bob = { id: 'a_2', label: 'Bob' };
const venue = { id: 'v_1', label: 'Venue' };
const group = (...papers: GroupPage['papers']): GroupPage => ({
  group: { id: 0, label: 'A group', nodes: 2, themes: [] },
  papers,
  authors: [],
  techniques: [{ id: 't_1', label: 'Tea', papers: 2, years: [] }],
  venues: [],
  years: [],
});
const p1 = { id: 'p_1', title: 'One', year: 2010, authors: [ann, bob], venue, techniques: ['t_1'] };
const p2 = { id: 'p_2', title: 'Two', year: 2012, authors: [ann], techniques: [] };
const p3 = { id: 'p_3', title: 'Three', authors: [bob], techniques: ['t_1'] };

describe('the papers that are meant', () => {
  it('are narrowed by one thing after the other, each once', () => {
    const byAnn = papersOf('author', 'a_1');
    expect(narrow(narrow(byAnn, 'author', 'a_2'), 'author', 'a_1')).toEqual({ author: ['a_2', 'a_1'] });
    expect(narrow(narrow(byAnn, 'technique', 't_1'), 'venue', 'v_1')).toEqual({
      author: ['a_1'],
      technique: ['t_1'],
      venue: 'v_1',
    });
  });

  it('are asked of the server without the groups, which it does not know', () => {
    expect(listQuery({ author: ['a_1', 'a_2'], from: 2010, group: [0] })).toEqual([
      ['author', 'a_1'],
      ['author', 'a_2'],
      ['from', '2010'],
    ]);
  });

  it('are told of where an address names them wrongly', () => {
    const { place, notices } = decode('?list=moons&of-since=soon&of-author=a_1&of-group=0');
    expect(place.focus).toEqual({ type: 'list', list: 'papers', of: { author: ['a_1'] } });
    expect(notices.length).toBe(3);
  });
});

describe('a list of a group', () => {
  const ids = (of: Parameters<typeof listInGroups>[1], ...groups: GroupPage[]): string[] =>
    listInGroups(groups, of).papers.map(({ id }) => id);

  it('keeps to what is meant', () => {
    const all = group(p1, p2, p3);
    expect(ids({}, all)).toEqual(['p_1', 'p_2', 'p_3']);
    expect(ids({ author: ['a_1', 'a_2'] }, all)).toEqual(['p_1']);
    expect(ids({ technique: ['t_1'] }, all)).toEqual(['p_1', 'p_3']);
    expect(ids({ venue: 'v_1' }, all)).toEqual(['p_1']);
    expect(ids({ from: 2011 }, all)).toEqual(['p_2']);
  });

  it('of two groups holds what both have', () => {
    expect(ids({}, group(p1, p2), group(p2, p3))).toEqual(['p_2']);
  });

  it('counts who, what and where, most first', () => {
    const { authors, techniques, venues } = listInGroups([group(p1, p2, p3)], {});
    expect(authors.map(({ label, papers }) => [label, papers])).toEqual([
      ['Ann', 2],
      ['Bob', 2],
    ]);
    expect(techniques).toEqual([{ id: 't_1', label: 'Tea', papers: 2 }]);
    expect(venues).toEqual([{ ...venue, papers: 1 }]);
  });
});
