/** Normalizes co-occurrence by how often each of the two items occurs. */

export type Normalization = 'none' | 'association' | 'jaccard' | 'cosine';

/**
 * Similarity of two items that occur in `a` and `b` papers and co-occur with weight `c`. Formulas: van Eck and
 * Waltman, "How to normalize cooccurrence data? An analysis of some well-known similarity measures", 2009.
 * Association strength is c/(ab); cosine and Jaccard lie between 0 and 1 under either counting.
 */
export const normalize: Record<Normalization, (c: number, a: number, b: number) => number> = {
  none: (c) => c,
  association: (c, a, b) => c / (a * b),
  jaccard: (c, a, b) => c / (a + b - c),
  cosine: (c, a, b) => c / Math.sqrt(a * b),
};
