/** Growing columns of numbers and ids in typed arrays: millions of them take no more than their bytes. */

/** Whole numbers, 0 where none was set. */
export class Numbers {
  private values = new Float64Array(1024);

  get(at: number): number {
    return this.values[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.values.length) {
      const larger = new Float64Array(Math.max(at + 1, this.values.length * 2));
      larger.set(this.values);
      this.values = larger;
    }
    this.values[at] = value;
  }
}

const bytesOfId = 10;

/** Ids of one kind: a letter, `_` and twenty hex digits. */
export class Ids {
  private bytes = Buffer.alloc(1024 * bytesOfId);
  private readonly prefix: string;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  get(at: number): string {
    return this.prefix + this.bytes.toString('hex', at * bytesOfId, (at + 1) * bytesOfId);
  }

  set(at: number, id: string): void {
    if ((at + 1) * bytesOfId > this.bytes.length) {
      const larger = Buffer.alloc(Math.max((at + 1) * bytesOfId, this.bytes.length * 2));
      this.bytes.copy(larger);
      this.bytes = larger;
    }
    this.bytes.write(id.slice(this.prefix.length), at * bytesOfId, 'hex');
  }
}
