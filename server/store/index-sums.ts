/** Tells whether an index entry holds exactly the trigrams that it should, without holding them all in memory. */

/** What the index has, or should have, of one node: its name, the number of its trigrams and the sum of their hashes. */
export interface IndexSum {
  key: string;
  grams: number;
  sum: number;
}

/** FNV-1a with 32 bits; sums of these stay exact. */
export const hashOf = (gram: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i += 1) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** The sum of trigrams that are separated by blanks. */
export const sumOf = ({ key, grams }: { key: string; grams: string }): IndexSum => {
  const each = grams === '' ? [] : grams.split(' ');
  return { key, grams: each.length, sum: each.reduce((sum, gram) => sum + hashOf(gram), 0) };
};

export const isSame = (a: IndexSum, b: IndexSum | undefined): boolean =>
  b !== undefined && a.key === b.key && a.grams === b.grams && a.sum === b.sum;
