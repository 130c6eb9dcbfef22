/** Lines on disk: what does not fit into memory is written one after the other, and read again from the start. */
import { closeSync, existsSync, openSync, readSync, writeSync } from 'node:fs';

/** Characters that are kept back, so that the disk is not asked for each line. */
const pieceSize = 1 << 16;
/** Bytes that are read at once. */
const blockSize = 1 << 19;

const newline = 10;

/** The lines of a file; none if there is no such file. */
export const linesOf = function* (path: string): Generator<string> {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    const block = Buffer.allocUnsafe(blockSize);
    for (let read = readSync(file, block); read > 0; read = readSync(file, block)) {
      const text = Buffer.concat([rest, block.subarray(0, read)]);
      let from = 0;
      for (let to = text.indexOf(newline); to >= 0; to = text.indexOf(newline, from)) {
        yield text.toString('utf8', from, to);
        from = to + 1;
      }
      rest = text.subarray(from);
    }
  } finally {
    closeSync(file);
  }
};

/** Lines of one file. */
export class Spool {
  readonly path: string;
  private readonly file: number;
  private waiting: string[] = [];
  private size = 0;

  constructor(path: string) {
    this.path = path;
    this.file = openSync(path, 'w');
  }

  /** Adds a line, which must not have a line break in it. */
  write(line: string): void {
    this.waiting.push(line);
    this.size += line.length + 1;
    if (this.size > pieceSize) this.flush();
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const bytes = Buffer.from(`${this.waiting.join('\n')}\n`);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
    this.waiting = [];
    this.size = 0;
  }

  /** All lines so far. */
  lines(): Generator<string> {
    this.flush();
    return linesOf(this.path);
  }

  /** Writes what was kept back, so that another thread can read it. */
  sync(): void {
    this.flush();
  }

  /** Closes the file; what was kept back is lost. */
  close(): void {
    closeSync(this.file);
  }
}

/** Several spools by number, each made when it is first written. */
export class Spools {
  private readonly spools: Spool[] = [];
  private readonly pathOf: (number: number) => string;

  constructor(pathOf: (number: number) => string) {
    this.pathOf = pathOf;
  }

  write(number: number, line: string): void {
    let spool = this.spools[number];
    if (!spool) {
      spool = new Spool(this.pathOf(number));
      this.spools[number] = spool;
    }
    spool.write(line);
  }

  /** The lines of one; none if nothing was written. */
  lines(number: number): Iterable<string> {
    return this.spools[number]?.lines() ?? [];
  }

  sync(number: number): void {
    this.spools[number]?.sync();
  }

  /** One more than the greatest number. */
  get length(): number {
    return this.spools.length;
  }

  close(): void {
    for (const spool of this.spools) spool?.close();
  }
}
