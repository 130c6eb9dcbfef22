/** What an endpoint is, and how one is written down. */
import type { z } from 'zod';
import { IdParams } from '../../api.ts';

/** What an endpoint takes and gives; routes implement it and the OpenAPI document describes it. */
export interface Endpoint {
  readonly method: 'get' | 'put' | 'post' | 'delete';
  /** With `:name` for a parameter. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Takes a file too: multipart/form-data with one file, or its text as text/plain. */
  readonly upload?: true;
  /** What is answered, by status; absent: `response` with 200. */
  readonly answers?: Readonly<Record<number, z.ZodType>>;
  /** Answers with a file, in one of these formats of an export. */
  readonly files?: readonly string[];
  /** Answers a client that accepts `text/event-stream` with the state whenever it changes. */
  readonly events?: true;
  /** Statuses of problems beside those that any endpoint may have. */
  readonly problems?: readonly (409 | 410)[];
  /** A question that is sent as POST because it is long; it changes nothing. */
  readonly asks?: true;
  readonly response: z.ZodType;
}

export const get = <const E extends Omit<Endpoint, 'method'>>(endpoint: E) => ({
  method: 'get' as const,
  ...endpoint,
});
export const post = <const E extends Omit<Endpoint, 'method'>>(endpoint: E) => ({
  method: 'post' as const,
  ...endpoint,
});
export const put = <const E extends Omit<Endpoint, 'method'>>(endpoint: E) => ({
  method: 'put' as const,
  ...endpoint,
});
export const remove = <const E extends Omit<Endpoint, 'method'>>(endpoint: E) => ({
  method: 'delete' as const,
  ...endpoint,
});
/** Of one thing, by its id. */
export const page = { params: IdParams };
