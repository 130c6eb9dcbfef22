import { describe, expect, it } from 'vitest';
import { splitList } from '../../seed/read/references/split/split.ts';

const firstLines = (text: string): string[] => splitList(text).entries.map(({ lines }) => lines[0] ?? '');

describe('splitting a numbered list', () => {
  it.each([
    ['[1] A\nb\n[2] C', ['A', 'C']],
    ['1. Abel\n2. Baker\n3. Cox', ['Abel', 'Baker', 'Cox']],
    ['(1) Abel\n(2) Baker', ['Abel', 'Baker']],
    ['1 Abel, A.\n2 Baker, B.\n3 Cox, C.', ['Abel, A.', 'Baker, B.', 'Cox, C.']],
    ['1.\nAbel\n2.\nBaker', ['Abel', 'Baker']],
    ['References\n[1] A\n[2] B', ['A', 'B']],
    ['References [1] A b c. [2] D e f. [3] G h i.', ['A b c.', 'D e f.', 'G h i.']],
  ])('%j', (text, expected) => {
    expect(firstLines(text)).toEqual(expected);
  });

  it('takes no number inside an entry for a label, not even at a line start', () => {
    const text = '[1] See also\n[3] and\n2. Auflage. Title\n[2] Next\n[3] Last';
    expect(firstLines(text)).toEqual(['See also', 'Next', 'Last']);
  });

  it('counts beyond ten thousand', () => {
    const list = Array.from({ length: 10_002 }, (_, i) => `[${i + 1}] A. Name, “Title,” 2001.`).join('\n');
    expect(
      splitList(list)
        .entries.map(({ label }) => label)
        .slice(-2),
    ).toEqual(['10001', '10002']);
  });

  it('steps over a missing label', () => {
    expect(firstLines('[1] A\n[2] B\n[4] D\n[5] E')).toEqual(['A', 'B', 'D', 'E']);
  });

  it('leaves out page numbers and form feeds between and inside entries', () => {
    const { entries } = splitList('[1] A. Abel,\n\n12\n\n\f“Title,” 2001.\n[2] B. Baker, “Other,” 2002.');
    expect(entries.map(({ lines }) => lines)).toEqual([
      ['A. Abel,', '“Title,” 2001.'],
      ['B. Baker, “Other,” 2002.'],
    ]);
  });

  it('hands over what stands before the first entry', () => {
    expect(splitList('* to whom it may concern\n[1] A\n[2] B\n[3] C').before).toEqual([
      { line: 1, raw: '* to whom it may concern' },
    ]);
  });
});

describe('splitting a list without labels', () => {
  const apa = [
    'Abel, A., & Baker, B. (2001). A title that goes on over the line\nfor a while. Journal of Things, 3, 1–9.',
    'Cox, C. (2002). Another title. Journal of Things,\n4, 10–19.',
    'Dean, D. (2003). A third. Berlin: Springer.',
  ];
  it('by authors and years', () => {
    expect(splitList(apa.join('\n')).entries.map(({ raw }) => raw)).toEqual(apa);
  });
  it('by hanging indents', () => {
    const hanging = apa.map((entry) => entry.replaceAll('\n', '\n    '));
    expect(splitList(hanging.join('\n')).entries.map(({ raw }) => raw)).toEqual(hanging);
  });
  it('by blank lines', () => {
    expect(splitList(apa.join('\n\n')).entries.map(({ raw }) => raw)).toEqual(apa);
  });
});
