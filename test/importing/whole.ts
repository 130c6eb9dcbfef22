/** A whole library as one graph. */
import { text } from 'node:stream/consumers';
import { writeCoterieJson } from '../../seed/export/coterie-json.ts';
import type { Graph } from '../../server/model.ts';
import type { Store } from '../../server/store/store.ts';

export const exportGraph = async (store: Store): Promise<Graph> =>
  JSON.parse(await text(writeCoterieJson(store)));
