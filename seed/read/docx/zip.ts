/** Looks into a zip archive before a library unpacks it: what it would unpack to is bounded. */
import { inflateRawSync } from 'node:zlib';

/** A file in an archive: its name, and where its data begin. */
interface Part {
  name: string;
  isPacked: boolean;
  packed: number;
  at: number;
}

const endSign = 0x06054b50;
const partSign = 0x02014b50;
const endSize = 22;
const longestComment = 65_535;

/** Where the list of parts ends; undefined if there is none. */
const endOf = (bytes: Buffer): number | undefined => {
  const first = Math.max(0, bytes.length - endSize - longestComment);
  for (let at = bytes.length - endSize; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === endSign) return at;
  return undefined;
};

/** The parts of an archive as its own list has them; undefined if it is broken. */
export const partsOf = (bytes: Buffer): Part[] | undefined => {
  const end = endOf(bytes);
  if (end === undefined) return undefined;
  const parts: Part[] = [];
  try {
    const n = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    for (let i = 0; i < n; i += 1) {
      if (bytes.readUInt32LE(at) !== partSign) return undefined;
      const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
        number,
        number,
        number,
      ];
      parts.push({
        name: bytes.toString('utf8', at + 46, at + 46 + name),
        isPacked: bytes.readUInt16LE(at + 10) !== 0,
        packed: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      });
      at += 46 + name + extra + comment;
    }
  } catch {
    return undefined;
  }
  return parts;
};

/** The size of a part when unpacked, in bytes; `Infinity` above `most`, undefined if it cannot be unpacked. */
const unpackedSize = (bytes: Buffer, { isPacked, packed, at }: Part, most: number): number | undefined => {
  if (!isPacked) return packed;
  try {
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    return inflateRawSync(bytes.subarray(from, from + packed), { maxOutputLength: most }).length;
  } catch (error) {
    return error instanceof RangeError && (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? Number.POSITIVE_INFINITY
      : undefined;
  }
};

/** The size of all parts of these names when unpacked; `Infinity` above `most`, undefined if one is broken. */
export const sizeOf = (bytes: Buffer, parts: readonly Part[], most: number): number | undefined => {
  let sum = 0;
  for (const part of parts) {
    const size = unpackedSize(bytes, part, most - sum || 1);
    if (size === undefined) return undefined;
    sum += size;
    if (sum > most) return Number.POSITIVE_INFINITY;
  }
  return sum;
};
