/**
 * Groups names by where they come from, as far as the names themselves tell: given names go with the family names that
 * they are seen with. A mixture of products, P(family, given) = sum over k of P(k) P(family | k) P(given | k), fitted by
 * expectation maximisation (Hofmann, "Probabilistic latent semantic analysis", UAI 1999).
 */

type Pair = readonly [family: string, given: string];

/** Rounds after which little changes. */
const rounds = 60;
const smooth = 0.01;

/** A start that is the same everywhere: each pair leans to a group by its letters. */
const leaning = ([family, given]: Pair, groups: number): number => {
  let sum = 2166136261;
  for (const letter of family.slice(-2) + given.slice(-2))
    sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (sum >>> 11) % groups;
};

const normalise = (counts: Map<string, number[]>, groups: number): number[] => {
  const totals = new Array<number>(groups).fill(smooth);
  for (const row of counts.values())
    row.forEach((value, k) => {
      totals[k] = (totals[k] ?? 0) + value + smooth;
    });
  for (const row of counts.values())
    row.forEach((value, k) => {
      row[k] = (value + smooth) / (totals[k] ?? 1);
    });
  return totals;
};

/** The group of each family name. */
export const origins = (pairs: readonly Pair[], groups: number): Map<string, number> => {
  let shares = pairs.map((pair) => {
    const row = new Array<number>(groups).fill(0.5 / groups);
    const at = leaning(pair, groups);
    row[at] = (row[at] ?? 0) + 0.5;
    return row;
  });
  let families = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    families = new Map();
    const givens = new Map<string, number[]>();
    const add = (counts: Map<string, number[]>, name: string, share: readonly number[]): void => {
      const row = counts.get(name) ?? new Array<number>(groups).fill(0);
      share.forEach((value, k) => {
        row[k] = (row[k] ?? 0) + value;
      });
      counts.set(name, row);
    };
    pairs.forEach(([family, given], i) => {
      add(families, family, shares[i] ?? []);
      add(givens, given, shares[i] ?? []);
    });
    const totals = normalise(families, groups);
    normalise(givens, groups);
    shares = pairs.map(([family, given]) => {
      const row = totals.map(
        (total, k) => total * (families.get(family)?.[k] ?? 0) * (givens.get(given)?.[k] ?? 0),
      );
      const sum = row.reduce((a, b) => a + b, 0);
      return row.map((value) => value / sum);
    });
  }
  const sums = new Map<string, number[]>();
  pairs.forEach(([family], i) => {
    const row = sums.get(family) ?? new Array<number>(groups).fill(0);
    shares[i]?.forEach((value, k) => {
      row[k] = (row[k] ?? 0) + value;
    });
    sums.set(family, row);
  });
  return new Map([...sums].map(([family, row]) => [family, row.indexOf(Math.max(...row))]));
};
