/** The library, or one of its networks, as a file to download. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Router } from 'express';
import { exportFormats, writePapers } from '../../seed/export/export.ts';
import { jointPapers } from '../analysis/connections/joint-papers.ts';
import { isNetworkFormat, networkWriters } from '../analysis/write/index.ts';
import { endpoints } from '../api/endpoints.ts';
import { RequestError } from '../base/errors.ts';
import { papersOfThings } from '../queries/lists/papers-of-things.ts';
import { networkBuilders } from './build/network.ts';
import type { Context } from './http/context.ts';
import { checked } from './http/endpoint.ts';

/** Maximum number of papers in one export of a selection. */
const mostPapers = 5000;

export const exporting = (router: Router, { store, analysis, ranking }: Context): void => {
  router.post(endpoints.exportSome.path, async (request, response) => {
    const { papers: named, things, format } = checked(endpoints.exportSome, 'body', request.body);
    const pairs = jointPapers(things.length > 0 ? await store.ask(papersOfThings, { ids: things }) : []);
    const papers = [...new Set([...named, ...pairs.map(({ paper }) => paper)])];
    if (papers.length === 0)
      throw new RequestError(400, 'Bad parameter', 'papers: none of these has a paper to export.', 'papers');
    if (papers.length > mostPapers)
      throw new RequestError(
        400,
        'Too many',
        `${papers.length} papers were requested; one export may hold at most ${mostPapers}.`,
        'things',
      );
    const { type, ending } = exportFormats[format];
    response
      .type(type)
      .attachment(`coterie.${ending}`)
      .send(await writePapers(store, papers, format));
  });
  router.get(endpoints.export.path, async (request, response) => {
    const { format, network, ...query } = checked(endpoints.export, 'query', request.query);
    if (isNetworkFormat(format)) {
      const { type, ending, write } = networkWriters[format];
      const built = await networkBuilders[network]({ store, analysis, ranking }, query);
      response.type(type).attachment(`coterie-${network}.${ending}`).send(write(built));
      return;
    }
    const { type, ending, write } = exportFormats[format];
    response.type(type).attachment(`coterie.${ending}`);
    await pipeline(Readable.from(write(store)), response);
  });
};
