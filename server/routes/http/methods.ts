/** Refuses methods that an address does not have: 405, with those that it has. */
import { Router } from 'express';
import type { Endpoint } from '../../api/endpoints/endpoint.ts';
import { endpoints } from '../../api/endpoints.ts';
import { RequestError } from '../../base/errors.ts';

/** The methods of every path. */
const methodsByPath = (): Map<string, string[]> => {
  const found = new Map<string, string[]>([['/api/openapi.json', ['GET', 'HEAD']]]);
  for (const { path, method } of Object.values<Endpoint>(endpoints)) {
    const own = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    found.set(path, [...(found.get(path) ?? []), ...own]);
  }
  return found;
};

/**
 * `named` goes before the routes, so that `GET /api/authors/merge` is not taken for the author `merge`; `withIds` goes
 * behind them, for what is left.
 */
export const otherMethods = (): { named: Router; withIds: Router } => {
  const routers = { named: Router(), withIds: Router() };
  for (const [path, methods] of methodsByPath())
    routers[path.includes(':') ? 'withIds' : 'named'].all(path, (request, response, next) => {
      if (methods.includes(request.method)) return next();
      response.set('Allow', methods.join(', '));
      const detail = `${request.method} is not possible here; use ${methods.join(' or ')}. See /api/openapi.json.`;
      throw new RequestError(405, 'Method not allowed', detail);
    });
  return routers;
};
