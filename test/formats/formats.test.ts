/** Choosing a format, decoding a file, and what a person is told when neither works. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseFormat, readFormat, readText } from '../../seed/read/formats/index.ts';
import { InputError } from '../../server/base/errors.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const invalid = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/invalid/${name}`, import.meta.url));
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  throw new Error('nothing was refused');
};

describe('decoding', () => {
  const text = 'Müller – “Größe”\n';
  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(text)])],
    ['UTF-16 with a byte order mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
    ['Windows line ends', bytes(text.replace('\n', '\r\n'))],
  ])('reads %s', (_, file) => {
    expect(readText(file, 'a.txt')).toBe(text);
  });

  it('reads UTF-16 without a mark and Latin-1', () => {
    expect(readText(Buffer.from('plain words in UTF-16', 'utf16le'), 'a.txt')).toBe('plain words in UTF-16');
    expect(readText(Buffer.from('Müller, Größe', 'latin1'), 'a.txt')).toBe('Müller, Größe');
  });
});

describe('refusals', () => {
  it('tells an empty file', () => {
    expect(refusal(() => readText(invalid('empty.txt'), 'empty.txt'))).toMatch(
      /^empty\.txt: the file is empty/,
    );
  });

  it('tells a binary file, and what to do with a PDF', () => {
    expect(refusal(() => readText(invalid('binary.pdf'), 'binary.pdf'))).toMatch(
      /^binary\.pdf: .*binary.*pdftotext/,
    );
  });

  it.each([
    ['a Word document', 'PK\x03\x04\x14\0[Content_Types].xml\0word/document.xml', /Word document; .*paste/],
    ['a spreadsheet', 'PK\x03\x04\x14\0[Content_Types].xml\0xl/workbook.xml', /spreadsheet; save it as CSV/],
    ['another archive', 'PK\x03\x04\x14\0library.bib', /zip archive; unpack/],
    ['a packed file', '\x1f\x8b\x08', /packed file; unpack/],
    ['the database of Zotero', 'SQLite format 3\0', /database; export .*BibTeX/],
    ['a PDF without any zero', '%PDF-1.5\n1 0 obj', /a PDF, .*pdftotext/],
    ['a Rich Text document', '{\\rtf1\\ansi Abel, A. (2001). Title. Things, 1, 2-3.}', /Rich Text document/],
    [
      'a web page',
      '<!DOCTYPE html><html><li>A. Abel. Title. Things, 2001.</li></html>',
      /web page; .*browser/,
    ],
    ['TEI', '<?xml version="1.0"?><TEI xmlns="x"><text/></TEI>', /TEI XML; export/],
  ])('says what %s is, whatever it is called, and what to do', (_, bytes, says) => {
    expect(refusal(() => readText(Buffer.from(bytes, 'latin1'), 'list.bib'))).toMatch(says);
  });

  it('leaves out NUL, and reads what stands around it', () => {
    expect(readText(Buffer.from('@article{a, title={On\0e}}'), 'a.bib')).toBe('@article{a, title={One}}');
  });

  it('tells a text that is no reference list, and what one looks like', () => {
    const letter = readText(invalid('no-reference-list.txt'), 'letter.txt');
    expect(refusal(() => readFormat(letter, 'letter.txt'))).toMatch(
      /^letter\.txt: no references found in running text; expected .*\[1\]/,
    );
  });

  it('lists the formats for an unknown id', () => {
    expect(refusal(() => chooseFormat('x', 'x.txt', 'endnote'))).toMatch(/no format "endnote".*references/);
  });
});
