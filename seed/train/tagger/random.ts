/** Chance that can be repeated: mulberry32 by T. Ettinger (public domain). */
export interface Chance {
  /** Between 0 and 1. */
  next(): number;
  /** One of the values. */
  pick<T>(values: readonly T[]): T;
  /** True with this probability. */
  happens(probability: number): boolean;
}

export const chance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    pick: (values) => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    happens: (probability) => next() < probability,
  };
};
