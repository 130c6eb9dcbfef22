/** Decodes the bytes of a file in any encoding. */
import { InputError } from '../../../../server/base/errors.ts';
import { foreignKind } from '../text/foreign.ts';

const marks: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** Control characters that do not occur in text: all except tab, line feed, vertical tab, form feed and return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point.
const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** UTF-16 without a mark: every other byte of Western text is zero. */
const guessUtf16 = (bytes: Uint8Array): string | undefined => {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 2 / 2;
  if (odd > many && even === 0) return 'utf-16le';
  if (even > many && odd === 0) return 'utf-16be';
  return undefined;
};

/** The encoding shown by the first bytes; undefined if unclear. */
export const encodingOfHead = (bytes: Uint8Array): string | undefined =>
  marks.find((candidate) => startsWith(bytes, candidate.bytes))?.encoding ?? guessUtf16(bytes);

const decode = (bytes: Uint8Array): string => {
  const encoding = encodingOfHead(bytes);
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/**
 * The text of a file, in the encoding of its byte order mark, or UTF-8, UTF-16 or else Windows-1252 (which includes
 * Latin-1). Lines end in `\n`; NUL characters are removed. Throws `InputError` for a file that is empty or not text.
 */
export const readText = (bytes: Uint8Array, fileName: string): string => {
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) throw new InputError(`${fileName}: this is ${foreign}`);
  const printed = decode(bytes);
  const text = printed.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  if (text.trim() === '') {
    throw new InputError(`${fileName}: the file is empty; expected a reference list or a library.`);
  }
  const odd = printed.slice(0, 20_000).match(control)?.length ?? 0;
  if (odd > Math.max(2, Math.min(text.length, 20_000) / 200)) {
    throw new InputError(
      `${fileName}: this is a binary file, not text; copy the reference list out of it (for a PDF: pdftotext) and give that.`,
    );
  }
  return text;
};
