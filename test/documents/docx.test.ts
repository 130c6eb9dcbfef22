import { describe, expect, it } from 'vitest';
import { documentKind } from '../../seed/import/documents/kinds.ts';
import { readDocx } from '../../seed/read/docx/read.ts';
import { docxOf, zipOf } from './zip.ts';

const entries = [
  'Gordon, A., &amp; Amit, N. (2012). ELI: Bare-metal performance for I/O virtualization. ACM SIGPLAN Notices, 47(4), 411–422.',
  'Russell, R. (2008). virtio: Towards a de-facto standard for virtual I/O devices. Operating Systems Review, 42(5), 95–103.',
  'Barham, P., &amp; Dragovic, B. (2003). Xenon and other gases of the air. Operating Systems Review, 37(5), 164–177.',
];
const draft = [
  'A draft about devices',
  'Somebody wrote this in 2014, as Gordon and Amit (2012) did before.',
  'References are given at the end.',
  'References',
];

const titlesIn = async (bytes: Buffer) => {
  const read = await readDocx(bytes);
  return 'reading' in read ? read.reading.references.map(({ csl }) => csl.title) : read.refused;
};

describe('a Word document', () => {
  it('gives its reference list, and nothing of its text', async () => {
    expect(await titlesIn(docxOf([...draft, ...entries]))).toEqual([
      'ELI: Bare-metal performance for I/O virtualization',
      'virtio: Towards a de-facto standard for virtual I/O devices',
      'Xenon and other gases of the air',
    ]);
  });

  it('may be the list alone', async () => {
    expect(await titlesIn(docxOf(entries))).toHaveLength(3);
  });

  it('without a list says so', async () => {
    expect(await titlesIn(docxOf(['It was a bright cold day in April.']))).toMatch(/no reference list/);
  });

  it('that is broken, or unpacks to gigabytes, is refused', async () => {
    const whole = docxOf(entries);
    expect(await titlesIn(whole.subarray(0, whole.length - 30))).toMatch(/broken/);
    const bomb = zipOf({ 'word/document.xml': Buffer.alloc(200 * 1024 * 1024, 32) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await titlesIn(bomb)).toMatch(/too large/);
  });
});

describe('the kind of a document', () => {
  it('is told by its bytes', () => {
    expect(documentKind(docxOf(entries))).toBe('docx');
    expect(documentKind(Buffer.from('%PDF-1.7\n'))).toBe('pdf');
    expect(documentKind(Buffer.from('junk\n%PDF-1.4'))).toBe('pdf');
    expect(documentKind(zipOf({ 'xl/workbook.xml': '<x/>' }))).toBeUndefined();
    expect(documentKind(Buffer.from('[1] A. Author, “On the PDF format,” 2001.'))).toBeUndefined();
  });
});
