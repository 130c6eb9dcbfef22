/** Whether the packed streams of a PDF unpack to more than any paper needs, looked at before the PDF library unpacks them. */
import { inflateSync } from 'node:zlib';

/** The most that a stream of text, fonts or drawing may unpack to, in bytes. Pictures are never unpacked. */
export const mostUnpacked = 64e6;
/** One byte of packed data gives at most this many. */
const ratio = 1032;
/** Objects inside each other deeper than this are no document. */
const deepest = 2000;

const word = (text: string): Buffer => Buffer.from(text, 'latin1');
const opening = word('stream');
const ending = word('endstream');

interface Packed {
  data: Buffer;
  /** How many times the data is packed. */
  layers: number;
}

/** The dictionary in front of a stream: what stands between the last `obj` and the stream. */
const dictionaryOf = (bytes: Buffer, at: number): string => {
  const text = bytes.toString('latin1', Math.max(0, at - 1500), at);
  const from = text.lastIndexOf(' obj');
  return from < 0 ? text : text.slice(from);
};

const layersOf = (dictionary: string): number => {
  const filters = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? '';
  return filters.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
};

const isPicture = (dictionary: string): boolean => /\/Subtype\s*\/Image\b/.test(dictionary);

/** The streams that may unpack to more than `limit`. */
function* suspects(bytes: Buffer, limit: number): Generator<Packed> {
  for (let at = bytes.indexOf(opening); at >= 0; at = bytes.indexOf(opening, at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    let from = at + opening.length;
    if (bytes[from] === 0x0d) from++;
    if (bytes[from] === 0x0a) from++;
    const found = bytes.indexOf(ending, from);
    const to = found < 0 ? bytes.length : found;
    const dictionary = dictionaryOf(bytes, at);
    const layers = layersOf(dictionary);
    if (layers > 0 && !isPicture(dictionary) && (to - from) * ratio ** layers > limit)
      yield { data: bytes.subarray(from, to), layers };
    at = Math.max(at, to - 6);
  }
}

/** Whether a stream unpacks to more than `limit` in any of its layers; a broken one does not. */
const unpacksTooFar = ({ data, layers }: Packed, limit: number): boolean => {
  let packed = data;
  for (let layer = 0; layer < layers; layer++) {
    try {
      packed = inflateSync(packed, { maxOutputLength: limit });
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    }
  }
  return false;
};

/** Whether arrays or dictionaries stand inside each other without end. */
const isTooDeep = (bytes: Buffer): boolean => {
  let deep = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === 0x5b || (byte === 0x3c && bytes[i + 1] === 0x3c)) deep++;
    else if (deep > 0 && (byte === 0x5d || byte === 0x3e)) deep = Math.max(0, deep - 1);
    else if (byte !== undefined && byte > 0x20 && byte !== 0x3c && byte !== 0x2f) deep = 0;
    if (deep > deepest) return true;
  }
  return false;
};

/** Why a file is refused for what stands packed in it; undefined where nothing is wrong. */
export const tooMuchInside = (file: Uint8Array, limit: number = mostUnpacked): string | undefined => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (isTooDeep(bytes)) return 'this PDF has objects nested without end; it is broken or was made to do harm';
  for (const stream of suspects(bytes, limit))
    if (unpacksTooFar(stream, limit))
      return `a part of this PDF unpacks to more than ${Math.round(limit / 1e6)} MB; it is broken or was made to do harm`;
  return undefined;
};
