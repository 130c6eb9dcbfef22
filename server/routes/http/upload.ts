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
    `The file is larger than ${largest / 1024 / 1024} MB, the most that can be uploaded. Split it, or import it where the server runs, which has no limit: coterie import FILE (docs/running.md).`,
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

const badForm = (reason: string): RequestError =>
  new RequestError(400, 'Bad form', `The form is broken: ${reason}.`);

const unknownField = (field: string): RequestError =>
  new RequestError(400, 'Bad form', `The form has a field "${field}"; it may have file and beside.`, field);

/** Throws a `RequestError` if the header does not say where the parts of the form end. */
const openForm = ({ headers }: Request): busboy.Busboy => {
  try {
    return busboy({
      headers,
      limits: { files: 1 + mostBeside, fileSize: largest, fields: 10, fieldSize: 1000 },
    });
  } catch (error) {
    throw badForm(error instanceof Error ? error.message : 'its header cannot be read');
  }
};

/** The file of a form to import, and those beside it. */
const fromForm = (request: Request): Promise<Upload> =>
  new Promise((resolve, reject) => {
    const form = openForm(request);
    let main: { bytes: Promise<Uint8Array>; name: string | undefined } | undefined;
    const beside: Promise<Uint8Array>[] = [];
    form.on('file', (field, stream, { filename }) => {
      stream.on('limit', () => reject(tooLarge()));
      const bytes = collect(stream);
      bytes.catch(reject);
      if (field === 'beside') beside.push(bytes);
      else if (field !== 'file') reject(unknownField(field));
      else main ??= { bytes, name: filename || undefined };
    });
    form.on('field', (field) => reject(unknownField(field)));
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
      reject(badForm(error instanceof Error ? error.message : 'it cannot be read'));
    });
    request.pipe(form);
  });

/** Reads the upload up to the size limit. Throws `RequestError`. */
export const readUpload = async (request: Request): Promise<Upload> => {
  const packed = request.get('content-encoding') ?? 'identity';
  if (packed !== 'identity')
    throw new RequestError(415, 'Packed', `Send the file as it is, without Content-Encoding: ${packed}.`);
  if (request.is('multipart/form-data')) return fromForm(request);
  return { bytes: await collect(request), name: undefined, beside: [] };
};
