/** One line of the log for each request: its route with names of parameters, never what was asked for. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Log } from '../../base/log.ts';

/** The route that answered, `/api/papers/:id`; Express notes it on the request. */
const routeOf = (request: IncomingMessage): string => {
  const { route } = request as { route?: { path?: unknown } };
  if (typeof route?.path === 'string') return route.path;
  return (request.url ?? '').startsWith('/api') ? '/api' : 'page';
};

/** Handles requests as `listener` does, and logs each when its answer is over. What watches over the service is no news. */
export const logged =
  (listener: RequestListener, log: Log): RequestListener =>
  (request: IncomingMessage, response: ServerResponse) => {
    const began = performance.now();
    response.once('close', () => {
      const route = routeOf(request);
      const level = route.startsWith('/api/health') ? 'debug' : 'info';
      log[level](
        {
          method: request.method,
          route,
          status: response.statusCode,
          ms: Math.round(performance.now() - began),
          ...(response.writableFinished ? {} : { broken: true }),
        },
        'request',
      );
    });
    listener(request, response);
  };
