/** Chooses the engine by the settings, and fails loudly where it cannot be opened. */
import type { Config } from '../config.ts';
import { openSqlite } from './sqlite/store.ts';
import type { Store } from './store.ts';

export const openStore = (config: Config): Promise<Store> => openSqlite(config.databaseFile);
