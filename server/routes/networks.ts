/** Networks: built and written in a worker thread, and kept until the library changes. */
import type { Router } from 'express';
import { endpoints } from '../api/endpoints.ts';
import { notFound } from '../base/errors.ts';
import type { AnswerName } from '../workers/analysis-worker.ts';
import type { Asked } from '../workers/networks/asked.ts';
import { type AskedNetwork, type NetworkName, networkOf, queryFor, selectionOf } from './build/network.ts';
import { networkTimes } from './build/network-times.ts';
import { compressed } from './http/answers.ts';
import type { Context } from './http/context.ts';
import { checked, serveKept } from './http/endpoint.ts';

const networkEndpoints = {
  coauthors: endpoints.coauthors,
  topics: endpoints.topics,
  papers: endpoints.papers,
  'authors-techniques': endpoints.authorsTechniques,
  institutions: endpoints.institutions,
  countries: endpoints.countries,
} as const;

/** How many papers the links of a picture name together: a link panel shows some, and all of a million would be sent for nothing. */
const mostPapers = 20_000;

export const networks = (router: Router, context: Context): void => {
  const { analysis, answers } = context;

  /** What a thread answers; a group that it does not know is a 404. */
  const built = async (what: AnswerName, asked: Asked): Promise<Uint8Array> => {
    const answer = await analysis.answer(what, asked);
    if (!answer) throw notFound('group', String(asked.group));
    return answer;
  };

  for (const [name, endpoint] of Object.entries(networkEndpoints) as [NetworkName, typeof endpoints.papers][])
    router.get(endpoint.path, async (request, response) => {
      const query: AskedNetwork = checked(endpoint, 'query', request.query);
      await answers.send(request, response, async (revision) => {
        if (query.around)
          return compressed(JSON.stringify(endpoint.response.parse(await networkOf(context, name, query))));
        await selectionOf(context, query);
        return built('network', { name, query: { ...queryFor(name, query), mostPapers }, revision });
      });
    });

  router.get(endpoints.times.path, async (request, response) => {
    const { network: name } = checked(endpoints.times, 'params', request.params);
    const query = checked(endpoints.times, 'query', request.query);
    await answers.send(request, response, async (revision) => {
      if (name === 'papers' && query.around)
        return compressed(
          JSON.stringify(endpoints.times.response.parse(await networkTimes(context, name, query))),
        );
      await selectionOf(context, query);
      return built('times', { name, query: queryFor(name, query), revision });
    });
  });

  serveKept(router, answers, endpoints.themes, async ({ query }) => {
    await selectionOf(context, query);
    return analysis.themes({ name: 'topics', query });
  });

  serveKept(router, answers, endpoints.themePeriods, async ({ query: { periods, ...query } }) => {
    await selectionOf(context, query);
    return analysis.periods({ name: 'topics', query }, periods);
  });

  router.get(endpoints.group.path, async (request, response) => {
    const { network: name, group } = checked(endpoints.group, 'params', request.params);
    const { whole, ...query } = checked(endpoints.group, 'query', request.query);
    await answers.send(request, response, async (revision) => {
      await selectionOf(context, query);
      const isWhole = whole === 'true';
      return built('group', { name, query: queryFor(name, query), revision, group, isWhole });
    });
  });
};
