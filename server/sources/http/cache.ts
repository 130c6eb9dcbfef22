/** Answers kept on disk by request, so that nothing is asked twice. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';

const day = 86_400_000;
/** In milliseconds: how long an answer holds, how long it holds that a work is unknown, and when a file is removed. */
const holds = 30 * day;
const missingHolds = day;
const keptFor = 60 * day;
/** In bytes, unpacked: a damaged or planted file cannot fill the memory. */
const longest = 64_000_000;

const entryForm = z.object({
  /** When it was received, in milliseconds since 1970. */
  at: z.number(),
  status: z.number(),
  /** What the service needs to say whether it still holds. */
  etag: z.string().optional(),
  modified: z.string().optional(),
  body: z.string(),
});
type Entry = z.infer<typeof entryForm>;

export interface Cached extends Entry {
  /** Whether it still holds. An answer from the future, from a time when the clock was wrong, does not. */
  fresh: boolean;
}

export interface Cache {
  /** Undefined if there is none, or if the file is damaged. */
  get(request: string): Promise<Cached | undefined>;
  /** Never rejects: an answer that cannot be kept is asked again. */
  put(request: string, answer: Omit<Entry, 'at'>): Promise<void>;
}

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Removes files that nobody will use again. */
const sweep = async (folder: string, now: number): Promise<void> => {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (now - (await stat(path)).mtimeMs > keptFor) await rm(path, { force: true });
  }
};

/** The answers in a folder, one file for each request. `now` is the time in milliseconds since 1970. */
export const openCache = (folder: string, now: () => number = Date.now): Cache => {
  const fileOf = (request: string): string =>
    join(folder, `${createHash('sha256').update(request).digest('hex')}.gz`);
  let ready: Promise<unknown> | undefined;

  const write = async (request: string, entry: Entry): Promise<void> => {
    ready ??= mkdir(folder, { recursive: true }).then(() => sweep(folder, now()).catch(() => {}));
    await ready;
    const file = fileOf(request);
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, await pack(JSON.stringify(entry)));
    await rename(unfinished, file);
  };

  return {
    async get(request) {
      try {
        const text = await unpack(await readFile(fileOf(request)), { maxOutputLength: longest });
        const entry = entryForm.parse(JSON.parse(text.toString('utf8')));
        const age = now() - entry.at;
        return { ...entry, fresh: age >= 0 && age < (entry.status === 404 ? missingHolds : holds) };
      } catch {
        return undefined;
      }
    },
    put: (request, answer) => write(request, { ...answer, at: now() }).catch(() => {}),
  };
};
