/** The library as a file to download. */
import type { Router } from 'express';
import { exportFormats, exportLibrary } from '../../seed/exporting.ts';
import { endpoints } from '../endpoints.ts';
import type { Context } from './context.ts';
import { checked } from './endpoint.ts';

export const exporting = (router: Router, { store }: Context): void => {
  router.get(endpoints.export.path, async (request, response) => {
    const { format } = checked(endpoints.export, 'query', request.query);
    const text = await exportLibrary(store, format);
    response.type(exportFormats[format].type).attachment(`coterie.${format}`).send(text);
  });
};
