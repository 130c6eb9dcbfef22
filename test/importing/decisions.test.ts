import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide, setUndone } from '../../seed/decide/decisions.ts';
import { writeCoterieJson, writeDecisions } from '../../seed/export/coterie-json.ts';
import { prepareImport } from '../../seed/import/import.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { decisions } from '../../server/queries/library/decisions.ts';
import { search } from '../../server/queries/search/search.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';

const bibtex = `@article{one, title={Interrupt coalescing for fast networks}, author={Haibing Guan and Yaozu Dong}, year=2012}
@article{two, title={Interrupt coalescing in fast networks}, author={H. Guan and Y. Dong}, year=2012}
@article{three, title={Paravirtual disks for guests}, author={Hua Guan}, year=2014}`;
const other = '@article{else, title={Something about glaciers}, author={Ice, Anna}, year=2001}';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let stores: Store[];
const open = async (name: string): Promise<Store> => {
  const store = await openSqlite(`${folder.path}/${name}.db`);
  stores.push(store);
  return store;
};
beforeEach(async () => {
  folder = await temporaryFolder();
  stores = [];
});
afterEach(async () => {
  for (const store of stores) await store.close();
  await folder.remove();
});

const bring = async (store: Store, content: string, name = 'list.bib') => {
  const reading = readFormat(content, name);
  const imported = { name, format: reading.format, text: content, importedAt: '2026-01-01T00:00:00.000Z' };
  const prepared = await prepareImport(store, imported, reading);
  await prepared.commit();
  return prepared;
};
const found = async (store: Store, q: string, kind: 'author' | 'paper'): Promise<string> =>
  (await search(store, q, kind))[0]?.id ?? '';
const whole = (store: Store): Promise<string> => text(writeCoterieJson(store));
const graph = async (store: Store): Promise<object> => {
  const { decisions: _log, ...rest } = JSON.parse(await whole(store));
  return rest;
};

/** A library in which two names are one person, and two titles one paper. */
const decidedLibrary = async (name: string): Promise<Store> => {
  const store = await open(name);
  await bring(store, bibtex);
  const people = [await found(store, 'haibing', 'author'), await found(store, 'hua guan', 'author')];
  const papers = [
    await found(store, 'coalescing for', 'paper'),
    await found(store, 'coalescing in', 'paper'),
  ];
  await decide(store, { kind: 'author', act: 'merge', subject: people[0] ?? '', others: people.slice(1) });
  await decide(store, { kind: 'paper', act: 'merge', subject: papers[0] ?? '', others: papers.slice(1) });
  return store;
};

describe('a library with decisions, exported', () => {
  it('is the same in an empty library, where they can be taken back', async () => {
    const store = await decidedLibrary('one');
    const copy = await open('copy');
    await bring(copy, await whole(store), 'library.json');
    expect(await whole(copy)).toBe(await whole(store));
    for (const { id } of await copy.ask(decisions, {})) await setUndone(copy, id, true);
    const fresh = await open('fresh');
    await bring(fresh, bibtex);
    expect(await graph(copy)).toEqual(await graph(fresh));
  });

  it('changes nothing in the library that it came from', async () => {
    const store = await decidedLibrary('one');
    const before = await whole(store);
    const { tally } = await bring(store, before, 'library.json');
    expect(tally).toMatchObject({ new: 0, merged: 0, present: 2 });
    expect(await whole(store)).toBe(before);
  });

  it('brings its decisions into a library that has other papers, and the same ones', async () => {
    const store = await decidedLibrary('one');
    const second = await open('second');
    await bring(second, other);
    await bring(second, bibtex);
    await bring(second, await whole(store), 'library.json');
    expect(await search(second, 'hua guan', 'author')).toEqual([]);
    expect(await search(second, 'coalescing in', 'paper')).toHaveLength(1);
    expect((await second.ask(decisions, {})).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('decisions alone, exported', () => {
  it('are made again where the same data was imported', async () => {
    const store = await decidedLibrary('one');
    const second = await open('second');
    await bring(second, bibtex);
    const { tally } = await bring(second, await text(writeDecisions(store)), 'decisions.json');
    expect(tally).toMatchObject({ read: 0, unread: 0 });
    expect(await graph(second)).toEqual(await graph(store));
    await bring(second, await text(writeDecisions(store)), 'decisions.json');
    expect(await second.ask(decisions, {})).toHaveLength(2);
  });

  it('are told and skipped where what they name is not there', async () => {
    const store = await decidedLibrary('one');
    const second = await open('second');
    await bring(second, other);
    const before = await whole(second);
    const { tally, unread } = await bring(second, await text(writeDecisions(store)), 'decisions.json');
    expect(tally).toMatchObject({ read: 2, unread: 2 });
    expect(unread.map(({ reason }) => reason)).toEqual([
      '"Haibing Guan" is not in the library; skipped',
      '"Interrupt coalescing for fast networks" is not in the library; skipped',
    ]);
    expect(await whole(second)).toBe(before);
  });
});
