import { describe, expect, it } from 'vitest';
import { type AroundPaper, sharedAround } from '../../server/analysis/related/around.ts';

const paper = (id: string, more: Partial<AroundPaper> = {}): AroundPaper => ({
  id,
  label: id,
  title: `About ${id}`,
  cites: [],
  citedBy: [],
  citations: 0,
  things: [],
  ...more,
});

/** Which papers share what. */
const sharing = (papers: readonly AroundPaper[]): string[] =>
  sharedAround(papers).papers.map(({ id, members }) => `${id}: ${members.join(' ')}`);

describe('the network round a paper', () => {
  it('links papers that share references, citing papers, techniques or authors', () => {
    expect(
      sharing([
        paper('a', { cites: ['x', 'y'], citedBy: ['v'], things: ['t'] }),
        paper('b', { cites: ['x'], things: ['t'] }),
        paper('c', { cites: ['z'], citedBy: ['v'] }),
      ]),
    ).toEqual(['x: a b', 'v: a c', 't: a b']);
  });

  it('links a paper with one that it cites', () => {
    expect(sharing([paper('a', { cites: ['b'] }), paper('b', { citedBy: ['a'] })])).toEqual(['b: a b']);
  });

  it('keeps a reference apart from a citing paper of the same id', () => {
    expect(
      sharing([paper('a', { cites: ['x'], seed: 'c' }), paper('b', { citedBy: ['x'], seed: 'c' })]),
    ).toEqual(['c: c a', 'c: c b']);
  });

  it('links a paper that shares nothing with the one it was suggested for', () => {
    expect(sharing([paper('a'), paper('b', { seed: 'a' })])).toEqual(['a: a b']);
  });
});
