/**
 * A backup is the library, followed by one line that says what it is and by what checksum it is known to be whole. SQLite
 * and readers of JSON lines both take the content without the line into account.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, open, stat } from 'node:fs/promises';
import { z } from 'zod';
import { InputError } from '../../../server/base/errors.ts';

const Seal = z.object({
  coterieBackup: z.literal(1),
  engine: z.enum(['sqlite', 'neo4j']),
  /** What stands before the line: a database, or Coterie's own JSON. */
  content: z.enum(['sqlite', 'json']),
  schema: z.int().positive(),
  coterie: z.string(),
  at: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
});
export type Seal = z.infer<typeof Seal>;

/** No seal is longer. */
const longest = 1000;

const checksum = async (path: string, bytes: number): Promise<string> => {
  const hash = createHash('sha256');
  if (bytes > 0) for await (const piece of createReadStream(path, { end: bytes - 1 })) hash.update(piece);
  return hash.digest('hex');
};

/** Adds the line to a file. */
export const seal = async (
  path: string,
  what: Omit<Seal, 'coterieBackup' | 'bytes' | 'sha256'>,
): Promise<Seal> => {
  const { size: bytes } = await stat(path);
  const sealed: Seal = { coterieBackup: 1, ...what, bytes, sha256: await checksum(path, bytes) };
  await appendFile(path, `\n${JSON.stringify(sealed)}\n`);
  return sealed;
};

const lastLine = async (path: string): Promise<{ line: string; at: number }> => {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - longest);
    const { buffer } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    const at = buffer.lastIndexOf('\n{"coterieBackup":');
    return { line: at < 0 ? '' : buffer.toString('utf8', at + 1), at: start + at };
  } finally {
    await handle.close();
  }
};

const parsed = (line: string): Seal | undefined => {
  try {
    return Seal.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

/** Reads the line and checks the content. Throws `InputError` for what is no backup, and for one that is damaged. */
export const checkSeal = async (path: string): Promise<Seal> => {
  const { line, at } = await lastLine(path).catch((error: unknown) => {
    throw new InputError(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  });
  const found = parsed(line);
  if (!found)
    throw new InputError(
      `${path} is no backup of Coterie, or its end is missing. Use another backup; nothing was changed.`,
    );
  if (found.bytes !== at || found.sha256 !== (await checksum(path, at)))
    throw new InputError(
      `${path} is damaged: its checksum is wrong. Use another backup; nothing was changed.`,
    );
  return found;
};
