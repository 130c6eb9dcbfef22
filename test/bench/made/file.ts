/** Writes a made-up library to a file. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type MadeFormat, madeFormats } from './formats.ts';
import { makeWorks } from './works.ts';

export interface MadeFile {
  papers: number;
  format: MadeFormat;
  seed: number;
}

/** Text in pieces that are worth writing. */
const pieces = function* (lines: Iterable<string>): Generator<string> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length > 1 << 16) {
      yield text;
      text = '';
    }
  }
  yield text;
};

/** Writes the file and says in a line what is in it. */
export const writeMade = async (
  path: string,
  { papers, format, seed }: MadeFile,
  data: string,
): Promise<string> => {
  const made = makeWorks(papers, seed, data);
  const { write } = madeFormats[format];
  const lines = function* () {
    for (const work of made.works()) yield write(work);
  };
  await pipeline(Readable.from(pieces(lines())), createWriteStream(path));
  return `${path}: ${papers} papers, ${made.shape.people} authors, ${made.shape.communities} communities; words from ${made.from}`;
};

/** `npm run bench -- make PAPERS FILE [openalex|bibtex|ris] [SEED]`. */
export const benchMake = (
  data: string,
  [papers = '10000', path = 'made.jsonl', format = 'openalex', seed = '1']: readonly string[],
): Promise<string> => {
  if (!(format in madeFormats))
    throw new Error(`${format} is none of ${Object.keys(madeFormats).join(', ')}`);
  return writeMade(path, { papers: Number(papers), format: format as MadeFormat, seed: Number(seed) }, data);
};
