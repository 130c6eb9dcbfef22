/** Small PDFs for tests, put together from nothing: pages of lines, or whatever objects a test needs. */
import { deflateSync } from 'node:zlib';

/** A piece of text on a page: its place from the top left, in points. */
export interface Written {
  text: string;
  x: number;
  y: number;
  size?: number;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

const height = 842;

/** The drawing of a page, in the language of PDF. */
export const drawing = (pieces: readonly Written[]): string =>
  pieces
    .map(
      ({ text, x, y, size = 10 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${escaped(text)}) Tj ET`,
    )
    .join('\n');

/** A stream object, packed or not. `layers` packs it several times. */
export const stream = (content: Buffer | string, layers = 0, extra = ''): Buffer => {
  let data = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1');
  for (let i = 0; i < layers; i++) data = deflateSync(data, { level: 9 });
  const filter = layers === 0 ? '' : `/Filter [${'/FlateDecode '.repeat(layers)}]`;
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} ${filter} ${extra} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
};

/** A file of numbered objects, the first of which is the catalogue. */
export const file = (objects: readonly (Buffer | string)[], trailer = ''): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, i) => {
    offsets.push(length);
    const own = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`, 'latin1'),
      Buffer.isBuffer(object) ? object : Buffer.from(object, 'latin1'),
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    parts.push(own);
    length += own.length;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
};

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A document of pages, each given by its drawing. `trailer` adds to the trailer, such as an encryption. */
export const document = (
  drawings: readonly (string | Buffer)[],
  { trailer = '', further = [] }: { trailer?: string; further?: readonly string[] } = {},
): Uint8Array => {
  const first = 4;
  const kids = drawings.map((_, i) => `${first + i * 2} 0 R`).join(' ');
  const pages = drawings.flatMap((content, i) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + i * 2 + 1} 0 R >>`,
    Buffer.isBuffer(content) ? content : stream(content, 1),
  ]);
  return file(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${drawings.length} >>`,
      font,
      ...pages,
      ...further,
    ],
    trailer,
  );
};

/** Lines below each other, as one column. */
export const column = (lines: readonly string[], { x = 60, y = 60, step = 12, size = 10 } = {}): Written[] =>
  lines.map((text, i) => ({ text, x, y: y + i * step, size }));
