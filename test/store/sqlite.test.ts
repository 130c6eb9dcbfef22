import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import { temporaryFolder } from '../sample.ts';
import { contract } from './contract/contract.ts';
import { importedPdfContract } from './contract/imported-pdf.ts';
import { heldPeopleContract } from './contract/library-people.ts';

const folder = await temporaryFolder();
afterAll(() => folder.remove());

let opened = 0;
const file = (): string => join(folder.path, `${opened}`, 'coterie.db');

const openNew = () => {
  opened += 1;
  return openSqlite(file());
};

contract('SQLite', openNew, () => openSqlite(file()));
heldPeopleContract('SQLite', openNew);
importedPdfContract('SQLite', openNew);
