import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareImport } from '../../seed/import/import.ts';
import { removeImport } from '../../seed/import/remove.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';
import { exportGraph } from './whole.ts';

const first = `@article{one, title={Interrupts of virtual machines}, author={J. Li and H. Guan and Y. Dong}, year=2012}
@article{two, title={Polling in virtual machines}, author={J. Li and H. Guan}, year=2013}`;
const second = `@article{three, title={Ice in glaciers}, author={J. Li and A. Okapi}, year=1985}
@article{four, title={Disks of virtual machines}, author={J. Li and H. Guan and K. Tian}, year=2014}
@article{five, title={Roads of Bavaria}, author={Haibing Guan and C. Schulz}, year=2001}
@article{six, title={Wheels of wagons}, author={Hongwei Guan and B. Ferrari}, year=1999}`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openSqlite(`${folder.path}/library.db`);
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

const bring = async (content: string): Promise<string> => {
  const reading = readFormat(content, 'list.bib');
  const imported = {
    name: 'list.bib',
    format: reading.format,
    text: content,
    importedAt: '2026-01-01T00:00:00.000Z',
  };
  const prepared = await prepareImport(store, imported, reading);
  await prepared.commit();
  return prepared.id;
};

/** Whose each name is: `title: printed name` to the id of the author. */
const whose = async (): Promise<Record<string, string>> => {
  const { papers, wrote } = await exportGraph(store);
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  return Object.fromEntries(
    wrote.map(({ paper, printed, author }) => [`${titles.get(paper)}: ${printed}`, author]),
  );
};

describe('the people of two imports', () => {
  it('who were there stay as they were; new names join them by evidence only', async () => {
    await bring(first);
    const before = await whose();
    await bring(second);
    const after = await whose();
    expect(after).toMatchObject(before);
    const li = before['Interrupts of virtual machines: J. Li'];
    expect(after['Disks of virtual machines: J. Li']).toBe(li);
    expect(after['Ice in glaciers: J. Li']).not.toBe(li);
    // Either may be meant by `H. Guan`, and nothing tells which.
    const guan = before['Polling in virtual machines: H. Guan'];
    expect(after['Roads of Bavaria: Haibing Guan']).not.toBe(guan);
    expect(after['Wheels of wagons: Hongwei Guan']).not.toBe(guan);
  });

  it('the same import again, or after it was taken back, gives the same people', async () => {
    await bring(first);
    const id = await bring(second);
    const both = await whose();
    await bring(second);
    expect(await whose()).toEqual(both);
    await removeImport(store, id);
    await bring(second);
    expect(await whose()).toEqual(both);
  });
});
