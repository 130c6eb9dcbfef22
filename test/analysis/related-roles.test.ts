import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../server/analysis/related/roles.ts';

const papers = [2001, 2003, 2005, 2007, 2009, 2009].map((year, i) => ({ id: `p${i}`, year }));

describe('roles', () => {
  it('names what came first, and what the others build on', () => {
    const cites = new Map([
      ['p3', ['p2', 'elsewhere']],
      ['p4', ['p2', 'p0']],
    ]);
    expect([...rolesOf(papers, cites)]).toEqual([
      ['p0', 'early'],
      ['p2', 'central'],
    ]);
  });

  it('calls one paper new, but not one of two of the same year', () => {
    expect(rolesOf(papers, new Map()).get('p4')).toBeUndefined();
    expect(rolesOf(papers.slice(0, 5), new Map()).get('p4')).toBe('new');
  });

  it('tells rather that others build on it than that it is early', () => {
    const cites = new Map(papers.slice(1).map(({ id }) => [id, ['p0']]));
    expect(rolesOf(papers, cites).get('p0')).toBe('central');
  });

  it('says nothing of a few papers, of undated ones, and of what cites itself', () => {
    expect(rolesOf(papers.slice(0, 4), new Map()).size).toBe(0);
    const undated = papers.map(({ id }) => ({ id }));
    expect(rolesOf(undated, new Map([['p1', ['p1', 'p1']]])).size).toBe(0);
  });
});
