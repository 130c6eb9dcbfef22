/** Takes an import back, and has the page follow. */
import type { Coterie } from '../context/context.ts';
import { addNotice } from '../context/context.ts';
import { removeImport } from './imports.ts';

/** Ends when the library no longer holds it; a failure is told in a notice. */
export const takeBack = async (
  { resources, notices }: Pick<Coterie, 'resources' | 'notices'>,
  { id, name }: { id: string; name: string },
): Promise<void> => {
  try {
    await removeImport(id);
    addNotice(notices, `“${name}” was taken back.`);
  } catch (error) {
    addNotice(notices, `“${name}” was not taken back: ${error instanceof Error ? error.message : error}`);
  }
  resources.refresh();
};
