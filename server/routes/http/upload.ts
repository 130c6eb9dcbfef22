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

/** The one file of a form. */
const fromForm = (request: Request): Promise<Upload> =>
  new Promise((resolve, reject) => {
    const form = busboy({
      headers: request.headers,
      limits: { files: 1, fileSize: largest, fields: 10, fieldSize: 1000 },
    });
    let found = false;
    form.on('file', (_field, stream, { filename }) => {
      found = true;
      stream.on('limit', () => reject(tooLarge()));
      collect(stream).then((bytes) => resolve({ bytes, name: filename || undefined }), reject);
    });
    form.on('close', () => {
      if (!found) reject(new RequestError(400, 'No file', 'The form holds no file.', 'file'));
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
  return { bytes: await collect(request), name: undefined };
};
