/** The content of a backup without its last line. */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { inWords } from '../../../server/store/sqlite/errors.ts';
import type { Store } from '../../../server/store/store.ts';
import { importLibrary } from '../../import/library.ts';
import type { Seal } from './seal.ts';

/** Writes the content to a file. */
export const unsealed = async (path: string, { bytes }: Seal, to: string): Promise<void> => {
  await pipeline(createReadStream(path, { end: bytes - 1 }), createWriteStream(to, { flush: true })).catch(
    (error: unknown) => {
      throw inWords(error, to);
    },
  );
};

/** Loads Coterie's JSON, from the file of a backup or in pieces, into an empty library. */
export const fillFrom = async (
  store: Store,
  from: string | AsyncIterable<string>,
  { bytes }: Seal,
): Promise<void> => {
  const pieces =
    typeof from === 'string' ? createReadStream(from, { end: bytes - 1, encoding: 'utf8' }) : from;
  await importLibrary(
    store,
    'the backup',
    pieces,
    ({ raw, reason }) => {
      throw new Error(`a record of the backup cannot be read: ${reason}: ${raw}`);
    },
    () => {},
  );
};
