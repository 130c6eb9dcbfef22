/** Whether the packed streams of a PDF unpack to more than any paper needs, looked at before the PDF library unpacks them. */
import { unpackedSize } from './unpack.ts';

/** The most that a stream of text, fonts or drawing may unpack to, in bytes. Pictures are never unpacked. */
export const mostUnpacked = 64e6;
/** The most that all of them may unpack to, one after the other. */
const mostTogether = 1e9;
/** One byte of packed data gives at most this many behind one filter. */
const ratio = 2800;
/** Filters behind each other beyond this many are no document. */
const mostFilters = 8;
/** Objects inside each other deeper than this are no document. */
const deepest = 2000;

const word = (text: string): Buffer => Buffer.from(text, 'latin1');
const opening = word('stream');
const ending = word('endstream');

interface Packed {
  data: Buffer;
  /** The filters, outermost first. */
  filters: readonly string[];
}

/** The dictionary in front of a stream: what stands between the last `obj` and the stream. */
const dictionaryOf = (bytes: Buffer, at: number): string => {
  const text = bytes.toString('latin1', Math.max(0, at - 1500), at);
  const from = text.lastIndexOf(' obj');
  return from < 0 ? text : text.slice(from);
};

/** The filters of a stream; where another object names them, the one that is usual. */
const filtersOf = (dictionary: string): string[] => {
  const named = /\/(?:Filter|F)\s*(?:\[(?<many>[^\]]*)\]|\/(?<one>\w+)|(?<far>\d+\s+\d+\s+R))/.exec(
    dictionary,
  )?.groups;
  if (named?.['far'] !== undefined) return ['FlateDecode'];
  return (named?.['many'] ?? `/${named?.['one'] ?? ''}`).match(/\w+/g) ?? [];
};

/** How many bytes a stream has by its own words; undefined where another object says it. */
const lengthOf = (dictionary: string): number | undefined => {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R|\d)/.exec(dictionary)?.[1];
  return length === undefined ? undefined : Number(length);
};

const isPicture = (dictionary: string): boolean => /\/Subtype\s*\/Image\b/.test(dictionary);

/** The streams that may unpack to more than `limit`. The word that ends one may stand in its data too. */
function* suspects(bytes: Buffer, limit: number): Generator<Packed> {
  for (let at = bytes.indexOf(opening); at >= 0; at = bytes.indexOf(opening, at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    let from = at + opening.length;
    if (bytes[from] === 0x0d) from++;
    if (bytes[from] === 0x0a) from++;
    const found = bytes.indexOf(ending, from);
    const end = found < 0 ? bytes.length : found;
    const dictionary = dictionaryOf(bytes, at);
    const filters = filtersOf(dictionary);
    const to = Math.min(
      bytes.length,
      Math.max(end, from + (lengthOf(dictionary) ?? Number.POSITIVE_INFINITY)),
    );
    if (filters.length > 0 && !isPicture(dictionary) && (to - from) * ratio ** filters.length > limit)
      yield { data: bytes.subarray(from, filters[0]?.startsWith('Fl') ? to : end), filters };
    at = Math.max(at, end - 6);
  }
}

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

const tooFar = (what: string, limit: number): string =>
  `${what} of this PDF ${what === 'a part' ? 'unpacks' : 'unpack'} to more than ${Math.round(limit / 1e6)} MB; it is broken or was made to do harm`;

/** Why a file is refused for what stands packed in it; undefined where nothing is wrong. */
export const tooMuchInside = (file: Uint8Array, limit: number = mostUnpacked): string | undefined => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (isTooDeep(bytes)) return 'this PDF has objects nested without end; it is broken or was made to do harm';
  let together = 0;
  for (const { data, filters } of suspects(bytes, limit)) {
    const size = filters.length > mostFilters ? undefined : unpackedSize(data, filters, limit);
    if (size === undefined) return tooFar('a part', limit);
    together += size;
    if (together > mostTogether) return tooFar('the parts', mostTogether);
  }
  return undefined;
};
