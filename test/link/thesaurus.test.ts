import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyThesaurus } from '../../seed/link/techniques/apply-thesaurus.ts';
import {
  readThesaurus,
  type ThesaurusEntry,
  writeThesaurus,
} from '../../seed/link/techniques/thesaurus-file.ts';
import { techniques } from '../../seed/link/techniques.ts';

describe('the file', () => {
  test('VOSviewer: a label and what replaces it; nothing hides it', () => {
    expect(readThesaurus('label\treplace by\r\nneural nets\tneural network\r\nresults\t\r\n')).toEqual({
      entries: [
        { action: 'merge', label: 'neural nets', replaceBy: 'neural network' },
        { action: 'hide', label: 'results' },
      ],
      problems: [],
    });
  });

  test('Coterie: what to do stands in a third column', () => {
    const { entries } = readThesaurus('label\treplace by\taction\nvm\tVM\trename\nreal time\t\tadd\n');
    expect(entries).toEqual([
      { action: 'rename', label: 'vm', replaceBy: 'VM' },
      { action: 'add', label: 'real time' },
    ]);
  });

  test('lines that say nothing clear are told with their number, and skipped', () => {
    expect(readThesaurus('label\treplace by\n\tx\na\tb\tburn\na\t\trename\n"a ""b"""\tc\n')).toEqual({
      entries: [{ action: 'merge', label: 'a "b"', replaceBy: 'c' }],
      problems: [
        { line: 2, problem: 'no label' },
        { line: 3, problem: 'no such action: burn' },
        { line: 4, problem: 'rename needs a label to replace by' },
      ],
    });
  });

  test('what is written is read back', () => {
    const label = fc
      .stringMatching(/^[a-zA-Zé][a-zA-Zé -]{0,12}[a-z]$/)
      .map((text) => text.replace(/ +/g, ' '));
    const entry = fc.oneof(
      fc.record({ action: fc.constantFrom('merge' as const, 'rename' as const), label, replaceBy: label }),
      fc.record({ action: fc.constantFrom('hide' as const, 'add' as const), label }),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(readThesaurus(writeThesaurus(entries))).toEqual({ entries, problems: [] });
      }),
    );
  });
});

describe('applied', () => {
  const papers = [
    { id: 'p1', title: 'Interrupt coalescing in virtual machines' },
    { id: 'p2', title: 'Interrupt moderation: an interrupt coalescing survey' },
    { id: 'p3', title: 'Interrupt moderation and data plane development' },
  ];
  const before = techniques(papers);
  const told = (entries: readonly ThesaurusEntry[]) => {
    const answer = applyThesaurus(before, entries, papers);
    const names = new Map(answer.techniques.map(({ id, name }) => [id, name]));
    return {
      ...answer,
      pairs: answer.uses.map(({ paper, technique }) => `${paper} ${names.get(technique)}`),
    };
  };

  test('nothing asked, nothing changed', () => {
    expect(applyThesaurus(before, [])).toEqual({ ...before, unmatched: [] });
  });

  test('merged: its papers come over, each once', () => {
    const merge = {
      action: 'merge',
      label: 'interrupt moderation',
      replaceBy: 'interrupt coalescing',
    } as const;
    const { pairs } = told([merge]);
    expect(pairs.filter((pair) => pair.endsWith('interrupt coalescing')).sort()).toEqual([
      'p1 interrupt coalescing',
      'p2 interrupt coalescing',
      'p3 interrupt coalescing',
    ]);
    expect(pairs.join()).not.toContain('interrupt moderation');
  });

  test('merged in a circle: as before', () => {
    const { techniques: found } = told([
      { action: 'merge', label: 'interrupt moderation', replaceBy: 'interrupt coalescing' },
      { action: 'merge', label: 'interrupt coalescing', replaceBy: 'interrupt moderation' },
    ]);
    expect(found).toEqual(before.techniques);
  });

  test('renamed, hidden, added with the words of the titles that print it', () => {
    const { pairs, uses } = told([
      { action: 'rename', label: 'interrupt coalescing', replaceBy: 'IRQ coalescing' },
      { action: 'hide', label: 'interrupt moderation' },
      { action: 'add', label: 'data plane development' },
    ]);
    expect(pairs).toContain('p1 IRQ coalescing');
    expect(pairs.join()).not.toContain('interrupt moderation');
    expect(pairs).toContain('p3 data plane development');
    expect(uses.map(({ evidence }) => evidence)).toContain('data plane development');
  });

  test('what another library wanted is told', () => {
    const wish = { action: 'hide', label: 'glacier melting' } as const;
    expect(told([wish]).unmatched).toEqual([wish]);
  });
});
