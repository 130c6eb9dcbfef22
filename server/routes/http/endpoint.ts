/** Turns an endpoint and a handler into an Express route that validates request and response. */
import type { Request, Router } from 'express';
import { z } from 'zod';
import type { Endpoint } from '../../api/endpoints/endpoint.ts';
import { RequestError } from '../../base/errors.ts';
import { type Answers, compressed } from './answers.ts';

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> =
  E extends Record<K, infer S> ? Parsed<S> : undefined;

/** A validated request; parts that the endpoint does not define are undefined. */
export interface Checked<E extends Endpoint> {
  params: Part<E, 'params'>;
  query: Part<E, 'query'>;
  body: Part<E, 'body'>;
}

export type Handler<E extends Endpoint> = (request: Checked<E>) => Promise<z.output<E['response']>>;

const parameterOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : issue.path.join('.');

/** The validated part; throws a `RequestError` 400 that names the invalid parameter. */
const check = (schema: z.ZodType | undefined, value: unknown): unknown => {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const parameter = issue ? parameterOf(issue) : '';
  const known =
    schema instanceof z.ZodObject ? ` Known parameters: ${Object.keys(schema.shape).join(', ')}.` : '';
  const detail =
    issue?.code === 'unrecognized_keys'
      ? `Unknown parameter "${parameter}".${known}`
      : `${parameter || 'request'}: ${issue?.message ?? 'not valid'}.`;
  throw new RequestError(400, 'Bad parameter', detail, parameter || undefined);
};

/** The body of a request that must be JSON. */
export const bodyOf = (request: Request): unknown => {
  if (request.is('application/json')) return request.body;
  const type = request.get('content-type');
  throw type === undefined || type === ''
    ? new RequestError(400, 'No body', 'Send the body as JSON, with Content-Type: application/json.')
    : new RequestError(415, 'Not JSON', `Send the body as application/json, not as ${type}.`);
};

/** A validated body, for a route that takes one of several. */
export const checkedAs = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> =>
  check(schema, value) as z.output<S>;

/** One validated part of a request, for a route that validates its parts one by one. */
export const checked = <E extends Endpoint, K extends 'params' | 'query' | 'body'>(
  endpoint: E,
  part: K,
  value: unknown,
): Part<E, K> => check(endpoint[part], value) as Part<E, K>;

/** What a handler answers to a request, checked on its way in and out. */
const answered = async <E extends Endpoint>(endpoint: E, handler: Handler<E>, request: Request) => {
  const asked = {
    params: check(endpoint.params, request.params),
    query: check(endpoint.query, request.query),
    body: endpoint.body ? check(endpoint.body, bodyOf(request)) : undefined,
  } as Checked<E>;
  return endpoint.response.parse(await handler(asked));
};

/** Adds the route to a router. A response that breaks the contract becomes a 500. */
export const serve = <E extends Endpoint>(router: Router, endpoint: E, handler: Handler<E>): void => {
  router[endpoint.method](endpoint.path, async (request, response) => {
    const answer = await answered(endpoint, handler, request);
    // It may have been given up meanwhile.
    if (!response.headersSent) response.json(answer);
  });
};

/** The same for an answer that depends on the library and the address alone. */
export const serveKept = <E extends Endpoint>(
  router: Router,
  answers: Answers,
  endpoint: E,
  handler: Handler<E>,
): void => {
  router[endpoint.method](endpoint.path, (request, response) =>
    answers.send(request, response, async () =>
      compressed(JSON.stringify(await answered(endpoint, handler, request))),
    ),
  );
};
