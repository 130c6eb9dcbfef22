/** Lookups with online services: consent, the log, what is found, and storing it. */
import type { Request, Response, Router } from 'express';
import { endpoints } from '../api/endpoints.ts';
import { LookupBody, LookupCommit, type LookupPage, LookupPost, type LookupService } from '../api.ts';
import { impossible, RequestError } from '../base/errors.ts';
import { OnlineError } from '../sources/errors.ts';
import type { Context } from './http/context.ts';
import { bodyOf, checked, checkedAs, serve } from './http/endpoint.ts';
import { streamEvents } from './http/events.ts';

export const lookups = (router: Router, { online, lookups: jobs, readOnly }: Context): void => {
  const writable = (): void => {
    if (readOnly)
      throw new RequestError(
        403,
        'Read-only',
        'This server is read-only. Start it without --read-only to look up.',
      );
  };

  const services = (): LookupService[] => online.states();

  const pageOf = (request: Request): LookupPage => checked(endpoints.lookup, 'query', request.query);

  serve(router, endpoints.lookups, async ({ query: { limit, offset } }) => {
    const { items, total } = await online.log.page(offset, limit);
    const next = offset + limit < total ? `/api/lookups?offset=${offset + limit}&limit=${limit}` : null;
    return { services: services(), log: { items, total, next }, running: jobs.running() };
  });

  serve(router, endpoints.consent, async ({ body: { service, allowed } }) => {
    writable();
    try {
      online.consent.set(service, allowed);
    } catch (error) {
      if (error instanceof OnlineError) throw new RequestError(403, 'Forbidden', error.message, 'service');
      throw error;
    }
    return { services: services() };
  });

  router.post(endpoints.lookUp.path, async (request: Request, response: Response) => {
    const { estimate, commit } = checked(endpoints.lookUp, 'query', request.query);
    const status = estimate ? 200 : commit ? 201 : 202;
    if (!estimate) writable();
    if (estimate && commit)
      throw impossible('Cannot be combined', 'commit: nothing is stored by an estimate.', 'commit');
    const body = bodyOf(request);
    if (!(commit ? LookupCommit : LookupBody).safeParse(body).success && LookupPost.safeParse(body).success)
      throw impossible(
        'Another body',
        `The body is for a request ${commit ? 'without' : 'with'} commit=true.`,
        'commit',
      );
    const answer = commit
      ? await jobs.commit(checkedAs(LookupCommit, body))
      : await jobs[estimate ? 'estimate' : 'start'](checkedAs(LookupBody, body));
    response.status(status).json(endpoints.lookUp.response.parse(answer));
  });

  router.get(endpoints.lookup.path, async (request: Request<{ id: string }>, response: Response) => {
    const { id } = request.params;
    const page = pageOf(request as unknown as Request);
    if (request.accepts(['json', 'text/event-stream']) === 'text/event-stream')
      await streamEvents(
        response,
        () => jobs.state(id, page),
        ({ state }) => state !== 'asking' && state !== 'storing',
      );
    else response.json(endpoints.lookup.response.parse(await jobs.state(id, page)));
  });

  serve(router, endpoints.cancelLookup, async ({ params: { id } }) => {
    writable();
    jobs.cancel(id);
    return { id, removed: true as const };
  });
};
