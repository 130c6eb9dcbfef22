/** Records on disk, found again by their numbers; the last ones stay in memory. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { Numbers } from './columns.ts';

/** Records that stay in memory. */
const kept = 20_000;
/** Bytes that wait before they are written. */
const pieceSize = 1 << 18;

export class Records<T> {
  private readonly file: number;
  private readonly starts = new Numbers();
  private readonly lengths = new Numbers();
  private readonly recent = new Map<number, T>();
  private waiting: Buffer[] = [];
  private waitingSize = 0;
  private written = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w+');
  }

  set(number: number, record: T): void {
    const bytes = Buffer.from(JSON.stringify(record));
    this.starts.set(number, this.written + this.waitingSize);
    this.lengths.set(number, bytes.length);
    this.waiting.push(bytes);
    this.waitingSize += bytes.length;
    if (this.waitingSize > pieceSize) this.flush();
    this.keep(number, record);
  }

  get(number: number): T {
    const known = this.recent.get(number);
    if (known !== undefined) return known;
    const [start, length] = [this.starts.get(number), this.lengths.get(number)];
    if (start + length > this.written) this.flush();
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.file, bytes, 0, length, start);
    const record: T = JSON.parse(bytes.toString());
    this.keep(number, record);
    return record;
  }

  private keep(number: number, record: T): void {
    this.recent.delete(number);
    this.recent.set(number, record);
    if (this.recent.size <= kept) return;
    for (const oldest of this.recent.keys()) {
      this.recent.delete(oldest);
      return;
    }
  }

  private flush(): void {
    const bytes = Buffer.concat(this.waiting);
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.file, bytes, at, bytes.length - at, this.written + at);
    this.written += bytes.length;
    this.waiting = [];
    this.waitingSize = 0;
  }

  close(): void {
    closeSync(this.file);
  }
}
