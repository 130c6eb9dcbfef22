/** Reads the upload of an import request: a file (multipart/form-data) or a text. */

import busboy from 'busboy';
import type { Request } from 'express';
import { RequestError } from '../../base/errors.ts';

/** The largest upload, in bytes; the command line has no such limit. */
const largest = 50 * 1024 * 1024;

export interface Upload {
  bytes: Uint8Array;
  /** The file name, if any. */
  name: string | undefined;
  /** Other files of the same import (form field `beside`), to which it may refer. */
  beside: Uint8Array[];
}

const tooLarge = (): RequestError =>
  new RequestError(
    413,
    'Too large',
    `The file is larger than ${largest / 1024 / 1024} MB. Import it with: npm run coterie -- import FILE.`,
  );

const collect = (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> =>
  (async () => {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > largest) throw tooLarge();
      parts.push(chunk);
    }
    return Buffer.concat(parts);
  })();

/** How many files may come beside the one to import. */
const mostBeside = 100;

/** The file of a form to import, and those beside it. */
const fromForm = (request: Request): Promise<Upload> =>
  new Promise((resolve, reject) => {
    const form = busboy({
      headers: request.headers,
      limits: { files: 1 + mostBeside, fileSize: largest, fields: 10, fieldSize: 1000 },
    });
    let main: { bytes: Promise<Uint8Array>; name: string | undefined } | undefined;
    const beside: Promise<Uint8Array>[] = [];
    form.on('file', (field, stream, { filename }) => {
      stream.on('limit', () => reject(tooLarge()));
      const bytes = collect(stream);
      bytes.catch(reject);
      if (field === 'beside') beside.push(bytes);
      else main ??= { bytes, name: filename || undefined };
    });
    form.on('close', () => {
      if (!main) {
        reject(new RequestError(400, 'No file', 'The form holds no file.', 'file'));
        return;
      }
      const { bytes, name } = main;
      Promise.all([bytes, ...beside]).then(([own, ...others]) => {
        const all = others.reduce((size, { length }) => size + length, own?.length ?? 0);
        if (all > largest) reject(tooLarge());
        else resolve({ bytes: own ?? new Uint8Array(), name, beside: others });
      }, reject);
    });
    form.on('error', (error) => {
      const reason = error instanceof Error ? error.message : 'it cannot be read';
      reject(new RequestError(400, 'Bad form', `The form is broken: ${reason}.`));
    });
    request.pipe(form);
  });

/** Reads the upload up to the size limit. Throws `RequestError`. */
export const readUpload = async (request: Request): Promise<Upload> => {
  if (request.is('multipart/form-data')) return fromForm(request);
  return { bytes: await collect(request), name: undefined, beside: [] };
};
