import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { askedBy } from '../../server/base/asker.ts';
import { search } from '../../server/queries/search/search.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import { temporaryFolder } from '../sample.ts';
import { endless } from './contract/broken-off.ts';
import { contract } from './contract/contract.ts';
import { importedPdfContract } from './contract/imported-pdf.ts';
import { heldPeopleContract } from './contract/library-people.ts';
import { fixture } from './fixture.ts';

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

it('answers a search while longer questions take all threads that read', async () => {
  const store = await openNew();
  await store.load(fixture);
  const asking = new AbortController();
  const asked = Array.from({ length: 5 }, () => askedBy(asking.signal, () => store.ask(endless, {})));
  const ended = Promise.allSettled(asked);
  expect((await search(store, 'datasheet')).map(({ id }) => id)).toContain('p_5');
  asking.abort(new Error('gone'));
  await ended;
  await store.close();
});
