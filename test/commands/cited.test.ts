import { describe, expect, it } from 'vitest';
import { citedPrinter } from '../../seed/commands/cited.ts';
import type { Reference } from '../../seed/normalize/record.ts';

const reference = (id: string, position: number, cites?: Reference[]): Reference => ({
  position,
  raw: `${id} as printed`,
  csl: { id, type: 'article-journal', title: id },
  printed: {},
  confidence: { title: 0.9 },
  problems: [],
  ...(cites && { cites }),
});

describe('a paper printed with the works that it cites', () => {
  it('comes first; each work names it, in printed order, and no id comes twice', () => {
    const print = citedPrinter({ explain: false });
    const first = print(reference('smith', 1, [reference('ref-1', 1), reference('ref-2', 2)]));
    const second = print(reference('smith', 2, [reference('ref-1', 1)]));
    expect([...first, ...second].map(({ id, custom }) => [id, custom?.['cited-by']])).toEqual([
      ['smith', undefined],
      ['smith-1', 'smith'],
      ['smith-2', 'smith'],
      ['smith-3', undefined],
      ['smith-3-1', 'smith-3'],
    ]);
    expect(first.map(({ title }) => title)).toEqual(['smith', 'ref-1', 'ref-2']);
  });

  it('is explained as in a list', () => {
    const [, work] = citedPrinter({ explain: true })(reference('smith', 1, [reference('ref-1', 1)]));
    expect(work?.custom).toMatchObject({
      'cited-by': 'smith',
      raw: 'ref-1 as printed',
      confidence: { title: 0.9 },
    });
  });
});
