import { describe, expect, it } from 'vitest';
import { citationIncidence, sharedIncidence } from '../../server/analysis/networks/paper-incidence.ts';
import { buildListed } from './numbered.ts';

const papers = [
  { id: 'p1', title: 'First', year: 2001, family: 'Ångström' },
  { id: 'p2', title: 'Second', family: 'Li' },
  { id: 'p3', title: 'A third paper with a title that goes on and on', year: 2005 },
];
const options = {
  kind: 'paper',
  counting: 'full',
  normalization: 'none',
  minPapers: 0,
  minWeight: 0,
  limit: 9,
} as const;

describe('a network of papers', () => {
  it('links papers that share references, once for each (bibliographic coupling)', () => {
    const ties = [
      { via: 'r1', papers: ['p1', 'p2'] },
      { via: 'r2', papers: ['p1', 'p2'] },
      { via: 'r3', papers: ['p3'] },
    ];
    const { links } = buildListed(sharedIncidence({ papers, ties }), options);
    expect(links).toEqual([{ source: 'p1', target: 'p2', weight: 2, papers: ['r1', 'r2'] }]);
  });

  it('links a paper with what it cites inside the selection, and nothing with itself', () => {
    const ties = [
      { via: 'p1', papers: ['p3'] },
      { via: 'elsewhere', papers: ['p3'] },
      { via: 'p3', papers: ['p3'] },
    ];
    const { nodes, links } = buildListed(citationIncidence({ papers, ties }), options);
    expect(links).toEqual([{ source: 'p1', target: 'p3', weight: 1, papers: ['p3'] }]);
    expect(nodes.map(({ id, papers: tied }) => [id, tied]).sort()).toEqual([
      ['p1', 1],
      ['p2', 0],
      ['p3', 1],
    ]);
  });

  it('knows each paper by first author and year, keeps its title, and leaves none out', () => {
    const { nodes } = buildListed(sharedIncidence({ papers, ties: [] }), options);
    expect(nodes.map(({ label, title, year }) => ({ label, title, year }))).toEqual([
      { label: 'Ångström 2001', title: 'First', year: 2001 },
      { label: 'Li', title: 'Second', year: undefined },
      {
        label: 'A third paper with a title…',
        title: 'A third paper with a title that goes on and on',
        year: 2005,
      },
    ]);
  });
});
