/** From a file to what a store loads: decode, choose the format, parse, link. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { InputError } from '../../server/base/errors.ts';
import type { Graph } from '../../server/model.ts';
import { type Imported, toGraph } from '../link/graph.ts';
import type { Reading } from '../normalize/record.ts';
import {
  type Definitions,
  isBibtex,
  known,
  NothingFound,
  readShared,
  readText,
  sharedBy,
} from '../read/formats/index.ts';
import type { GivenFile } from './files.ts';

/** A file that was read: its name for display, the decoded text, and its content. */
export interface ReadFile {
  name: string;
  text: string;
  reading: Reading;
}

/** Why a file cannot be read, for display. */
const cannotRead: Record<string, string> = {
  ENOENT: 'there is no such file. Check the path.',
  EACCES: 'no permission to read it. Check its permissions.',
  EISDIR: 'this folder has no file in it that Coterie reads. Give files such as .bib, .ris or .txt.',
};

/** Runs `act`; an error of the file system becomes an `InputError`. */
const orRefused = async <T>(path: string, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(`${path}: ${cannotRead[code ?? ''] ?? message}`);
  }
};

/** Files up to this size are read whole, in bytes; larger ones are streamed. */
const wholeUpTo = 32 * 1024 * 1024;

/** Whether a file is too large to be read whole. Throws `InputError` if it cannot be read. */
export const isLarge = async ({ path }: GivenFile): Promise<boolean> =>
  path !== '-' && (await orRefused(path, () => stat(path))).size > wholeUpTo;

/** Reads the files of one command. */
export interface Loader {
  /** The text of a file. Throws `InputError` if it has none. */
  text(file: GivenFile): Promise<string>;
  /** A file with its references. Throws `InputError` if there are none. */
  read(file: GivenFile): Promise<ReadFile>;
  /** The texts of those files that are BibTeX, and not large. */
  bibtex: readonly string[];
}

/**
 * Opens the files of one command, so that they can be read one after the other. `format` overrides detection. BibTeX files
 * may refer to each other, so those are looked through first.
 */
export const openFiles = async (files: readonly GivenFile[], format?: string): Promise<Loader> => {
  // What comes on stdin comes once.
  let stdin: Promise<Uint8Array> | undefined;
  const bytesOf = (path: string): Promise<Uint8Array> => {
    if (path !== '-') return readFile(path);
    stdin ??= buffer(process.stdin);
    return stdin;
  };
  /** The file that was read last: it is asked for more than once. */
  let last: { path: string; text: string } | undefined;
  const text = async ({ path, name }: GivenFile): Promise<string> => {
    if (last?.path !== path)
      last = { path, text: readText(await orRefused(path, () => bytesOf(path)), name) };
    return last.text;
  };
  const bibtexText = async (file: GivenFile): Promise<string[]> => {
    try {
      if (await isLarge(file)) return [];
      const found = await text(file);
      return isBibtex({ text: found, name: file.name }, format) ? [found] : [];
    } catch (error) {
      // It is refused when it is read itself.
      if (error instanceof InputError) return [];
      throw error;
    }
  };
  const bibtex: string[] = [];
  if (files.length > 1) for (const file of files) bibtex.push(...(await bibtexText(file)));
  const shared: Definitions | undefined = sharedBy(bibtex);
  return {
    bibtex,
    text,
    async read(file) {
      const { name } = file;
      const found = await text(file);
      try {
        return { name, text: found, reading: readShared({ text: found, name }, format, shared) };
      } catch (error) {
        if (!(error instanceof NothingFound)) throw error;
        throw new InputError(`${error.message} Choose a format with --format: ${known()}.`);
      }
    },
  };
};

/** Reads one file (`-` for stdin); `format` overrides detection. Throws `InputError` where it cannot be read. */
export const readReferences = async (path: string, format?: string): Promise<ReadFile> => {
  const file = { path, name: path === '-' ? 'stdin' : basename(path) };
  return (await openFiles([file], format)).read(file);
};

/** What the graph records about a file: its name, format, text and time of import. */
export const importedFrom = ({ name, text, reading }: ReadFile): Imported => ({
  name,
  format: reading.format,
  text,
  importedAt: new Date().toISOString(),
});

/** Reads a file and links it into a graph, as for an empty library. */
export const readGraph = async (file: string, format?: string): Promise<ReadFile & { graph: Graph }> => {
  const read = await readReferences(file, format);
  return { ...read, graph: toGraph(importedFrom(read), read.reading.references) };
};
