import { describe, expect, it } from 'vitest';
import { unfoldColumns } from '../../seed/read/references/split/columns.ts';
import { splitList } from '../../seed/read/references/split/split.ts';

const left = [
  '[1] A. Abel, “A title that goes on,” in',
  '    Proc. Things, 2001, pp. 1–9.',
  '[2] B. Baker, “Other,” Journal of',
  '    Things, vol. 2, 2002.',
  '[3] C. Cox, “Third,” Journal of',
  '    Things, vol. 3, 2003.',
];
const right = [
  '[4] D. Dean, “Fourth,” Journal of',
  '    Things, vol. 4, 2004.',
  '[5] E. Egan, “Fifth,” Journal of',
  '    Things, vol. 5, 2005.',
  '[6] F. Fox, “Sixth,” Journal of',
  '    Things, vol. 6, 2006.',
];
const sideBySide = left.map((text, i) => text.padEnd(46) + right[i]).join('\n');

describe('two columns side by side', () => {
  it('are read one after the other', () => {
    expect(unfoldColumns(sideBySide)?.map(({ text }) => text)).toEqual([...left, ...right]);
    expect(splitList(sideBySide).entries.map(({ label, line }) => `${label}:${line}`)).toEqual([
      '1:1',
      '2:3',
      '3:5',
      '4:1',
      '5:3',
      '6:5',
    ]);
  });

  it('are not seen where single lines have wide gaps, or text crosses the gutter', () => {
    expect(unfoldColumns('[1]   A. Abel, Title.\n[2]   B. Baker, Title.')).toBeUndefined();
    expect(unfoldColumns([...left, ...right].join('\n'))).toBeUndefined();
    expect(
      unfoldColumns(`${sideBySide}\n${'a line of prose as wide as the page is '.repeat(3)}`),
    ).toBeUndefined();
  });
});
