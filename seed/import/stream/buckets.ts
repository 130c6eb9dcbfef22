/**
 * Lines sorted by an id, for millions of them: ids are hashes, so their first digits divide the lines into buckets of about
 * the same size, each of which fits into memory.
 */
import { join } from 'node:path';
import { linesOf, Spools } from './spool.ts';

/** A power of two, at most 256. */
const buckets = 64;

const bucketOf = (id: string): number => (Number.parseInt(id.slice(2, 4), 16) * buckets) >> 8;

export class Buckets {
  private readonly spools: Spools;
  private readonly pathOf: (bucket: number) => string;

  constructor(folder: string, name: string) {
    this.pathOf = (bucket) => join(folder, `${name}-${bucket}`);
    this.spools = new Spools(this.pathOf);
  }

  write(id: string, line: string): void {
    this.spools.write(bucketOf(id), line);
  }

  /** The numbers of the buckets, in the order of ids. */
  static readonly all: readonly number[] = Array.from({ length: buckets }, (_, bucket) => bucket);

  /** The lines of a bucket. */
  lines(bucket: number): Iterable<string> {
    this.spools.sync(bucket);
    // Another thread may have written them.
    return linesOf(this.pathOf(bucket));
  }

  /** Writes what was kept back, so that another thread can read it. */
  sync(): void {
    for (const bucket of Buckets.all) this.spools.sync(bucket);
  }

  close(): void {
    this.spools.close();
  }
}
