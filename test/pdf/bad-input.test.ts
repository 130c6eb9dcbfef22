/** Files that are broken, locked, empty, enormous or made to do harm give one clear line each. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pdfLimits } from '../../seed/read/pdf/limits.ts';
import { readPdf } from '../../seed/read/pdf/read.ts';
import { tooMuchInside } from '../../seed/read/pdf/streams.ts';
import { column, document, drawing, file, stream, type Written } from './make-pdf.ts';

const words = 'A paper about the paging of small machines and what it costs them in the long run';
const page = drawing(column(Array.from({ length: 30 }, (_, i) => `${words} ${i}`)));
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));

const syllables = ['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'so', 'te', 'vi', 'zo'];
/** A word of its own for every number, so that no line is like another. */
const wordOf = (n: number): string => [...String(n)].map((digit) => syllables[Number(digit)]).join('');

const entry = (n: number): Written[] => {
  const name = `N${wordOf(n)}`;
  return column([
    `[${n}] P. ${name} and M. Weber. Paging of ${wordOf(n)} machines. Journal of Machines, ${n}(2):1-9, 2019.`,
  ]);
};

const refusals: readonly [name: string, bytes: () => Uint8Array, line: RegExp][] = [
  ['an empty file', () => new Uint8Array(), /^this file is empty$/],
  ['another kind of file', () => text('<html>no PDF</html>'), /^this file is no PDF$/],
  ['nothing behind the first line', () => text('%PDF-1.5\n'), /broken/],
  ['rubbish', () => text(`%PDF-1.5\n${'x9<<['.repeat(300)}`), /broken/],
  ['a scan', () => document(['q 500 0 0 700 40 40 cm Q', '0 0 m 10 10 l S']), /has no text.*OCR/],
  ['text drawn as outlines', () => document(['10 10 m 20 20 30 30 40 40 c f\n'.repeat(500)]), /has no text/],
  [
    'a password',
    () =>
      document([page], {
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<01> <01>]`,
      }),
    /needs a password/,
  ],
  [
    'a stream that unpacks to gigabytes',
    () => document([stream(Buffer.alloc(100e6, 0x20), 1)]),
    /unpacks to more than 64 MB/,
  ],
  [
    'a stream packed twice',
    () => document([stream(Buffer.alloc(100e6, 0x20), 2)]),
    /unpacks to more than 64 MB/,
  ],
  ['objects nested without end', () => file(['['.repeat(200_000)]), /nested without end/],
  [
    'a catalogue that is its own page',
    () => file(['<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1 >>']),
    /broken|no text/,
  ],
];

test.each(refusals)('%s is refused in one line', async (_, bytes, line) => {
  const { paper, refused } = await readPdf(bytes());
  expect(paper).toBeUndefined();
  expect(refused).toMatch(line);
  expect(refused).not.toContain('\n');
});

test('a file above the limit is refused before it is opened', async () => {
  const { refused } = await readPdf(document([page]), { ...pdfLimits, bytes: 100 });
  expect(refused).toMatch(/^this PDF is larger than/);
});

test('a file that takes too long is refused', async () => {
  const { refused, pages } = await readPdf(document([page, page]), { ...pdfLimits, seconds: -1 });
  expect(refused).toMatch(/takes longer than/);
  expect(pages.read).toBe(0);
});

test('a file cut short is read as far as it goes, or refused', async () => {
  const whole = readFileSync(new URL('../fixtures/pdf/two-columns.pdf', import.meta.url));
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    const { paper, refused } = await readPdf(new Uint8Array(whole.subarray(0, whole.length * share)));
    expect(paper === undefined).toBe(refused !== undefined);
  }
});

test('of 5,000 pages only the first are read, and that is said', async () => {
  const bytes = document(Array.from({ length: 5000 }, () => page));
  const { paper, problems, pages } = await readPdf(bytes, { ...pdfLimits, pages: 40 });
  expect(paper).toBeDefined();
  expect(pages).toEqual({ read: 40, all: 5000 });
  expect(problems).toContain('only the first 40 of 5000 pages were read');
});

test('a document without a reference list is read, and that is said', async () => {
  const { paper, problems } = await readPdf(document([page, page]));
  expect(paper?.cites).toBeUndefined();
  expect(problems).toEqual(['no reference list was found in this PDF']);
});

test('a list of 2,000 is read whole', async () => {
  const perPage = 50;
  const pages = Array.from({ length: 2000 / perPage }, (_, p) =>
    drawing(
      Array.from({ length: perPage }, (_, i) => entry(p * perPage + i + 1))
        .flat()
        .map((piece, i) => ({ ...piece, y: 60 + i * 14 })),
    ),
  );
  const { paper } = await readPdf(
    document([page, drawing([...column(['References'], { size: 14 })]), ...pages]),
  );
  expect(paper?.cites).toHaveLength(2000);
  expect(paper?.cites?.[1999]?.csl.title).toBe(`Paging of ${wordOf(2000)} machines`);
}, 60_000);

test('pictures are never unpacked, however large they say they are', () => {
  const picture = stream(Buffer.alloc(100e6), 1, '/Type /XObject /Subtype /Image /Width 10000 /Height 10000');
  expect(tooMuchInside(document([page, picture]))).toBeUndefined();
});

test('scripts of a document do not run', async () => {
  const bytes = document([page], {
    further: ['<< /S /JavaScript /JS (globalThis.ran = true;) >>'],
  });
  await readPdf(bytes);
  expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
});
