/** Links in numbers: objects for half a million links would cost more than all that is computed with them. */

/** Weighted links between nodes 0 to n - 1; none joins a node to itself. */
export interface Ties {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Links with the number of their joint papers. */
export interface Links extends Ties {
  readonly joint: Int32Array;
}

/** The value at an index that is known to be valid. */
export const at = (array: Int32Array | Float64Array, i: number): number => array[i] as number;

/**
 * The same for one kind of array alone. An access that has met several kinds is slower, which counts in the loops over all links:
 * about a tenth of a whole network.
 */
export const intAt = (array: Int32Array, i: number): number => array[i] as number;
export const realAt = (array: Float64Array, i: number): number => array[i] as number;

/** Sorts a part of some numbers in place: for the few members of a paper, insertion is several times as fast as `sort`. */
export const sortRange = (numbers: Int32Array, from: number, to: number): void => {
  if (to - from > 40) {
    numbers.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i += 1) {
    const value = at(numbers, i);
    let place = i;
    while (place > from && at(numbers, place - 1) > value) {
      numbers[place] = at(numbers, place - 1);
      place -= 1;
    }
    numbers[place] = value;
  }
};

/** Numbers that are added one by one. */
export const openNumbers = (size = 1024) => {
  let numbers = new Int32Array(size);
  let length = 0;
  return {
    add: (value: number): void => {
      if (length === numbers.length) {
        const wider = new Int32Array(2 * length);
        wider.set(numbers);
        numbers = wider;
      }
      numbers[length] = value;
      length += 1;
    },
    length: (): number => length,
    all: (): Int32Array => numbers.slice(0, length),
  };
};

/** Links that are added one by one. */
export const openLinks = () => {
  const [sources, targets, joint] = [openNumbers(), openNumbers(), openNumbers()];
  let weights = new Float64Array(1024);
  return {
    add: (source: number, target: number, weight: number, papers: number): void => {
      const link = sources.length();
      if (link === weights.length) {
        const wider = new Float64Array(2 * link);
        wider.set(weights);
        weights = wider;
      }
      weights[link] = weight;
      sources.add(source);
      targets.add(target);
      joint.add(papers);
    },
    all: (): Links => ({
      sources: sources.all(),
      targets: targets.all(),
      weights: weights.slice(0, sources.length()),
      joint: joint.all(),
    }),
  };
};

/** The links that are chosen by their indexes. */
export const chosenLinks = ({ sources, targets, weights, joint }: Links, indexes: Int32Array): Links => ({
  sources: indexes.map((link) => at(sources, link)),
  targets: indexes.map((link) => at(targets, link)),
  weights: Float64Array.from(indexes, (link) => at(weights, link)),
  joint: indexes.map((link) => at(joint, link)),
});

/**
 * Numbers for pairs of nodes, in whatever order the two are given: a table with open addressing, since a `Map` takes several
 * times as long for millions of pairs.
 */
export const openPairs = (nodes: number, expected: number) => {
  let size = 1024;
  while (size < 2 * expected) size *= 2;
  let keys = new Float64Array(size).fill(-1);
  let values = new Int32Array(size);
  let count = 0;
  const slotOf = (table: Float64Array, low: number, high: number): number => {
    const [mask, key] = [table.length - 1, low * nodes + high];
    let slot = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    while (table[slot] !== -1 && table[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [wider, kept] = [new Float64Array(2 * keys.length).fill(-1), new Int32Array(2 * keys.length)];
    for (let slot = 0; slot < keys.length; slot += 1) {
      const key = at(keys, slot);
      if (key === -1) continue;
      const low = Math.floor(key / nodes);
      const place = slotOf(wider, low, key - low * nodes);
      wider[place] = key;
      kept[place] = at(values, slot);
    }
    [keys, values] = [wider, kept];
  };
  return {
    /** The number of a pair; -1 if it has none. */
    get: (a: number, b: number): number => {
      const slot = a < b ? slotOf(keys, a, b) : slotOf(keys, b, a);
      return keys[slot] === -1 ? -1 : at(values, slot);
    },
    /** The number of a pair: the next one if it is new. */
    add: (a: number, b: number): number => {
      if (2 * count >= keys.length) grow();
      const [low, high] = a < b ? [a, b] : [b, a];
      const slot = slotOf(keys, low, high);
      if (keys[slot] === -1) {
        keys[slot] = low * nodes + high;
        values[slot] = count;
        count += 1;
      }
      return at(values, slot);
    },
    count: (): number => count,
  };
};
