/** The library, or one of its networks, as a file to download. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Router } from 'express';
import { exportFormats, writePapers } from '../../seed/export/export.ts';
import { jointPapers } from '../analysis/connections/joint-papers.ts';
import { isNetworkFormat, networkWriters } from '../analysis/write/index.ts';
import { endpoints } from '../api/endpoints.ts';
import { impossible } from '../base/errors.ts';
import { gathered } from '../base/pieces.ts';
import { papersOfThings } from '../queries/lists/papers-of-things.ts';
import { networkOf, queryFor, selectionOf } from './build/network.ts';
import type { Context } from './http/context.ts';
import { bodyOf, checked } from './http/endpoint.ts';

/** Maximum number of papers in one export of a selection. */
const mostPapers = 5000;

export const exporting = (router: Router, { store, analysis, ranking }: Context): void => {
  router.post(endpoints.exportSome.path, async (request, response) => {
    const { papers: named, things, format } = checked(endpoints.exportSome, 'body', bodyOf(request));
    const pairs = jointPapers(things.length > 0 ? await store.ask(papersOfThings, { ids: things }) : []);
    const papers = [...new Set([...named, ...pairs.map(({ paper }) => paper)])];
    if (papers.length === 0)
      throw impossible('Nothing to export', 'papers: none of these has a paper to export.', 'papers');
    if (papers.length > mostPapers)
      throw impossible(
        'Too many',
        `${papers.length} papers were requested; one export may hold at most ${mostPapers}.`,
        'things',
      );
    const { type, ending } = exportFormats[format];
    const text = await writePapers(store, papers, format);
    // The ending alone would choose another type.
    response.attachment(`coterie.${ending}`).type(type).send(text);
  });
  router.get(endpoints.export.path, async (request, response) => {
    const { format, network, ...query } = checked(endpoints.export, 'query', request.query);
    if (isNetworkFormat(format)) {
      const { type, ending, write } = networkWriters[format];
      if (network === 'papers' && query.around) {
        const built = await networkOf({ store, analysis, ranking }, network, query);
        response.attachment(`coterie-${network}.${ending}`).type(type);
        await pipeline(Readable.from(gathered(write(built))), response);
        return;
      }
      await selectionOf({ store, analysis }, query);
      const text = await analysis.file(format, { name: network, query: queryFor(network, query) });
      response.attachment(`coterie-${network}.${ending}`).type(type).send(Buffer.from(text));
      return;
    }
    const { type, ending, write } = exportFormats[format];
    response.attachment(`coterie.${ending}`).type(type);
    await pipeline(Readable.from(write(store)), response);
  });
};
