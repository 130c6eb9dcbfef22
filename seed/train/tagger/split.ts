/** Which part of the labelled data a reference belongs to. */
import { createHash } from 'node:crypto';

export type Part = 'train' | 'dev' | 'test';

/** By the first byte of SHA-256 of the key: the odd bytes up to 101 are `test`, those up to 153 `dev`, else `train`. */
export const partOf = (key: string): Part => {
  const byte = createHash('sha256').update(key).digest()[0] ?? 0;
  if (byte % 2 === 0) return 'train';
  return byte <= 101 ? 'test' : byte <= 153 ? 'dev' : 'train';
};

/** The key of a labelled string: the paper that it stands in where the set names one, else its own id. */
export const keyOf = ({ id, source, path }: { id: string; source: string; path: string }): string =>
  source === 'plos-jats' || /training\.references/.test(path) ? path : id;
