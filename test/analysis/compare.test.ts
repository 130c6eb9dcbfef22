import { describe, expect, it } from 'vitest';
import { compareThings } from '../../server/analysis/connections/compare.ts';
import { jointPapers } from '../../server/analysis/connections/joint-papers.ts';

const stands = (paper: string, id: string, kind: 'author' | 'technique' = 'author') => ({
  paper,
  kind,
  id,
  label: id.toUpperCase(),
});

describe('two things compared', () => {
  const left = { id: 'l', papers: new Set(['p1', 'p2', 'p3']) };
  const right = { id: 'r', papers: new Set(['p3', 'p4']) };

  it('share what stands in papers of both, the most of both first', () => {
    const rows = [
      ...[stands('p1', 'x'), stands('p4', 'x')],
      ...[stands('p1', 'y'), stands('p2', 'y'), stands('p3', 'y'), stands('p4', 'y')],
      ...[stands('p1', 'z'), stands('p4', 'w')],
    ];
    const [authors] = compareThings(left, right, rows, ['author']);
    expect(authors).toEqual({
      kind: 'author',
      left: 3,
      right: 3,
      things: [
        { id: 'y', label: 'Y', left: 3, right: 2 },
        { id: 'x', label: 'X', left: 1, right: 1 },
      ],
    });
  });

  it('count one another, but are nothing that they share', () => {
    const rows = ['l', 'r'].map((id) => stands('p3', id));
    expect(compareThings(left, right, rows, ['author'])).toEqual([
      { kind: 'author', left: 1, right: 1, things: [] },
    ]);
  });

  it('are told kind by kind, in the order asked for', () => {
    const rows = [stands('p3', 't', 'technique')];
    expect(
      compareThings(left, right, rows, ['author', 'technique']).map(({ kind, left: l, things }) => [
        kind,
        l,
        things.length,
      ]),
    ).toEqual([
      ['author', 0, 0],
      ['technique', 1, 1],
    ]);
  });
});

describe('joint papers', () => {
  it('come in the order of how many things they stand in, then of years, the undated last', () => {
    const behind = [
      { thing: 'a', paper: 'old', year: 1990 },
      { thing: 'a', paper: 'undated' },
      { thing: 'a', paper: 'new', year: 2020 },
      { thing: 'a', paper: 'both', year: 1970 },
      { thing: 'b', paper: 'both', year: 1970 },
      { thing: 'b', paper: 'also undated', year: null },
    ];
    expect(jointPapers(behind)).toEqual([
      { paper: 'both', of: 2 },
      { paper: 'new', of: 1 },
      { paper: 'old', of: 1 },
      { paper: 'also undated', of: 1 },
      { paper: 'undated', of: 1 },
    ]);
  });
});
