/** The Express application: security headers, the API, the page. */
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Config } from './base/config.ts';
import { RequestError } from './base/errors.ts';
import type { Context } from './routes/http/context.ts';
import { security } from './routes/http/framing.ts';
import { noSuchPage, problems } from './routes/http/problems.ts';
import { apiRoutes } from './routes/index.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A server on loopback answers only to loopback names, so that no web page can reach it by resolving its own host name to
 * this machine (DNS rebinding).
 */
const ownNames =
  (host: string): RequestHandler =>
  (request, _response, next) => {
    const asked = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (loopback.has(host === '::1' ? '[::1]' : host) && !loopback.has(asked))
      throw new RequestError(403, 'Forbidden', `This server answers to localhost only, not to "${asked}".`);
    next();
  };

/**
 * Accepts changes from this server's own page and from programs, but not from pages of other hosts: browsers
 * send forms and plain text to any host, and name the origin.
 */
const ownPages: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
    throw new RequestError(403, 'Forbidden', `Pages of ${origin} may not change this library.`);
  next();
};

/** Escapes the slashes of a DOI, so that `/api/papers/doi:10.1145/12.34` works as written. */
const escapeDoi: RequestHandler = (request, _response, next) => {
  request.url = request.url.replace(
    /^(\/api\/papers\/)((?:doi|arxiv):[^?]+?)(\/related)?(?=\?|$)/i,
    (_all, start: string, id: string, end = '') => `${start}${id.replaceAll('/', '%2F')}${end}`,
  );
  next();
};

/** Built files have a hash in their name and are cached for good; the page itself is revalidated. */
const page = (): RequestHandler => {
  const folder = new URL(
    'client/',
    import.meta.url.endsWith('.ts') ? new URL('../dist/', import.meta.url) : new URL('../', import.meta.url),
  );
  return express.static(fileURLToPath(folder), {
    setHeaders: (response, path) => {
      const cached = /[\\/]assets[\\/]/.test(path);
      response.setHeader('Cache-Control', cached ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
};

/**
 * Builds the application. `host` is the address it will listen on; `log` receives internal errors. Throws a
 * `CoterieError` if `embedFrom` contains an invalid origin.
 */
export const createApp = (
  context: Context,
  { host, embedFrom }: Pick<Config, 'host' | 'embedFrom'>,
  log: (error: unknown) => void,
): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.use(security(embedFrom), ownNames(host), ownPages, compression(), escapeDoi);
  // Corrections of a long list can be large.
  app.use('/api/imports', express.json({ limit: '20mb' }));
  app.use(express.json({ limit: '1mb' }));
  app.use(apiRoutes(context));
  app.use(page(), noSuchPage);
  app.use(problems(log));
  return app;
};
