import { describe, expect, it } from 'vitest';
import {
  listInGroups,
  listOf,
  listQuery,
  narrow,
  papersOf,
  sorted,
  sortOf,
  sortPapers,
} from '../../../../client/state/place/lists.ts';
import { home } from '../../../../client/state/place/place.ts';
import { beginTrail, follow } from '../../../../client/state/place/trail.ts';
import { showView } from '../../../../client/state/place/transitions.ts';
import { decode, encode } from '../../../../client/state/place/url.ts';
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
  total: { papers: papers.length, authors: 0, techniques: 1, venues: 0 },
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

describe('the order of papers', () => {
  const papers = [
    { ...p1, citations: 2 },
    { ...p2, title: 'one more' },
    { ...p3, citations: 7 },
  ];
  const ids = (sort: Parameters<typeof sortPapers>[1]) => sortPapers(papers, sort).map(({ id }) => id);

  it('is by citations, year or title', () => {
    expect(ids('citations')).toEqual(['p_3', 'p_1', 'p_2']);
    expect(ids('year')).toEqual(['p_2', 'p_1', 'p_3']);
    expect(ids('title')).toEqual(['p_1', 'p_2', 'p_3']);
  });

  it('begins with the most cited for the papers of a thing, with the newest elsewhere', () => {
    expect(sortOf(listOf('papers', { author: ['a_1'] }))).toBe('citations');
    expect(sortOf(listOf('papers', { cites: 'p_1' }))).toBe('citations');
    expect(sortOf(listOf('papers', {}))).toBe('year');
    expect(sortOf(listOf('papers', { from: 2010, to: 2010 }))).toBe('year');
  });

  it('is part of the address unless it is the default', () => {
    const all = listOf('papers', {});
    const place = { ...home, focus: sorted(all, 'title') };
    expect(encode(place)).toBe('?list=papers&sort=title');
    expect(decode(encode(place))).toEqual({ place, notices: [] });
    expect(sorted(sorted(all, 'title'), 'year')).toEqual(all);
    const { place: read, notices } = decode('?list=papers&of-author=a_1&sort=luck');
    expect(read.focus).toEqual(listOf('papers', { author: ['a_1'] }));
    expect(notices).toHaveLength(1);
  });

  it('is no step of its own', () => {
    const all = listOf('papers', {});
    const trail = beginTrail({ ...home, focus: all });
    expect(follow(trail, { ...home, focus: sorted(all, 'title') }).steps).toHaveLength(2);
    expect(follow(trail, { ...home, focus: listOf('papers', { from: 2010 }) }).steps).toHaveLength(3);
  });
});

it('a list of links belongs to the network on show', () => {
  const place = { ...home, view: 'papers' as const, focus: listOf('papers', { linked: 'p_1' }) };
  expect(encode(place)).toBe('?view=papers&list=papers&linked-to=p_1');
  expect(decode(encode(place)).place).toEqual(place);
  expect(showView(place, 'topics').focus).toEqual({ type: 'none' });
});
