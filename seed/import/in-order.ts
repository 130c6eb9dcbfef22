/** Times of imports that say in which order they were made, whatever the clock says. */
import { latestImport } from '../../server/queries/library/latest-import.ts';
import type { Store } from '../../server/store/store.ts';
import type { Imported } from '../link/graph.ts';

/**
 * The import with a time after that of every other: taking one back asks which came later, and a clock may have been set
 * back, or two may fall into one millisecond.
 */
export const inOrder = async (store: Store, imported: Imported): Promise<Imported> => {
  const latest = await store.ask(latestImport, {});
  const after = Date.parse(latest ?? '') + 1;
  if (latest === undefined || imported.importedAt > latest || Number.isNaN(after)) return imported;
  return { ...imported, importedAt: new Date(after).toISOString() };
};
