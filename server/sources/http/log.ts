/** The log of every request that left this machine, kept beside the library, without keys. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sourceIds } from '../source.ts';

const entryForm = z.object({
  /** When it was sent, as an ISO time. */
  at: z.string(),
  service: z.enum(sourceIds),
  method: z.enum(['GET', 'POST']),
  address: z.string(),
  /** What else was sent, shortened. */
  sent: z.string().exactOptional(),
  /** The status of the answer; absent if there was none. */
  status: z.number().exactOptional(),
  /** The size of the answer, and how long it took. */
  bytes: z.number(),
  ms: z.number(),
  /** Whether the service said that the answer in the cache still holds. */
  cached: z.boolean(),
  /** Why there is no answer, in a word or two. */
  problem: z.string().exactOptional(),
});
export type LoggedRequest = z.infer<typeof entryForm>;

export interface RequestLog {
  /** How many requests this program has sent; those answered from the cache are none. */
  readonly sent: number;
  /** Runs `act`, and calls `onSent` for each request that it sends. */
  counted<T>(onSent: () => void, act: () => Promise<T>): Promise<T>;
  /** Never rejects: a log that cannot be written stops nobody. */
  add(request: LoggedRequest): Promise<void>;
  /** The newest first, without the first `offset`. */
  page(offset: number, limit: number): Promise<{ items: LoggedRequest[]; total: number }>;
}

/** In bytes. Of a longer log the newer half stays. */
const longest = 4_000_000;

const readEntry = (line: string): LoggedRequest[] => {
  try {
    return [entryForm.parse(JSON.parse(line))];
  } catch {
    return [];
  }
};

/** The log in `lookups.jsonl`, one request a line, of this program and of others on the same library. */
export const openLog = (folder: string): RequestLog => {
  const file = join(folder, 'lookups.jsonl');
  let last: Promise<unknown> = Promise.resolve();

  const shorten = async (): Promise<void> => {
    if ((await stat(file)).size <= longest) return;
    const text = await readFile(file, 'utf8');
    const half = text.indexOf('\n', Math.floor(text.length / 2)) + 1;
    await writeFile(`${file}.new`, text.slice(half));
    await rename(`${file}.new`, file);
  };

  let sent = 0;
  const listener = new AsyncLocalStorage<() => void>();
  return {
    counted: (onSent, act) => listener.run(onSent, act),
    get sent() {
      return sent;
    },
    add(request) {
      sent += 1;
      listener.getStore()?.();
      const written = last.then(async () => {
        await mkdir(dirname(file), { recursive: true });
        await appendFile(file, `${JSON.stringify(request)}\n`);
        await shorten();
      });
      last = written.catch(() => {});
      return last.then(() => {});
    },
    async page(offset, limit) {
      await last;
      const text = await readFile(file, 'utf8').catch(() => '');
      const items = text.split('\n').flatMap(readEntry).reverse();
      return { items: items.slice(offset, offset + limit), total: items.length };
    },
  };
};
