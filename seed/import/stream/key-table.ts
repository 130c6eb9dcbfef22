/**
 * Which numbers stand under a key, for millions of keys: a table of hashes of 64 bits in typed arrays, so that a key takes 12
 * bytes and not a string. Among ten million keys, two share a hash with a chance of one in four hundred thousand.
 */

/** At this share of filled places the table grows. */
const full = 0.6;

/** Two independent hashes of 32 bits, by multiplication with odd numbers. */
const hashOf = (key: string): [low: number, high: number] => {
  let [low, high] = [0x9e3779b9, 0x7f4a7c15];
  for (let i = 0; i < key.length; i += 1) {
    const letter = key.charCodeAt(i);
    low = Math.imul(low ^ letter, 0x85ebca6b);
    low ^= low >>> 13;
    high = Math.imul(high ^ letter, 0xc2b2ae35);
    high ^= high >>> 16;
  }
  low = Math.imul(low ^ (high >>> 15), 0x27d4eb2f);
  high = Math.imul(high ^ (low >>> 13), 0x165667b1);
  return [(low ^ (low >>> 16)) >>> 0, (high ^ (high >>> 15)) >>> 0];
};

export class KeyTable {
  private size = 1 << 12;
  private filled = 0;
  private low = new Uint32Array(this.size);
  private high = new Uint32Array(this.size);
  /** One more than the number; 0 for a free place. */
  private numbers = new Uint32Array(this.size);

  /** The numbers under a key, in the order in which they were added. */
  get(key: string): number[] {
    const [low, high] = hashOf(key);
    const found: number[] = [];
    for (let at = low & (this.size - 1); this.numbers[at] !== 0; at = (at + 1) & (this.size - 1))
      if (this.low[at] === low && this.high[at] === high) found.push((this.numbers[at] ?? 0) - 1);
    return found;
  }

  /** Adds a number under a key. Returns whether it was not there. */
  add(key: string, number: number): boolean {
    const [low, high] = hashOf(key);
    if (!this.put(low, high, number + 1)) return false;
    this.filled += 1;
    if (this.filled > this.size * full) this.grow();
    return true;
  }

  private put(low: number, high: number, stored: number): boolean {
    let at = low & (this.size - 1);
    for (; this.numbers[at] !== 0; at = (at + 1) & (this.size - 1))
      if (this.numbers[at] === stored && this.low[at] === low && this.high[at] === high) return false;
    this.low[at] = low;
    this.high[at] = high;
    this.numbers[at] = stored;
    return true;
  }

  private grow(): void {
    const { low, high, numbers, size } = this;
    this.size = size * 2;
    this.low = new Uint32Array(this.size);
    this.high = new Uint32Array(this.size);
    this.numbers = new Uint32Array(this.size);
    // From a free place on, so that the numbers of one key keep their order.
    const start = numbers.indexOf(0);
    for (let i = 0; i < size; i += 1) {
      const at = (start + i) & (size - 1);
      if (numbers[at] !== 0) this.put(low[at] ?? 0, high[at] ?? 0, numbers[at] ?? 0);
    }
  }
}
