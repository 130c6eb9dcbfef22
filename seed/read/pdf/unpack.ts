/** Unpacks a stream of a PDF up to a limit. Broken data give what they give: only the size matters. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/** What a filter gives; undefined above the limit, in bytes. */
type Unpack = (data: Uint8Array, limit: number) => Uint8Array | undefined;

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** The end of the data is where the packing says, or where they break off. */
const flate: Unpack = (data, limit) => {
  const how = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH };
  // Data whose sum is wrong are unpacked all the same.
  for (const inflate of [() => inflateSync(data, how), () => inflateRawSync(data.subarray(2), how)])
    try {
      return inflate();
    } catch (error) {
      if (isTooLarge(error)) return undefined;
    }
  return new Uint8Array();
};

/** The least and the greatest width of a code, in bits; the codes that empty the table and end the data. */
const [narrow, wide, clear, end] = [9, 12, 256, 257];

/** LZW as PDF has it: the length of each code's text is all that is needed, and its last byte. */
const lzw: Unpack = (data, limit) => {
  const out = new Uint8Array(limit);
  let length = 0;
  /** Where the text of a code stands in what was put out, and how long it is. */
  let texts: { at: number; length: number }[] = [];
  let width = narrow;
  let last: { at: number; length: number } | undefined;
  let [bits, held] = [0, 0];
  for (const byte of data) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    bits &= (1 << held) - 1;
    if (code === end) break;
    if (code === clear) {
      texts = [];
      width = narrow;
      last = undefined;
      continue;
    }
    const known = code < clear ? undefined : texts[code - end - 1];
    const size = code < clear ? 1 : (known?.length ?? (last === undefined ? 0 : last.length + 1));
    if (length + size > limit) return undefined;
    const at = length;
    if (code < clear) out[length] = code;
    else for (let i = 0; i < size; i++) out[at + i] = out[(known?.at ?? last?.at ?? 0) + i] ?? 0;
    length += size;
    if (last !== undefined && texts.length + end + 1 < 1 << wide) {
      texts.push({ at: last.at, length: last.length + 1 });
      if (texts.length + end + 2 >= 1 << width && width < wide) width++;
    }
    last = { at, length: size };
  }
  return out.subarray(0, length);
};

/** A length and then a run, or one byte to repeat. */
const runLength: Unpack = (data, limit) => {
  const out = new Uint8Array(limit);
  let length = 0;
  for (let i = 0; i < data.length; ) {
    const n = data[i] ?? 128;
    if (n === 128) break;
    const count = n < 128 ? n + 1 : 257 - n;
    if (length + count > limit) return undefined;
    if (n < 128) out.set(data.subarray(i + 1, i + 1 + count), length);
    else out.fill(data[i + 1] ?? 0, length, length + count);
    i += n < 128 ? count + 1 : 2;
    length += count;
  }
  return out.subarray(0, length);
};

const [bang, zero, tilde] = [0x21, 0x7a, 0x7e];

/** Five letters are four bytes; `z` is four zeros. */
const ascii85: Unpack = (data, limit) => {
  const out = new Uint8Array(Math.min(limit + 4, data.length * 4 + 4));
  let length = 0;
  let [value, count] = [0, 0];
  for (const byte of data) {
    if (byte === tilde) break;
    if (byte === zero && count === 0) {
      length += 4;
    } else if (byte >= bang && byte < bang + 85) {
      value = value * 85 + (byte - bang);
      if (++count < 5) continue;
      for (const shift of [24, 16, 8, 0]) out[length++] = Math.floor(value / 2 ** shift) % 256;
      [value, count] = [0, 0];
    }
    if (length > limit) return undefined;
  }
  if (count > 1) {
    for (let i = count; i < 5; i++) value = value * 85 + 84;
    for (let i = 0; i < count - 1; i++) out[length++] = Math.floor(value / 2 ** (24 - 8 * i)) % 256;
  }
  return out.subarray(0, length);
};

const hex: Unpack = (data) =>
  Buffer.from(
    Buffer.from(data)
      .toString('latin1')
      .replace(/>.*$/s, '')
      .replace(/[^\da-f]/gi, ''),
    'hex',
  );

/** The filters that can make data larger, or hide others that do, by their names and short names. */
const filters: Readonly<Record<string, Unpack>> = {
  FlateDecode: flate,
  Fl: flate,
  LZWDecode: lzw,
  LZW: lzw,
  RunLengthDecode: runLength,
  RL: runLength,
  ASCII85Decode: ascii85,
  A85: ascii85,
  ASCIIHexDecode: hex,
  AHx: hex,
};

/**
 * How many bytes data unpack to behind the filters, in their order; undefined where it is more than `limit` behind any
 * of them. A filter of pictures ends the search.
 */
export const unpackedSize = (
  data: Uint8Array,
  names: readonly string[],
  limit: number,
): number | undefined => {
  let packed = data;
  for (const name of names) {
    const filter = filters[name];
    if (filter === undefined) break;
    const next = filter(packed, limit);
    if (next === undefined) return undefined;
    packed = next;
  }
  return packed.length;
};
