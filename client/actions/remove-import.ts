/** Removes an import and refreshes the page. */
import type { Coterie } from '../context/context.ts';
import { addNotice } from '../context/context.ts';
import { deleteImport } from './imports.ts';

/** Resolves when the import is removed; a notice reports a failure. */
export const removeImport = async (
  { resources, notices }: Pick<Coterie, 'resources' | 'notices'>,
  { id, name }: { id: string; name: string },
): Promise<void> => {
  try {
    await deleteImport(id);
    addNotice(notices, `“${name}” was removed.`);
  } catch (error) {
    addNotice(notices, `“${name}” was not removed: ${error instanceof Error ? error.message : error}`);
  }
  resources.refresh();
};
