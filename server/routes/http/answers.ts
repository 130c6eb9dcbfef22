/**
 * Answers that depend on the library alone: computed and compressed once for a revision, whoever asks and how often, and not
 * sent again to who has them.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { askedBy, asker } from '../../base/asker.ts';
import type { Store } from '../../store/store.ts';

const [zipped, unzipped] = [promisify(gzip), promisify(gunzip)];

/** Bytes of the answers that are kept, compressed. */
const mostKept = 48 * 2 ** 20;

/** A text as it is sent: fast rather than small, since most go to the same machine. */
export const compressed = (text: string): Promise<Uint8Array> => zipped(text, { level: 3 });

export interface Answers {
  /**
   * Sends the JSON that `compute` resolves to, compressed with gzip, as the answer to this request. Those who ask the same meanwhile
   * wait for the same; when all have gone, `asker` aborts for what is computed.
   */
  send(
    request: Request,
    response: Response,
    compute: (revision: string) => Promise<Uint8Array>,
  ): Promise<void>;
}

/** What is being computed, and how many wait for it. */
interface Waiting {
  answer: Promise<Uint8Array>;
  askers: number;
  gone: AbortController;
}

export const openAnswers = (store: Pick<Store, 'revision'>, version: string): Answers => {
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: mostKept,
    sizeCalculation: (bytes, key) => bytes.byteLength + 2 * key.length,
  });
  const waiting = new Map<string, Waiting>();

  const start = (key: string, compute: () => Promise<Uint8Array>): Waiting => {
    const gone = new AbortController();
    const own: Waiting = { answer: askedBy(gone.signal, compute), askers: 0, gone };
    waiting.set(key, own);
    const done = (): void => {
      if (waiting.get(key) === own) waiting.delete(key);
    };
    own.answer.then((bytes) => {
      kept.set(key, bytes);
      done();
    }, done);
    return own;
  };

  /** The answer, as long as the request is open. */
  const awaited = async (response: Response, key: string, compute: () => Promise<Uint8Array>) => {
    const own = waiting.get(key) ?? start(key, compute);
    own.askers += 1;
    const asks = asker();
    const leave = (): void => {
      own.askers -= 1;
      if (own.askers > 0) return;
      // Who asks from now on asks anew.
      if (waiting.get(key) === own) waiting.delete(key);
      own.gone.abort(asks?.reason);
    };
    response.once('close', leave);
    const bytes = await own.answer;
    response.off('close', leave);
    return bytes;
  };

  return {
    send: async (request, response, compute) => {
      const revision = await store.revision();
      const key = `${revision} ${request.originalUrl}`;
      const hash = createHash('sha256').update(`${version} ${key}`).digest('base64url').slice(0, 24);
      response.set({ ETag: `W/"${hash}"`, 'Cache-Control': 'private, no-cache' }).vary('Accept-Encoding');
      if (request.fresh) {
        response.status(304).end();
        return;
      }
      let bytes: Uint8Array;
      try {
        bytes = kept.get(key) ?? (await awaited(response, key, () => compute(revision)));
      } catch (error) {
        // What failed is no answer of this revision. It may have been given up meanwhile.
        if (!response.headersSent) response.removeHeader('ETag');
        throw error;
      }
      // It may have been given up meanwhile.
      if (response.headersSent) return;
      response.type('json');
      if (request.acceptsEncodings('gzip')) {
        response.set('Content-Encoding', 'gzip').end(bytes);
        return;
      }
      response.end(await unzipped(bytes));
    },
  };
};
