import { describe, expect, it } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';
import { splitList } from '../../seed/read/references/split/split.ts';

const raws = (text: string): string[] => splitList(text).entries.map(({ raw }) => raw);

describe('several works under one label', () => {
  it.each([
    [
      'a semicolon between them',
      '[1] A. Abel, Phys. Rev. 1, 2 (2001); B. Baker and C. Cox, Phys. Rev. 3, 4 (2002).\n[2] D. Dean, Phys. Rev. 5, 6 (2003).',
      ['[1] A. Abel, Phys. Rev. 1, 2 (2001);', 'B. Baker and C. Cox, Phys. Rev. 3, 4 (2002).'],
    ],
    [
      'a full stop between them',
      '[1] A. Abel, Phys. Rev. 1 (2001) 2. B. Baker, Phys. Rev. 3\n(2002) 4.\n[2] D. Dean, Phys. Rev. 5 (2003) 6.',
      ['[1] A. Abel, Phys. Rev. 1 (2001) 2.', 'B. Baker, Phys. Rev. 3\n(2002) 4.'],
    ],
    [
      'letters before each',
      '[1] a) A. Abel, Chem. Lett. 2001, 1, 2; b) B. Baker, Chem. Lett. 2002, 3, 4.\n[2] D. Dean, Chem. Lett. 2003, 5, 6.',
      ['[1] a) A. Abel, Chem. Lett. 2001, 1, 2;', 'b) B. Baker, Chem. Lett. 2002, 3, 4.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(raws(text).slice(0, -1)).toEqual(expected);
  });

  it('gives a further work without names the authors of the one before, and says so', () => {
    const { references } = readReferences(
      '[1] A. Abel, Phys. Rev. 1, 2 (2001); Phys. Lett. B 3, 4 (2002).\n[2] D. Dean, Phys. Rev. 5, 6 (2003).',
    );
    expect(references[1]?.csl.author).toEqual(references[0]?.csl.author);
    expect(references[1]?.problems.map(({ message }) => message)).toContain(
      'authors repeated from the entry before',
    );
  });

  it.each([
    'Abel, A. (2001). On B. Baker, 1999. Journal of Things, 3, 1–9.',
    'Abel A, Baker B; Cox C. Title of 1999. J Things 2001; 12: 1-9.',
    'A. Abel, “Title,” in Things 2001, B. Baker, Ed., vol. 3, 2002, pp. 1–9.',
    'Abel A, Baker B. Title. In: Things 2001: Proceedings of the 5th Meeting on Things; 2002 Apr 3-5; Dublin, Ireland. Berlin: Springer; 2002. p. 182-91.',
    'Abel A. Title. In: Things 2001; Baker B, editor. Berlin: Springer; 2002. p. 1-9.',
  ])('leaves one work whole: %s', (text) => {
    expect(raws(text)).toEqual([text]);
  });
});

describe('a list that has lost its line breaks', () => {
  const entries = [
    'Anna Abel and Bea Baker. 2001. A first title. In Proceedings of Things, pages 1–9.',
    'Cleo Cox, Dora Dean, and Eve Egan. 2002. A second title. Things, 3(4):5–6.',
    'Fay Fox. 2003. A third title. Ph.D. thesis, University of Things.',
  ];
  it('is parted where names and a year follow one another as at its beginning', () => {
    expect(raws(entries.join(' '))).toEqual(entries);
  });
});

describe('a text around the list', () => {
  const list =
    '[1] A. Abel, “Title one,” Things, vol. 1, 2001.\n[2] B. Baker, “Title two,” Things, vol. 2, 2002.';
  it('is handed over, with the line on which it stands', () => {
    const { references, unread } = readReferences(
      `As was shown [1], things\nare so [2].\n\nReferences\n${list}\n\nAppendix A\n\nProof. In 2001 it was so.`,
    );
    expect(references.map(({ csl }) => csl.title)).toEqual(['Title one', 'Title two']);
    expect(unread.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'text before the first entry'],
      [8, 'text after the last entry'],
      [10, 'text after the last entry'],
    ]);
  });

  it('may be a caption or a note right behind the last entry', () => {
    for (const note of ['FIG. 5. Our results for trees.', 'Communicated by H. Holt', 'Received: 3 May 2003'])
      expect(raws(`${list}\n${note}`)).toEqual(list.split('\n'));
  });
});
