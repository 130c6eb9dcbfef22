/** Which names this server answers to, and whose pages may change the library. */
import { isIPv4 } from 'node:net';
import type { RequestHandler } from 'express';
import { RequestError } from '../../base/errors.ts';

/** Whether only this machine reaches a host: `localhost`, `127.0.0.1`, `::1`. */
export const isLoopback = (host: string): boolean => {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
};

/**
 * A server on loopback answers only to loopback names, so that no web page can reach it by resolving its own host name to
 * this machine (DNS rebinding). With a token it answers to any name, so that a proxy may pass on its own: a page of
 * another name has no token.
 */
export const ownNames =
  (host: string, token: string | undefined): RequestHandler =>
  (request, _response, next) => {
    const asked = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (token === undefined && isLoopback(host) && !isLoopback(asked))
      throw new RequestError(403, 'Forbidden', `This server answers to localhost only, not to "${asked}".`);
    next();
  };

/** What `Sec-Fetch-Site` says of this server's own page and of an address that a person opened. */
const own: ReadonlySet<string | undefined> = new Set([undefined, 'same-origin', 'none']);

/**
 * Accepts changes from this server's own page and from programs, but not from pages of other hosts: browsers
 * send forms and plain text to any host, and name the origin, or at least that it is another one.
 */
export const ownPages: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
    throw new RequestError(403, 'Forbidden', `Pages of ${origin} may not change this library.`);
  if (!reads && !own.has(request.get('sec-fetch-site')))
    throw new RequestError(403, 'Forbidden', 'Pages of other hosts may not change this library.');
  next();
};
