import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitWithRetry } from '../../seed/decide/commit-with-retry.ts';
import { prepareImport } from '../../seed/import/import.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { stats } from '../../server/queries/library/stats.ts';
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

const prepare = (store: Store, list: string) => {
  const imported = { name: 'list.bib', format: 'bibtex', text: list, importedAt: '2026-01-01T00:00:00.000Z' };
  return prepareImport(store, imported, readFormat(list, 'list.bib'));
};

/** Imports a list; `meanwhile` happens between looking at the library and storing. */
const bring = async (store: Store, list = text, meanwhile = async (): Promise<unknown> => undefined) => {
  let times = 0;
  const { prepared, added } = await commitWithRetry(async () => {
    const ready = await prepare(store, list);
    times += 1;
    if (times === 1) await meanwhile();
    return ready;
  });
  return { tally: prepared.tally, added };
};

describe('the same file twice at once', () => {
  it('is stored once, whether one program has it twice or two have it', async () => {
    const [one, two] = stores;
    if (!one || !two) throw new Error('no store');
    const brought = await Promise.all([bring(one), bring(one), bring(two)]);
    expect(brought.map(({ added }) => added.nodes.Paper).sort((a, b) => a - b)).toEqual([0, 0, 300]);
    expect(brought.map(({ tally }) => tally.new).sort((a, b) => a - b)).toEqual([0, 0, 300]);
    expect(brought.map(({ tally }) => tally.present).sort((a, b) => a - b)).toEqual([0, 300, 300]);
    const { nodes, relations } = await two.ask(stats, {});
    expect(nodes).toMatchObject({ Paper: 300, Author: 301, Source: 1 });
    expect(relations).toMatchObject({ LISTS: 300, WROTE: 600 });
  });
});

describe('two files with one paper at once', () => {
  it('give it once, though only one names its DOI', async () => {
    const [one, two] = stores;
    if (!one || !two) throw new Error('no store');
    const entry = (more: string) =>
      `@article{k, author={Writer, Ann}, title={How two lists name one paper}, year={2001}${more}}`;
    const late = await bring(one, entry(', doi={10.1000/one}'), () => bring(two, entry('')));
    expect(late.tally).toMatchObject({ new: 0, merged: 1 });
    expect((await two.ask(stats, {})).nodes).toMatchObject({ Paper: 1, Source: 2 });
  });
});
