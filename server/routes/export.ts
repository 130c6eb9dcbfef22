/** The library, or one of its networks, as a file to download. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Router } from 'express';
import { exportFormats, writePapers } from '../../seed/exporting.ts';
import { isNetworkFormat, networkWriters } from '../analysis/write/index.ts';
import { endpoints } from '../endpoints.ts';
import { networkBuilders } from './build-network.ts';
import type { Context } from './context.ts';
import { checked } from './endpoint.ts';

export const exporting = (router: Router, { store, analysis }: Context): void => {
  router.post(endpoints.exportSome.path, async (request, response) => {
    const { papers, format } = checked(endpoints.exportSome, 'body', request.body);
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
      const built = await networkBuilders[network]({ store, analysis }, query);
      response.type(type).attachment(`coterie-${network}.${ending}`).send(write(built));
      return;
    }
    const { type, ending, write } = exportFormats[format];
    response.type(type).attachment(`coterie.${ending}`);
    await pipeline(Readable.from(write(store)), response);
  });
};
