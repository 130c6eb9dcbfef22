/** Who may read and who may change: whoever is on this machine, or whoever has the token. */
import type { Request, RequestHandler } from 'express';
import type { Endpoint } from '../../api/endpoints/endpoint.ts';
import { endpoints } from '../../api/endpoints.ts';
import type { Config } from '../../base/config.ts';
import { CoterieError, RequestError } from '../../base/errors.ts';
import { isLoopback } from './origins.ts';
import { checkToken, isSignedIn } from './sessions.ts';

type Access = Pick<Config, 'host' | 'token' | 'anyoneMayRead' | 'readOnly' | 'proxies'>;

/** Throws a `CoterieError` if the settings would open the library to strangers without a word. */
export const checkAccess = ({ host, token, anyoneMayRead, readOnly, proxies }: Access): void => {
  if (!Number.isInteger(proxies) || proxies < 0)
    throw new CoterieError('COTERIE_PROXIES is the number of proxies before the server: 0, 1 or 2.');
  if (token !== undefined) checkToken(token);
  else if (anyoneMayRead && !readOnly)
    throw new CoterieError(
      '--anyone-may-read leaves changes to those with the token: set COTERIE_TOKEN, or use --read-only.',
    );
  else if (!isLoopback(host) && !readOnly)
    throw new CoterieError(
      `On ${host} other machines could change your library. Set COTERIE_TOKEN to a secret of at least 16 characters that lets people in, or start with --read-only.`,
    );
};

/** Questions that are sent as POST because they are long. */
const questions: ReadonlySet<string> = new Set(
  Object.values<Endpoint>(endpoints)
    .filter(({ asks }) => asks)
    .map(({ path }) => path),
);

/** Whether a request under `/api` only asks. */
export const isQuestion = ({ method, path }: Request): boolean =>
  method === 'GET' || method === 'HEAD' || questions.has(`/api${path}`);

/** Those who watch over the service ask these, and learn nothing of the library. */
const open: ReadonlySet<string> = new Set(['/api/health/live', '/api/health/ready']);

/** Lets a request pass that may read or change what it asks for. */
export const access = ({ token, anyoneMayRead }: Access): RequestHandler => {
  if (token === undefined) return (_request, _response, next) => next();
  return (request, response, next) => {
    const reads = isQuestion(request);
    if (open.has(`/api${request.path}`) || (anyoneMayRead && reads) || isSignedIn(token, request))
      return next();
    response.set('WWW-Authenticate', 'Bearer realm="Coterie"');
    const to = reads ? 'see' : 'change';
    throw new RequestError(
      401,
      'Sign in',
      `Sign in at /sign-in to ${to} this library; programs send the token as "Authorization: Bearer …".`,
    );
  };
};
