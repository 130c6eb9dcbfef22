/** The Express application: security headers, the API, the page. */
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Config } from './base/config.ts';
import { access } from './routes/http/access.ts';
import type { Context } from './routes/http/context.ts';
import { security } from './routes/http/framing.ts';
import { jsonBody } from './routes/http/json.ts';
import { ratePerAsker, triesPerAsker, workPerAsker } from './routes/http/limits.ts';
import { ownNames, ownPages } from './routes/http/origins.ts';
import { deadline, noSlowSenders } from './routes/http/patience.ts';
import { noSuchPage, problems } from './routes/http/problems.ts';
import { signIn } from './routes/http/sign-in.ts';
import { apiRoutes } from './routes/index.ts';

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

/** Each of what follows waits for the end of the response. */
const manyListeners: RequestHandler = (_request, response, next) => {
  response.setMaxListeners(30);
  next();
};

/** What of the settings says who may ask. */
export type AppConfig = Pick<
  Config,
  'host' | 'embedFrom' | 'token' | 'anyoneMayRead' | 'readOnly' | 'proxies'
>;

/**
 * Builds the application. `config.host` is the address it will listen on; `log` receives internal errors. Throws a
 * `CoterieError` if `embedFrom` contains an invalid origin.
 */
export const createApp = (context: Context, config: AppConfig, log: (error: unknown) => void): Express => {
  const { host, embedFrom, token, proxies } = config;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', proxies);
  app.use(
    manyListeners,
    security(embedFrom),
    ownNames(host, token),
    ownPages,
    ratePerAsker(),
    noSlowSenders(),
  );
  if (token !== undefined) app.use(triesPerAsker(), signIn(token));
  app.use('/api', access(config), workPerAsker(), deadline());
  app.use(compression(), escapeDoi);
  // Corrections of a long list can be large, and so can a thesaurus and sets of namesakes.
  app.use(['/api/imports', '/api/lookups', '/api/decisions', '/api/thesaurus'], jsonBody('20mb'));
  app.use(jsonBody('1mb'));
  app.use(apiRoutes(context));
  app.use(page(), noSuchPage);
  app.use(problems(log));
  return app;
};
