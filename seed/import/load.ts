/** From a file to what a store loads: decode, choose the format, parse, link. */
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { InputError } from '../../server/base/errors.ts';
import type { Graph } from '../../server/model.ts';
import { type Imported, toGraph } from '../link/graph.ts';
import { sourceIdOfBytes } from '../link/ids.ts';
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
import { documentKind, largestDocument, mayBeDocument } from './documents/kinds.ts';
import { type Documents, openDocuments } from './documents/pool.ts';
import type { GivenFile } from './files.ts';

/** A file that was read: its name for display, its content, and its text or, for a document, its id as a source. */
export interface ReadFile {
  name: string;
  text: string;
  id?: string;
  reading: Reading;
}

/** Why a file cannot be read, for display. */
const cannotRead: Record<string, string> = {
  ENOENT: 'there is no such file. Check the path.',
  EACCES: 'no permission to read it. Check its permissions.',
  EISDIR: 'this folder has no file in it that Coterie reads. Give files such as .pdf, .bib, .ris or .txt.',
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

/** Whether a file begins as a document does. */
const beginsAsDocument = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    return mayBeDocument((await file.read(Buffer.alloc(1024), 0, 1024, 0)).buffer);
  } finally {
    await file.close();
  }
};

/** Texts up to this size are read whole, in bytes; larger ones are streamed. */
const wholeUpTo = 32 * 1024 * 1024;

/** Whether a text is too large to be read whole. Throws `InputError` if it cannot be read. */
export const isLarge = async ({ path, name }: GivenFile): Promise<boolean> => {
  if (path === '-') return false;
  const { size } = await orRefused(path, () => stat(path));
  if (size <= wholeUpTo) return false;
  const isText = !(await orRefused(path, () => beginsAsDocument(path)));
  if (!isText && size > largestDocument)
    throw new InputError(
      `${name}: this document is larger than ${largestDocument / 1024 / 1024} MB; copy its reference list and give that.`,
    );
  return isText;
};

/** Reads the files of one command. */
export interface Loader {
  /** The text of a file; undefined for a document. Throws `InputError` if it has none. */
  text(file: GivenFile): Promise<string | undefined>;
  /** A file with its references. Throws `InputError` if there are none. */
  read(file: GivenFile): Promise<ReadFile>;
  /** The texts of those files that are BibTeX, and not large. */
  bibtex: readonly string[];
  close(): Promise<void>;
}

type Content = { text: string } | { bytes: Uint8Array };

/** What is in a file, for those that are asked for one after the other. */
const openContents = (): ((file: GivenFile) => Promise<Content>) => {
  // What comes on stdin comes once.
  let stdin: Promise<Uint8Array> | undefined;
  /** The file that was read last: it is asked for more than once. */
  let last: { path: string; content: Content } | undefined;
  const bytesOf = (path: string): Promise<Uint8Array> => {
    if (path !== '-') return readFile(path);
    stdin ??= buffer(process.stdin);
    return stdin;
  };
  return async ({ path, name }) => {
    if (last?.path === path) return last.content;
    const bytes = await orRefused(path, () => bytesOf(path));
    const content = documentKind(bytes) === undefined ? { text: readText(bytes, name) } : { bytes };
    last = { path, content };
    return content;
  };
};

/**
 * Opens the files of one command, so that they can be read one after the other. `format` overrides detection. BibTeX files
 * may refer to each other, so those are looked through first.
 */
export const openFiles = async (files: readonly GivenFile[], format?: string): Promise<Loader> => {
  const contentOf = openContents();
  const text = async (file: GivenFile): Promise<string | undefined> => {
    const content = await contentOf(file);
    return 'text' in content ? content.text : undefined;
  };
  const bibtexText = async (file: GivenFile): Promise<string[]> => {
    try {
      if (await isLarge(file)) return [];
      const found = await text(file);
      return found !== undefined && isBibtex({ text: found, name: file.name }, format) ? [found] : [];
    } catch (error) {
      // It is refused when it is read itself.
      if (error instanceof InputError) return [];
      throw error;
    }
  };
  const bibtex: string[] = [];
  if (files.length > 1) for (const file of files) bibtex.push(...(await bibtexText(file)));
  const shared: Definitions | undefined = sharedBy(bibtex);
  let documents: Documents | undefined;
  return {
    bibtex,
    text,
    close: async () => documents?.close(),
    async read(file) {
      const { name } = file;
      const content = await contentOf(file);
      if ('bytes' in content) {
        const { bytes } = content;
        documents ??= openDocuments();
        return { name, text: '', id: sourceIdOfBytes(bytes), reading: await documents.read({ bytes, name }) };
      }
      try {
        return {
          name,
          text: content.text,
          reading: readShared({ text: content.text, name }, format, shared),
        };
      } catch (error) {
        if (!(error instanceof NothingFound)) throw error;
        const choices = files.length === 1 ? `: ${known()}` : '';
        throw new InputError(`${error.message} Choose a format with --format${choices}.`);
      }
    },
  };
};

/** Reads one file (`-` for stdin); `format` overrides detection. Throws `InputError` where it cannot be read. */
export const readReferences = async (path: string, format?: string): Promise<ReadFile> => {
  const file = { path, name: path === '-' ? 'stdin' : basename(path) };
  const loader = await openFiles([file], format);
  return loader.read(file).finally(loader.close);
};

/** What the graph records about a file: its name, format, text and time of import. */
export const importedFrom = ({ name, text, id, reading }: ReadFile): Imported => ({
  ...(id !== undefined && { id }),
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
