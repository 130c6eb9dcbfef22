/** Logistic regression, by Newton's method with a ridge. */

export interface Sample {
  values: readonly number[];
  same: boolean;
  weight: number;
}

/** Solves `matrix · x = right`, both overwritten. */
const solve = (matrix: number[][], right: number[]): number[] => {
  const n = right.length;
  const at = (i: number, j: number): number => matrix[i]?.[j] ?? 0;
  for (let i = 0; i < n; i += 1)
    for (let k = i + 1; k < n; k += 1) {
      const factor = at(k, i) / at(i, i);
      const row = matrix[k] ?? [];
      for (let j = i; j < n; j += 1) row[j] = at(k, j) - factor * at(i, j);
      right[k] = (right[k] ?? 0) - factor * (right[i] ?? 0);
    }
  const solution = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = right[i] ?? 0;
    for (let j = i + 1; j < n; j += 1) sum -= at(i, j) * (solution[j] ?? 0);
    solution[i] = sum / at(i, i);
  }
  return solution;
};

/** The bias, then a weight for each value. */
export const regress = (samples: readonly Sample[], ridge = 1, rounds = 25): number[] => {
  const n = (samples[0]?.values.length ?? 0) + 1;
  let weights = new Array<number>(n).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const hessian = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? (i === 0 ? 1e-6 : ridge) : 0)),
    );
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -ridge * weight));
    for (const { values, same, weight } of samples) {
      let logit = weights[0] ?? 0;
      for (let i = 1; i < n; i += 1) logit += (weights[i] ?? 0) * (values[i - 1] ?? 0);
      const p = 1 / (1 + Math.exp(-logit));
      const slope = weight * p * (1 - p);
      for (let i = 0; i < n; i += 1) {
        const x = i === 0 ? 1 : (values[i - 1] ?? 0);
        if (x === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + weight * ((same ? 1 : 0) - p) * x;
        const row = hessian[i] ?? [];
        for (let j = 0; j < n; j += 1)
          row[j] = (row[j] ?? 0) + slope * x * (j === 0 ? 1 : (values[j - 1] ?? 0));
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight + (step[i] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-4) break;
  }
  return weights;
};
