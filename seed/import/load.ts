/** From a file to what a store loads: decode, choose the format, parse, link. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { InputError } from '../../server/base/errors.ts';
import type { Graph } from '../../server/model.ts';
import { type Imported, toGraph } from '../link/graph.ts';
import type { Reading } from '../normalize/record.ts';
import { known, type NamedText, NothingFound, readText, readTogether } from '../read/formats/index.ts';

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
  EISDIR: 'it is a folder. Give the files in it.',
};

const bytesOf = async (file: string): Promise<Uint8Array> => {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(`${file}: ${cannotRead[code ?? ''] ?? message}`);
  }
};

/** Files up to this size are read whole, in bytes; larger ones are streamed. */
const wholeUpTo = 32 * 1024 * 1024;

/** Whether a file is too large to be read whole. Throws `InputError` if it cannot be read. */
export const isLarge = async (file: string): Promise<boolean> => {
  if (file === '-') return false;
  try {
    return (await stat(file)).size > wholeUpTo;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(`${file}: ${cannotRead[code ?? ''] ?? message}`);
  }
};

/**
 * Reads the files of one import (`-` for stdin), in their order; `format` overrides detection. BibTeX files may refer to
 * each other. Throws `InputError` where one cannot be read.
 */
export const readAll = async (files: readonly string[], format?: string): Promise<ReadFile[]> => {
  const texts: NamedText[] = [];
  for (const file of files) {
    const name = file === '-' ? 'stdin' : basename(file);
    texts.push({ name, text: readText(await bytesOf(file), name) });
  }
  try {
    const readings = readTogether(texts, format);
    return texts.flatMap((text, i) => {
      const reading = readings[i];
      return reading === undefined ? [] : [{ ...text, reading }];
    });
  } catch (error) {
    if (!(error instanceof NothingFound)) throw error;
    throw new InputError(`${error.message} Choose a format with --format: ${known()}.`);
  }
};

/** Reads one file (`-` for stdin); `format` overrides detection. Throws `InputError` where it cannot be read. */
export const readReferences = async (file: string, format?: string): Promise<ReadFile> => {
  const [read] = await readAll([file], format);
  if (read === undefined) throw new InputError(`${file}: nothing was read.`);
  return read;
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
