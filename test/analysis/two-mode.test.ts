import { describe, expect, it } from 'vitest';
import { incidenceOf } from '../../server/analysis/networks/incidence.ts';
import { twoMode } from '../../server/analysis/networks/two-mode.ts';
import { projected } from './numbered.ts';

const papers = ['p1', 'p2', 'p3', 'p4'];
const authors = incidenceOf(
  {
    items: ['a1', 'a2', 'a3'].map((id) => ({ id, label: id })),
    papers: [
      { id: 'p1', year: 2010, members: ['a1', 'a2'] },
      { id: 'p2', year: 2020, members: ['a1'] },
      { id: 'p3', members: ['a3'] },
    ],
  },
  papers,
);
const techniques = incidenceOf(
  {
    items: ['t1', 't2', 't3'].map((id) => ({ id, label: id })),
    papers: [
      { id: 'p1', year: 2010, members: ['t1', 't2'] },
      { id: 'p2', year: 2020, members: ['t1'] },
      { id: 'p4', members: ['t3'] },
    ],
  },
  papers,
);
const joined = projected(
  twoMode({ kind: 'author', incidence: authors }, { kind: 'technique', incidence: techniques }),
);

describe('authors by technique', () => {
  it('joins only authors with techniques, by the papers of the one on the other', () => {
    expect(joined.links.map(({ source, target, papers: joint }) => [source, target, ...joint])).toEqual([
      ['a1', 't1', 'p1', 'p2'],
      ['a1', 't2', 'p1'],
      ['a2', 't1', 'p1'],
      ['a2', 't2', 'p1'],
    ]);
  });

  it('leaves out who has no paper with a technique, and techniques without a named author', () => {
    expect(joined.nodes.map(({ id, papers: counted, year }) => [id, counted, year])).toEqual([
      ['a1', 2, 2015],
      ['a2', 1, 2010],
      ['t1', 2, 2015],
      ['t2', 1, 2010],
    ]);
  });
});
