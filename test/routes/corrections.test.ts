import { describe, expect, it } from 'vitest';
import type { Reading, Reference } from '../../seed/normalize/record.ts';
import { corrected } from '../../server/routes/build/corrections.ts';

const reference = (position: number, title: string, cites?: Reference[]): Reference => ({
  position,
  raw: title,
  csl: { id: title, type: 'article', title },
  printed: {},
  confidence: { title: 0.5 },
  problems: [{ message: 'doubtful' }],
  ...(cites ? { cites } : {}),
});
const reading = (...references: Reference[]): Reading => ({ format: 'jats', references, unread: [] });
const titles = (references: readonly Reference[]): unknown[] =>
  references.map(({ csl, cites }) => (cites ? [csl.title, titles(cites)] : csl.title));

describe('corrections', () => {
  // The preview counts: A 1, its references 2 and 3, B 4. Each list counts its own from 1.
  const nested = reading(reference(1, 'A', [reference(1, 'x'), reference(2, 'y')]), reference(2, 'B'));
  const edit = { position: 2, item: { id: 'x', type: 'article', title: 'X corrected' } };

  it('reach the entry that the preview shows at a position, in lists within lists too', () => {
    const { references } = corrected(nested, { edits: [edit], leaveOut: [3], typed: [] });
    expect(titles(references)).toEqual([['A', ['X corrected']], 'B']);
    expect(references[0]?.cites?.[0]).toMatchObject({ confidence: {}, problems: [] });
  });

  it('keep what a paper cites when the paper is left out', () => {
    expect(titles(corrected(nested, { edits: [], leaveOut: [1], typed: [] }).references)).toEqual([
      'x',
      'y',
      'B',
    ]);
  });

  it('take in what was typed for an entry that could not be read, behind all others', () => {
    const lost = { line: 9, raw: '@article{', reason: 'no end' };
    const { references, unread } = corrected(
      { ...nested, unread: [{ ...lost, line: 3 }, lost] },
      { edits: [], leaveOut: [], typed: [{ unread: 2, item: { id: 'z', type: 'article', title: 'Z' } }] },
    );
    expect(references.at(-1)).toMatchObject({ position: 6, raw: '@article{', csl: { title: 'Z' } });
    expect(unread).toEqual([{ ...lost, line: 3 }]);
  });

  it('leave what was read as it was', () => {
    corrected(nested, { edits: [edit], leaveOut: [1], typed: [] });
    expect(titles(nested.references)).toEqual([['A', ['x', 'y']], 'B']);
  });
});
