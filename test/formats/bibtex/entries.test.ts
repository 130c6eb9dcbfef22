/** BibTeX: the layout of files, and what becomes of broken entries. */
import { describe, expect, it } from 'vitest';
import type { CslItem, Reference } from '../../../seed/normalize/record.ts';
import { bibtex } from '../../../seed/read/formats/bibtex/bibtex.ts';
import { readFixture } from '../read-fixture.ts';

const parse = (text: string): CslItem[] => bibtex.parse(text).references.map(({ csl }) => csl);
const one = (text: string): CslItem => parse(text)[0] ?? { id: '', type: '' };
const messages = (reference: Reference | undefined): string[] =>
  (reference?.problems ?? []).map(({ message }) => message);

describe('layout', () => {
  it('passes over comments and the preamble', () => {
    const { references, unread } = readFixture(bibtex, 'valid/formats/comments-and-preamble.bib');
    expect(references.map(({ csl }) => csl.id)).toEqual(['percent', 'shown']);
    expect(unread).toEqual([]);
  });

  it('reads round brackets and odd spacing, and keeps the entry as printed', () => {
    const [reference] = readFixture(bibtex, 'valid/formats/round-brackets-and-odd-spacing.bib').references;
    expect(reference?.csl).toMatchObject({
      id: 'k1',
      title: 'Quotes with a "quote" inside',
      issued: { 'date-parts': [[1999]] },
    });
    expect(reference?.raw).toMatch(/^@ARTICLE\n\(\n.*1999 \)$/s);
  });
});

describe('broken entries', () => {
  it('loses only the entry whose brace is never closed', () => {
    const { references, unread } = readFixture(bibtex, 'invalid/formats/unclosed-brace.bib');
    expect(references.map(({ csl, position }) => [position, csl.id])).toEqual([
      [1, 'good1'],
      [3, 'good2'],
    ]);
    expect(unread).toEqual([
      {
        line: 2,
        raw: '@article{bad, title = {Two, year = 2002 }\n',
        reason: 'The field "title" of the entry "bad" is never closed.',
      },
    ]);
  });

  it('does so on a single line as well', () => {
    const { references, unread } = readFixture(bibtex, 'invalid/formats/unclosed-on-one-line.bib');
    expect([...references.map(({ csl }) => csl.id), ...unread.map(({ raw }) => raw.slice(0, 12))]).toEqual(
      expect.arrayContaining(['a', 'c', 'd']),
    );
  });

  it('reads an entry that lacks only its last brace, and says so', () => {
    const { references, unread } = readFixture(bibtex, 'invalid/formats/unclosed-entry.bib');
    expect(unread).toEqual([]);
    expect(references.map(({ csl }) => csl.title)).toEqual(['One', 'Two']);
    expect(messages(references[0])).toEqual(['The bracket that closes the entry is missing.']);
  });

  it('reports the fields of an entry that was closed too early', () => {
    const { references, unread } = readFixture(bibtex, 'invalid/formats/closed-too-early.bib');
    expect(references.map(({ csl }) => csl.id)).toEqual(['a', 'b']);
    expect(unread.map(({ line }) => line)).toEqual([2]);
  });

  it('loads 9,999 of 10,000 entries around a broken one, which it reports', () => {
    const entry = (i: number): string =>
      i === 5000
        ? '@article{bad, title = {Never closed,\n  year = 2000\n}\n'
        : `@article{k${i}, title = {Title ${i}},\n  year = 2000\n}\n`;
    const { references, unread } = bibtex.parse(Array.from({ length: 10_000 }, (_, i) => entry(i)).join(''));
    expect(references).toHaveLength(9999);
    expect(unread.map(({ line }) => line)).toEqual([15_001]);
  });

  it('tells a field without a comma, stray text in an entry, and an entry without fields', () => {
    const { references, unread } = bibtex.parse(
      '@book{a, title = {T} year = 2001, ???, isbn = {0387310738}}\n@misc{empty,\n}\n',
    );
    expect(references[0]?.csl).toMatchObject({
      title: 'T',
      ISBN: '0387310738',
      issued: { 'date-parts': [[2001]] },
    });
    expect(messages(references[0])).toHaveLength(2);
    expect(unread.map(({ reason }) => reason)).toEqual(['The entry "empty" has no fields.']);
  });
});

describe('what programs write into entries', () => {
  it('a path keeps its backslashes', () => {
    const entry = one('@online{a, title = {T}, author = {Abel, A}, file = {C:\\Users\\a.pdf}}');
    expect(entry.custom).toMatchObject({ file: 'C:\\Users\\a.pdf' });
  });
});
