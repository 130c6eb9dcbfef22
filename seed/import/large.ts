/**
 * Imports a file of any size: reads it in pieces and loads it in batches, one transaction each, so that memory does
 * not grow with the file. To continue an import that stopped, import the same file again.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { InputError } from '../../server/base/errors.ts';
import type { Counts } from '../../server/model.ts';
import { decisions as allDecisions } from '../../server/queries/library/decisions.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { countsOf } from '../../server/store/batches.ts';
import type { Progress, Store } from '../../server/store/store.ts';
import { commitWithRetry } from '../decide/commit-with-retry.ts';
import { sourceHash } from '../link/ids.ts';
import { flatten } from '../link/papers/flatten.ts';
import type { Reading, Reference } from '../normalize/record.ts';
import { bibtex } from '../read/formats/bibtex/bibtex.ts';
import { definitionsIn } from '../read/formats/bibtex/definitions.ts';
import { chooseFormat } from '../read/formats/index.ts';
import { coterieJson } from '../read/formats/json/coterie-json.ts';
import type { Entry as Read, Reader } from '../read/formats/stream/reader.ts';
import { encodingOf, headOf, streamText } from '../read/formats/stream/stream-text.ts';
import { prepareEntries } from './import.ts';
import { importLibrary } from './library.ts';
import type { LargeImport } from './prepared.ts';
import { importStream } from './stream/stream.ts';
import { tallyKeeper } from './tally.ts';

/**
 * References in a batch. Techniques are found by the frequency of their words in the batch. In a batch of this size it is
 * close to the frequency in the whole file.
 */
const batchSize = 20_000;

interface Streamed {
  id: string;
  open(): Reader;
}

const isStreamed = (format: object): format is Streamed => 'open' in format;

/** From this size on, in bytes, a file is read in pieces if it can be. */
const worthwhile = 4 * 1024 * 1024;

/**
 * Whether `importLarge` imports a file in less memory and time than `prepareImport`, with the same result: it is not small,
 * its format is read piece by piece, and the library is empty.
 */
export const isBetterStreamed = async (
  store: () => Promise<Store>,
  { path, name }: { path: string; name: string },
  format?: string,
): Promise<boolean> => {
  if (path === '-' || (await stat(path)).size < worthwhile) return false;
  try {
    const chosen = chooseFormat(await headOf(path, name), name, format);
    return isStreamed(chosen) && chosen.id !== coterieJson.id && (await isEmpty(await store()));
  } catch (error) {
    // It is refused when it is read.
    if (error instanceof InputError) return false;
    throw error;
  }
};

const idOf = async (path: string, encoding: string): Promise<string> => {
  const hash = sourceHash(createHash('sha256'));
  for await (const piece of streamText(path, encoding)) hash.write(piece);
  return hash.end();
};

/** The entries that were read, and how much of the file has been read (0 to 1). */
const entriesOf = async function* (reader: Reader, path: string, encoding: string, size: number) {
  let characters = 0;
  for await (const piece of streamText(path, encoding)) {
    characters += piece.length;
    yield { entries: reader.write(piece), done: Math.min(1, characters / size) };
  }
  yield { entries: reader.end(), done: 1 };
};

/** Whether nothing is in the library, and nothing was decided. */
const isEmpty = async (store: Store): Promise<boolean> => {
  const { nodes } = await store.ask(stats, {});
  return Object.values(nodes).every((n) => n === 0) && (await store.ask(allDecisions, {})).length === 0;
};

const sum = (a: Counts, b: Counts): Counts => {
  const total = { ...a.nodes, ...a.relations };
  for (const [name, n] of Object.entries({ ...b.nodes, ...b.relations }))
    total[name as keyof typeof total] = (total[name as keyof typeof total] ?? 0) + n;
  return countsOf(total);
};

/**
 * Imports a file and calls `unread` for each entry that cannot be read. Throws `InputError` for a format that must be
 * read whole, and if nothing in the file can be read; what was loaded until then stays and can be removed.
 */
export const importLarge = async (
  store: Store,
  file: { path: string; name: string; format?: string | undefined; beside?: readonly string[] },
  unread: (entry: Reading['unread'][number]) => void,
  progress: Progress,
  batch = batchSize,
): Promise<LargeImport> => {
  const { path, name, beside = [] } = file;
  const format = chooseFormat(await headOf(path, name), name, file.format);
  if (format.id === coterieJson.id)
    return importLibrary(store, name, streamText(path, await encodingOf(path)), unread, progress);
  if (!isStreamed(format))
    throw new InputError(
      `${name}: this file is too large for ${format.name}, which is read as a whole; split it into several files.`,
    );
  // Small BibTeX files of the same import may define what this one refers to.
  const open = (): Reader =>
    format.id === bibtex.id && beside.length > 0 ? bibtex.open(definitionsIn(beside)) : format.open();
  const encoding = await encodingOf(path);
  const id = await idOf(path, encoding);
  const imported = { id, name, format: format.id, text: '', importedAt: new Date().toISOString() };
  const { size } = await stat(path);
  const revision = await store.revision();
  if (await isEmpty(store)) {
    const { text: _text, ...source } = imported;
    return importStream(store, source, { path, encoding, size, reader: open() }, unread, progress, revision);
  }
  const keeper = tallyKeeper();
  let added = countsOf({});
  let waiting: Reference[] = [];
  let before = 0;

  const load = async (): Promise<void> => {
    const entries = flatten(waiting, before);
    waiting = [];
    if (entries.length === 0) return;
    before = entries.at(-1)?.position ?? before;
    const part = await commitWithRetry(() => prepareEntries(store, imported, entries));
    keeper.add(part.prepared.entries);
    added = sum(added, part.added);
  };

  const take = (entry: Read): void => {
    if (entry.kind === 'reference') waiting.push(entry.reference);
    else {
      keeper.addUnread();
      unread(entry);
    }
  };

  for await (const { entries, done } of entriesOf(open(), path, encoding, size)) {
    for (const entry of entries) {
      take(entry);
      if (waiting.length >= batch) await load();
    }
    progress(done);
  }
  await load();
  const tally = keeper.tally();
  if (tally.read === tally.unread)
    throw new InputError(
      `${name}: nothing in it could be read as ${format.name}; choose another format with --format.`,
    );
  return { tally, added };
};
