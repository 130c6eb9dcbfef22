import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareImport } from '../../seed/import/import.ts';
import { describedPaper, libraryPaper, namedPaper } from '../../seed/import/own-paper.ts';
import { removeImport } from '../../seed/import/remove.ts';
import type { OwnPaper } from '../../seed/normalize/record.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { paperPage } from '../../server/queries/pages/paper-page.ts';
import { search } from '../../server/queries/search/search.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';

const list = `[1] A. Gordon and N. Amit, “Bare metal performance for I/O,” ACM SIGPLAN Notices, vol. 47, no. 4, pp. 411–422, 2012.
[2] R. Russell, “Towards a standard for virtual devices,” ACM SIGOPS Operating Systems Review, vol. 42, no. 5, pp. 95–103, 2008.`;
const survey =
  '@article{s, author = {Writer, Wanda}, title = {A survey of virtual devices}, year = {2015}, doi = {10.1145/SURVEY}}';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openSqlite(`${folder.path}/one.db`);
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

const bring = async (text: string, of?: OwnPaper) => {
  const reading = readFormat(text, 'list.txt');
  const imported = { name: 'list.txt', format: reading.format, text, importedAt: '2026-01-01T00:00:00.000Z' };
  const prepared = await prepareImport(store, imported, { ...reading, ...(of ? { of } : {}) });
  await prepared.commit();
  return prepared;
};
const found = async (q: string): Promise<string> => (await search(store, q, 'paper'))[0]?.id ?? '';
const cites = async (): Promise<number | undefined> => (await store.ask(stats, {})).relations.CITES;
const described = describedPaper({
  id: 's',
  type: 'article-journal',
  title: 'A survey of virtual devices',
  author: [{ family: 'Writer', given: 'Wanda' }],
  issued: { 'date-parts': [[2015]] },
});

describe('a list and the paper that it belongs to', () => {
  it('has the paper cite what it lists; the paper is not counted as read', async () => {
    const { tally, entries } = await bring(list, described);
    expect(tally).toEqual({ read: 2, new: 2, merged: 0, present: 0, unread: 0 });
    expect(entries).toHaveLength(2);
    const page = await store.ask(paperPage, { id: await found('survey of virtual') });
    expect(page?.cites.map(({ year }) => year)).toEqual([2012, 2008]);
    expect(page?.authors.map(({ label }) => label)).toEqual(['Wanda Writer']);
  });

  it('changes nothing the second time, and goes when it is taken back', async () => {
    const { id } = await bring(list, described);
    const before = await store.revision();
    await bring(list, described);
    expect(await store.revision()).toBe(before);
    await removeImport(store, id);
    expect((await store.ask(stats, {})).nodes.Paper).toBe(0);
  });

  it('is a paper of the library, by its id or DOI, whatever that was known by', async () => {
    await bring(survey);
    const id = await found('survey of virtual');
    for (const own of [
      await libraryPaper(store, id),
      await namedPaper(store, 'doi:10.1145/survey'),
      await namedPaper(store, id),
    ]) {
      const { id: source } = await bring(list, own);
      expect((await store.ask(paperPage, { id }))?.cites).toHaveLength(2);
      await removeImport(store, source);
      expect(await cites()).toBe(0);
      expect((await store.ask(stats, {})).nodes.Paper).toBe(1);
    }
  });

  it('may be told after the list was imported, and the citations go with the list all the same', async () => {
    await bring(survey);
    const { id } = await bring(list);
    expect(await cites()).toBe(0);
    await bring(list, await namedPaper(store, '10.1145/survey'));
    expect(await cites()).toBe(2);
    await removeImport(store, id);
    expect(await cites()).toBe(0);
  });

  it('must be a paper that is there', async () => {
    await expect(namedPaper(store, 'nothing')).rejects.toThrow(/no paper with the id "nothing"/);
  });
});
