/** Sends one request and reads its answer, both within bounds. */
import { type Dispatcher, fetch } from 'undici';
import type { Headers } from './headers.ts';

export interface Request {
  method: 'GET' | 'POST';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: string;
  /** The size of the body, unpacked. */
  bytes: number;
}

export interface Limits {
  /** For the whole answer, in milliseconds. */
  ms: number;
  /** Of the body, unpacked. */
  bytes: number;
}

/** The answer is larger than the bound. */
export class TooLarge extends Error {}
/** The answer did not come in time. */
export class TooSlow extends Error {}

/**
 * Follows no redirect. Rejects with `TooLarge`, `TooSlow`, the reason of the signal, or the error of the connection.
 */
export const send = async (
  dispatcher: Dispatcher,
  { method, url, headers, body }: Request,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<Answer> => {
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(new TooSlow()), limits.ms);
  try {
    const response = await fetch(url, {
      method,
      headers,
      dispatcher,
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, time.signal]) : time.signal,
      ...(body !== undefined && { body }),
    });
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of response.body ?? []) {
      bytes += piece.byteLength;
      // Leaving the loop ends the connection.
      if (bytes > limits.bytes) throw new TooLarge();
      pieces.push(piece);
    }
    return {
      status: response.status,
      headers: response.headers,
      body: Buffer.concat(pieces).toString('utf8'),
      bytes,
    };
  } finally {
    clearTimeout(timer);
  }
};
