/** The folder of real data beside the repository; tests say so where it is absent. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const dataFolder = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

/** Whether the data are there. */
export const hasData = existsSync(dataFolder);
