/** `coterie export`: the library on stdout, in a format that other programs read. */
import type { Config } from '../../server/config.ts';
import { openStore } from '../../server/store/open.ts';
import { type ExportFormat, exportLibrary } from '../exporting.ts';
import type { Output } from './output.ts';

export const exportTo = async (format: ExportFormat, config: Config, output: Output): Promise<void> => {
  const store = await openStore(config);
  try {
    output.result((await exportLibrary(store, format)).trimEnd());
  } finally {
    await store.close();
  }
};
