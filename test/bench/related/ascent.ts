/**
 * Weights bettered one at a time by what is measured: coordinate ascent over a linear ranking (Metzler and Croft 2007,
 * doi 10.1007/s10791-006-9019-z), since a likelihood rewards what a list of twenty does not show.
 */

/** The values of the candidates of a seed, row after row; the rows that are right, of `all` that there are to be found. */
export interface Judged {
  values: Float32Array;
  rows: number;
  right: readonly number[];
  all: number;
}

const cuts = [10, 20, 50] as const;

/** The mean of the recall at ten, twenty and fifty. */
const recall = (scores: Float64Array, { right, all }: Judged): number => {
  let found = 0;
  for (const row of right) {
    const own = scores[row] ?? 0;
    let better = 0;
    for (const score of scores) if (score > own) better += 1;
    found += cuts.filter((cut) => better < cut).length;
  }
  return found / all / cuts.length;
};

const factors = [0, 0.4, 0.7, 0.85, 1.2, 1.5, 2.5];
/** What a weight of none is tried at. */
const beginnings = [0.1, 0.5];

/** Three rounds over the weights; each stays as it is unless another value of it finds more. */
export const ascend = (lists: readonly Judged[], start: Float64Array): Float64Array => {
  const weights = Float64Array.from(start);
  const width = weights.length;
  const shifted = (before: readonly Float64Array[], k: number, by: number): Float64Array[] =>
    lists.map(({ values }, i) =>
      (before[i] ?? new Float64Array()).map((score, row) => score + by * (values[row * width + k] ?? 0)),
    );
  const worth = (all: readonly Float64Array[]): number =>
    lists.reduce((sum, list, i) => sum + recall(all[i] ?? new Float64Array(), list), 0) / lists.length;
  let scores: Float64Array[] = lists.map(({ rows }) => new Float64Array(rows));
  weights.forEach((weight, k) => {
    scores = shifted(scores, k, weight);
  });
  let best = worth(scores);
  for (let round = 0; round < 3; round += 1)
    for (const k of weights.keys()) {
      const before = weights[k] ?? 0;
      const from = scores;
      for (const value of before === 0 ? beginnings : factors.map((factor) => factor * before)) {
        const tried = shifted(from, k, value - before);
        const found = worth(tried);
        if (found <= best + 1e-5) continue;
        [best, scores] = [found, tried];
        weights[k] = value;
      }
    }
  return weights;
};
