import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import { temporaryFolder } from '../sample.ts';
import { contract } from './contract.ts';

const folder = await temporaryFolder();
afterAll(() => folder.remove());

let opened = 0;
const file = (): string => join(folder.path, `${opened}`, 'coterie.db');

contract(
  'SQLite',
  () => {
    opened += 1;
    return openSqlite(file());
  },
  () => openSqlite(file()),
);
