/** Sends every error as RFC 9457 `application/problem+json`; internal errors reveal no details. */
import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { ProblemDetails } from '../../api.ts';
import { RequestError, StoreError } from '../../base/errors.ts';

const send = (response: Response, problem: Omit<ProblemDetails, 'type'>): void => {
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...problem }));
};

/** Errors of Express and its body parser have their own status. */
const statusOf = (error: unknown): number | undefined => {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
};

const toProblem = (error: unknown): Omit<ProblemDetails, 'type'> => {
  if (error instanceof RequestError) {
    const parameter = error.parameter === undefined ? {} : { parameter: error.parameter };
    return { title: error.title, status: error.status, detail: error.message, ...parameter };
  }
  if (error instanceof StoreError)
    return { title: 'The library cannot be reached', status: 503, detail: error.message };
  const status = statusOf(error);
  if (status === 413)
    return {
      title: 'Too large',
      status,
      detail:
        'The request is larger than this server takes. Send less at once; SECURITY.md lists the limits.',
    };
  if (status !== undefined && error instanceof Error)
    return { title: STATUS_CODES[status] ?? 'Bad request', status, detail: error.message };
  return {
    title: 'Internal error',
    status: 500,
    detail: 'An internal error occurred; see the server log.',
  };
};

/** The last handler: turns any error into a problem, and logs internal errors. */
export const problems =
  (log: (error: unknown) => void): ErrorRequestHandler =>
  (error, _request, response, next) => {
    // Of a request that was given up, what goes wrong later is no news.
    if (response.writableEnded) return;
    if (response.headersSent) return next(error);
    // Nobody reads it.
    if (response.destroyed) return;
    const problem = toProblem(error);
    if (problem.status >= 500) log(error);
    send(response, problem);
  };

/** For unknown addresses under `/api`. */
export const noSuchEndpoint: RequestHandler = (request) => {
  const detail = `There is nothing at ${request.method} ${request.originalUrl.split('?')[0]}. See /api/openapi.json.`;
  throw new RequestError(404, 'Not found', detail);
};

const notFoundPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Not found · Coterie</title>
<main>
<h1>There is nothing at this address</h1>
<p><a href="/">Open the library</a></p>
</main>
</html>
`;

/** For unknown addresses outside `/api`, which people reach by a wrong link. */
export const noSuchPage: RequestHandler = (_request, response) => {
  response.status(404).type('html').send(notFoundPage);
};
