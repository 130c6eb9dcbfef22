import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFormat } from '../../seed/formats/index.ts';
import { prepareImport } from '../../seed/importing.ts';
import { stats } from '../../server/queries/stats.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';

const text = Array.from(
  { length: 300 },
  (_, i) =>
    `@article{k${i}, author={Writer${i}, A. and Common, B.}, title={Title of number ${i}}, year={2001}}`,
).join('\n');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let stores: Store[];
beforeEach(async () => {
  folder = await temporaryFolder();
  stores = [await openSqlite(`${folder.path}/one.db`), await openSqlite(`${folder.path}/one.db`)];
});
afterEach(async () => {
  for (const store of stores) await store.close();
  await folder.remove();
});

const bring = async (store: Store) => {
  const reading = readFormat(text, 'list.bib');
  const imported = { name: 'list.bib', format: 'bibtex', text, importedAt: '2026-01-01T00:00:00.000Z' };
  const prepared = await prepareImport(store, imported, reading);
  return prepared.commit();
};

describe('the same file twice at once', () => {
  it('is stored once, whether one program has it twice or two have it', async () => {
    const [one, two] = stores;
    if (!one || !two) throw new Error('no store');
    const added = await Promise.all([bring(one), bring(one), bring(two)]);
    expect(added.map(({ nodes }) => nodes.Paper).sort((a, b) => a - b)).toEqual([0, 0, 300]);
    const { nodes, relations } = await two.ask(stats, {});
    expect(nodes).toMatchObject({ Paper: 300, Author: 301, Source: 1 });
    expect(relations).toMatchObject({ LISTS: 300, WROTE: 600 });
  });
});
