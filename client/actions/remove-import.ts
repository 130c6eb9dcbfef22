/** Removes an import and refreshes the page. */
import type { Coterie } from '../context/context.ts';
import { addNotice } from '../context/context.ts';
import { count } from '../state/words/words.ts';
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

/** Removes several imports that were stored together; a notice reports what could not be removed. */
export const removeImports = async (
  coterie: Pick<Coterie, 'resources' | 'notices'>,
  imports: readonly { id: string; name: string }[],
): Promise<void> => {
  const { resources, notices } = coterie;
  const failed: string[] = [];
  for (const { id, name } of imports)
    try {
      await deleteImport(id);
    } catch {
      failed.push(name);
    }
  const removed = imports.length - failed.length;
  if (removed > 0) addNotice(notices, `${count(removed, 'import')} removed.`);
  if (failed.length > 0) addNotice(notices, `Not removed: ${failed.join(', ')}.`);
  resources.refresh();
};
