/** Files that are broken, locked, empty, enormous or made to do harm give one clear line each. */
import { readFileSync } from 'node:fs';
import { deflateRawSync, deflateSync } from 'node:zlib';
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

/** Codes of LZW, in bits as PDF has them. */
const lzwOf = (codes: readonly number[]): Buffer => {
  const bytes: number[] = [];
  let [bits, held, width, known] = [0, 0, 9, 0];
  for (const code of codes) {
    bits = (bits << width) | code;
    held += width;
    while (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 0xff);
      bits &= (1 << held) - 1;
    }
    if (code === 256) [width, known] = [9, 0];
    else if (++known + 258 >= 1 << width && width < 12) width++;
  }
  return Buffer.from([...bytes, (bits << (8 - held)) & 0xff]);
};
/** Each code stands for one blank more than the one before. */
const rising = [256, 0x20, ...Array.from({ length: 3800 }, (_, i) => 258 + i)];
const lzwBomb = (): Buffer => lzwOf(Array.from({ length: 12 }, () => rising).flat());

const ascii85Of = (data: Buffer): Buffer => {
  let text = '';
  for (let i = 0; i < data.length; i += 4) {
    let value = data.subarray(i, i + 4).reduce((sum, byte) => sum * 256 + byte, 0);
    let group = '';
    for (let k = 0; k < 5; k++) {
      group = String.fromCharCode(33 + (value % 85)) + group;
      value = Math.floor(value / 85);
    }
    text += group;
  }
  return Buffer.from(`${text}~>`, 'latin1');
};

const blanks = Buffer.alloc(100e6, 0x20);
/** A page whose drawing is packed by the filters named, with more words in its dictionary. */
const packed = (data: Buffer, filter: string, length = String(data.length)): Uint8Array =>
  document([
    Buffer.concat([
      Buffer.from(`<< /Length ${length} /Filter ${filter} >>\nstream\n`, 'latin1'),
      data,
      Buffer.from('\nendstream', 'latin1'),
    ]),
  ]);
const flateOf = (data: Buffer): Buffer => deflateSync(data, { level: 9 });

const bombs: readonly [name: string, bytes: () => Uint8Array][] = [
  ['LZW', () => packed(lzwBomb(), '/LZWDecode')],
  ['runs', () => packed(Buffer.alloc(2e6, Buffer.from([129, 0x20])), '[/RunLengthDecode]')],
  ['text around it', () => packed(ascii85Of(flateOf(blanks)), '[ /ASCII85Decode /FlateDecode ]')],
  ['hexadecimal text around it', () => packed(Buffer.from(flateOf(blanks).toString('hex')), '[/AHx /Fl]')],
  [
    'LZW around it',
    () =>
      packed(
        lzwOf([256, ...flateOf(blanks)].flatMap((byte, i) => (i % 200 === 199 ? [byte, 256] : [byte]))),
        '[/LZW /Fl]',
      ),
  ],
  ['its length elsewhere', () => packed(flateOf(blanks), '/FlateDecode', '99 0 R')],
  ['its filter elsewhere', () => packed(flateOf(blanks), '98 0 R')],
  [
    'the word that ends it inside',
    () =>
      packed(
        Buffer.concat([
          deflateSync('endstream', { level: 0, finishFlush: 2 }),
          deflateRawSync(blanks, { level: 9 }),
        ]),
        '/FlateDecode',
      ),
  ],
  ['many filters', () => packed(Buffer.alloc(1000, 0x20), `[${'/FlateDecode '.repeat(40)}]`)],
];

test.each(bombs)('a stream that unpacks to gigabytes is refused: %s', async (_, bytes) => {
  expect((await readPdf(bytes())).refused).toMatch(/unpacks to more than 64 MB/);
});

test('streams that unpack to gigabytes together are refused', async () => {
  const one = stream(Buffer.alloc(60e6, 0x20), 1);
  const { refused } = await readPdf(document(Array.from({ length: 20 }, () => one)));
  expect(refused).toMatch(/unpack to more than 1000 MB/);
}, 60_000);

test('streams that unpack to little are read by every filter', async () => {
  const letters = [...Buffer.from(page)];
  const codes = letters.flatMap((byte, i) => (i % 200 === 0 ? [256, byte] : [byte]));
  for (const bytes of [
    packed(lzwOf([...codes, 257]), '/LZWDecode'),
    packed(ascii85Of(flateOf(Buffer.from(page))), '[/A85 /Fl]'),
  ])
    expect((await readPdf(bytes)).refused).toBeUndefined();
});

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
}, 120_000);

test('pictures are never unpacked, however large they say they are', () => {
  const picture = stream(Buffer.alloc(100e6), 1, '/Type /XObject /Subtype /Image /Width 10000 /Height 10000');
  expect(tooMuchInside(document([page, picture]))).toBeUndefined();
});

test('a page with a gigabyte of pictures is read without them', async () => {
  const picture = stream(
    Buffer.alloc(50e6),
    1,
    '/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
  );
  const bytes = file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> /XObject << /I1 6 0 R >> >> /Contents 4 0 R >>',
    stream(`${page}\nq 500 0 0 700 40 40 cm /I1 Do Q`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    picture,
  ]);
  const before = process.memoryUsage.rss();
  expect((await readPdf(bytes)).refused).toBeUndefined();
  expect(process.memoryUsage.rss() - before).toBeLessThan(300e6);
});

test('slides are read: the title, and no list', async () => {
  const slides = Array.from({ length: 12 }, (_, i) =>
    drawing([
      { text: i === 0 ? 'Paging of small machines' : `What comes ${wordOf(i)}`, x: 60, y: 120, size: 36 },
      ...column([`First ${wordOf(i)} point of it`, `Second ${wordOf(i + 40)} point`], { y: 220, size: 20 }),
    ]),
  );
  const { paper, problems } = await readPdf(document(slides));
  expect(paper?.csl.title).toBe('Paging of small machines');
  expect(problems).toEqual(['no reference list was found in this PDF']);
});

test('a book is read: its list stands behind six hundred pages', async () => {
  const chapters = Array.from({ length: 600 }, (_, i) =>
    drawing(
      column([
        `Chapter ${wordOf(i)}`,
        ...Array.from({ length: 8 }, (_, k) => `${words} ${wordOf(i * 9 + k)}`),
      ]),
    ),
  );
  const list = drawing([
    ...column(['Bibliography'], { size: 16 }),
    ...Array.from({ length: 30 }, (_, i) => entry(i + 1))
      .flat()
      .map((piece, i) => ({ ...piece, y: 90 + i * 14 })),
  ]);
  const { paper, pages } = await readPdf(document([...chapters, list]));
  expect(pages).toEqual({ read: 601, all: 601 });
  expect(paper?.cites).toHaveLength(30);
}, 120_000);

test('scripts of a document do not run', async () => {
  const bytes = document([page], {
    further: ['<< /S /JavaScript /JS (globalThis.ran = true;) >>'],
  });
  await readPdf(bytes);
  expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
});
