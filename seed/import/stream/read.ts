/** Reads a file of any size, entry by entry, and keeps on disk what its papers are made of. */
import { join } from 'node:path';
import { type Entry, flatten } from '../../link/papers/flatten.ts';
import type { Reading, Reference } from '../../normalize/record.ts';
import type { Entry as Read, Reader } from '../../read/formats/stream/reader.ts';
import { streamText } from '../../read/formats/stream/stream-text.ts';
import { entryLine } from './entries.ts';
import { Counting, Gatherer } from './gather.ts';
import { Spool, Spools } from './spool.ts';

/** References whose positions are counted at once. */
const batch = 500;

/** Papers whose entries stand in one file. */
const papersOfPart = 1 << 13;

/** What is known once a file has been read. */
export interface ReadFile {
  gatherer: Gatherer;
  counting: Counting;
  /** All entries, in their order. */
  entries: Spool;
  /** The telling entries by their papers: part 0 has those of the first papers, and so on. */
  parts: Spools;
  /** Who cites: a line of numbers of papers, the first of which cites the others. */
  cites: Spool;
  /** How many names stand in author lists, entries, and citations. */
  names: number;
  numbers: { entries: number; cites: number };
  close(): void;
}

/** A file that is read in pieces. */
export interface Streamed {
  path: string;
  encoding: string;
  /** Characters at most. */
  size: number;
  reader: Reader;
}

/** Reads the file; `unread` is called for what cannot be read. */
export const readStreamed = async (
  { path, encoding, size, reader }: Streamed,
  folder: string,
  unread: (entry: Reading['unread'][number]) => void,
  progress: (done: number) => void,
): Promise<ReadFile> => {
  const gatherer = new Gatherer(join(folder, 'marks'));
  const counting = new Counting();
  const entries = new Spool(join(folder, 'entries'));
  const cites = new Spool(join(folder, 'cites'));
  const parts = new Spools((part) => join(folder, `papers-${part}`));
  const close = (): void => {
    for (const each of [gatherer, entries, cites, parts]) each.close();
  };
  const numbers = { entries: 0, cites: 0 };
  let [names, before] = [0, 0];
  let waiting: Reference[] = [];

  const addEntry = (entry: Entry): number => {
    const record = JSON.stringify(entry.reference.csl);
    const gathered = gatherer.add(entry, record);
    const { paper, why, repeats } = gathered;
    counting.add(gathered, entry.citedBy !== undefined);
    const line = entryLine(entry, record, paper, why);
    entries.write(line);
    numbers.entries += 1;
    if (!repeats) parts.write(Math.floor(paper / papersOfPart), line);
    names += entry.reference.csl.author?.length ?? 0;
    return paper;
  };
  const addAll = (): void => {
    const all = flatten(waiting, before);
    waiting = [];
    before = all.at(-1)?.position ?? before;
    let [citing, cited]: [number, number[]] = [-1, []];
    const end = (): void => {
      if (cited.length > 0) cites.write([citing, ...cited].join(' '));
      numbers.cites += cited.length;
    };
    for (const entry of all) {
      const paper = addEntry(entry);
      if (entry.citedBy === undefined) {
        end();
        [citing, cited] = [paper, []];
      } else if (paper !== citing) cited.push(paper);
    }
    end();
  };
  const take = (read: readonly Read[]): void => {
    for (const entry of read)
      if (entry.kind === 'reference') {
        waiting.push(entry.reference);
        if (waiting.length >= batch) addAll();
      } else {
        counting.addUnread();
        unread(entry);
      }
  };
  let characters = 0;
  try {
    for await (const piece of streamText(path, encoding)) {
      characters += piece.length;
      take(reader.write(piece));
      progress(Math.min(1, characters / size));
    }
    take(reader.end());
    addAll();
  } catch (error) {
    close();
    throw error;
  }
  gatherer.end();
  return { gatherer, counting, entries, parts, cites, names, numbers, close };
};
