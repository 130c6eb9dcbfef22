/** Loads the sample library, to see what the page does; it is removed as any import is. */
import { type Endpoint, fetchAnswer } from '../api/api.ts';
import { addNotice, type Coterie } from '../context/context.ts';
import type { Import } from '../state/base/wire.ts';
import { removeImport } from './remove-import.ts';

const name = 'io-virtualization.txt';
const endpoint: Endpoint<Import> = { path: `/api/imports?${new URLSearchParams({ name })}` };

/** Never throws; a notice says what was loaded, with a way to remove it, or what went wrong. */
export const loadSample = async ({
  resources,
  notices,
}: Pick<Coterie, 'resources' | 'notices'>): Promise<void> => {
  try {
    const { default: body } = await import('../../seed/library/io-virtualization.txt?raw');
    const { id } = await fetchAnswer(endpoint, undefined, {
      method: 'POST',
      body,
      contentType: 'text/plain; charset=utf-8',
    });
    resources.refresh();
    addNotice(notices, 'The sample is in the library: papers about I/O virtualization.', {
      label: 'Remove it again',
      act: () => void removeImport({ resources, notices }, { id, name }),
    });
  } catch (error) {
    addNotice(notices, `The sample was not loaded: ${error instanceof Error ? error.message : error}`);
  }
};
