import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareImport } from '../../seed/import/import.ts';
import { removeImport } from '../../seed/import/remove.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { paperPage } from '../../server/queries/pages/paper-page.ts';
import { resolvePaper } from '../../server/queries/search/resolve-paper.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';

/** The first cites the second before the list comes to describe it. */
const citing = {
  id: 'https://openalex.org/W2100000001',
  title: 'Interrupt coalescing for fast networks',
  publication_year: 2014,
  type: 'article',
  authorships: [{ author: { display_name: 'Ada Early' } }],
  referenced_works: ['https://openalex.org/W2100000002'],
};
const described = {
  id: 'https://openalex.org/W2100000002',
  title: 'Paravirtual disks for guests',
  publication_year: 2010,
  type: 'book',
  authorships: [{ author: { display_name: 'Bo Late' } }],
};
const lines = (...works: object[]): string => works.map((work) => JSON.stringify(work)).join('\n');

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

const bring = async (text: string, name = 'works.jsonl'): Promise<string> => {
  const reading = readFormat(text, name);
  const imported = { name, format: reading.format, text, importedAt: '2026-01-01T00:00:00.000Z' };
  const prepared = await prepareImport(store, imported, reading);
  await prepared.commit();
  return prepared.id;
};
const second = async () => {
  const id = await store.ask(resolvePaper, { scheme: 'openalex', value: 'w2100000002' });
  return store.ask(paperPage, { id: String(id) });
};

describe('a paper that is cited before it is described', () => {
  it('is called by its title, in one list', async () => {
    await bring(lines(citing, described));
    const page = await second();
    expect(page?.paper).toMatchObject({ title: 'Paravirtual disks for guests', type: 'book', year: 2010 });
    expect(page?.authors.map(({ label }) => label)).toEqual(['Bo Late']);
    expect(page?.citedBy.map(({ title }) => title)).toEqual(['Interrupt coalescing for fast networks']);
    expect((await store.ask(stats, {})).nodes.Paper).toBe(2);
  });

  it('is called by its title when another list describes it, until that is taken back', async () => {
    await bring(lines(citing));
    expect((await second())?.paper.title).toBe('Untitled (OpenAlex W2100000002)');
    const later = await bring(lines(described), 'later.jsonl');
    expect((await second())?.paper).toMatchObject({ title: 'Paravirtual disks for guests', type: 'book' });
    await removeImport(store, later);
    expect((await second())?.paper.title).toBe('Untitled (OpenAlex W2100000002)');
  });

  it('keeps its title when a later list only cites it', async () => {
    await bring(lines(described));
    await bring(lines(citing), 'later.jsonl');
    expect((await second())?.paper).toMatchObject({ title: 'Paravirtual disks for guests', type: 'book' });
  });

  it('is recognised by its title too', async () => {
    await bring(
      '@book{x, author = {Late, Bo}, title = {Paravirtual Disks for Guests}, year = {2010}}',
      'x.bib',
    );
    await bring(lines(citing, described));
    expect((await store.ask(stats, {})).nodes.Paper).toBe(2);
  });
});
