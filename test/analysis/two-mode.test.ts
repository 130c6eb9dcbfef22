import { describe, expect, it } from 'vitest';
import { incidenceOf } from '../../server/analysis/networks/incidence.ts';
import { project } from '../../server/analysis/networks/projection.ts';
import { twoMode } from '../../server/analysis/networks/two-mode.ts';
import { allLinks, buildListed } from './numbered.ts';

const authors = incidenceOf({
  items: ['a1', 'a2', 'a3'].map((id) => ({ id, label: id })),
  papers: [
    { id: 'p1', year: 2010, members: ['a1', 'a2'] },
    { id: 'p2', year: 2020, members: ['a1'] },
    { id: 'p3', members: ['a3'] },
  ],
});
const techniques = incidenceOf({
  items: ['t1', 't2', 't3'].map((id) => ({ id, label: id })),
  papers: [
    { id: 'p1', year: 2010, members: ['t1', 't2'] },
    { id: 'p2', year: 2020, members: ['t1'] },
    { id: 'p4', members: ['t3'] },
  ],
});
const joined = twoMode({ kind: 'author', incidence: authors }, { kind: 'technique', incidence: techniques });

describe('authors by technique', () => {
  it('joins only authors with techniques, by the papers of the one on the other', () => {
    const incidence = incidenceOf(joined);
    const { nodes, links: joinedLinks } = project(incidence, 'full');
    const links = allLinks(joinedLinks, nodes, incidence).map(
      ({ source, target, weight }) => `${source} ${target} ${weight}`,
    );
    expect(links).toEqual(['a1 t1 2', 'a1 t2 1', 'a2 t1 1', 'a2 t2 1']);
  });

  it('leaves out who has no paper with a technique, and techniques without a named author', () => {
    expect(joined.items.map(({ id }) => id)).toEqual(['a1', 'a2', 't1', 't2']);
    expect(joined.papers.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('keeps the kind of every node in the network', () => {
    const built = buildListed(joined, {
      kind: 'author',
      counting: 'full',
      normalization: 'none',
      minPapers: 1,
      minWeight: 0,
      limit: 100,
    });
    expect(Object.fromEntries(built.nodes.map(({ id, kind }) => [id, kind]))).toEqual({
      a1: 'author',
      a2: 'author',
      t1: 'technique',
      t2: 'technique',
    });
  });
});
