/** Takes back what was stored by removing its import, and forgets the step. */
import type { Coterie } from '../context/context.ts';
import { forgetImport } from '../state/place/history.ts';
import { removeImport } from './remove-import.ts';

export const undoImport = (
  coterie: Pick<Coterie, 'resources' | 'notices' | 'history'>,
  stored: { id: string; name: string },
): Promise<void> => {
  coterie.history.set((now) => forgetImport(now, stored.id));
  return removeImport(coterie, stored);
};
