/** Turns an endpoint and a handler into an Express route that validates request and response. */
import type { RequestHandler, Router } from 'express';
import type { z } from 'zod';
import type { Endpoint } from '../../api/endpoints.ts';
import { RequestError } from '../../base/errors.ts';

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
const check = (schema: z.ZodObject | undefined, value: unknown): unknown => {
  if (!schema) return undefined;
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const parameter = issue ? parameterOf(issue) : '';
  const known = Object.keys(schema.shape).join(', ');
  const detail =
    issue?.code === 'unrecognized_keys'
      ? `Unknown parameter "${parameter}". Known parameters: ${known}.`
      : `${parameter || 'request'}: ${issue?.message ?? 'not valid'}.`;
  throw new RequestError(400, 'Bad parameter', detail, parameter || undefined);
};

/** One validated part of a request, for a route that validates its parts one by one. */
export const checked = <E extends Endpoint, K extends 'params' | 'query' | 'body'>(
  endpoint: E,
  part: K,
  value: unknown,
): Part<E, K> => check(endpoint[part], value) as Part<E, K>;

/** Adds the route to a router. A response that breaks the contract becomes a 500. */
export const serve = <E extends Endpoint>(router: Router, endpoint: E, handler: Handler<E>): void => {
  const handle: RequestHandler = async (request, response) => {
    const checked = {
      params: check(endpoint.params, request.params),
      query: check(endpoint.query, request.query),
      body: check(endpoint.body, request.body),
    } as Checked<E>;
    response.json(endpoint.response.parse(await handler(checked)));
  };
  router[endpoint.method](endpoint.path, handle);
};
