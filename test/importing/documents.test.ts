import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareImport } from '../../seed/import/import.ts';
import { importedFrom, readReferences } from '../../seed/import/load.ts';
import { removeImport } from '../../seed/import/remove.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { paperPage } from '../../server/queries/pages/paper-page.ts';
import { search } from '../../server/queries/search/search.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';

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

const importPdf = async (name: string) => {
  const file = await readReferences(new URL(`../fixtures/pdf/${name}`, import.meta.url).pathname);
  const prepared = await prepareImport(store, importedFrom(file), file.reading);
  await prepared.commit();
  return prepared;
};
const importText = async (name: string, text: string) => {
  const reading = readFormat(text, name);
  const imported = { name, format: reading.format, text, importedAt: '2026-01-01T00:00:00.000Z' };
  const prepared = await prepareImport(store, imported, reading);
  await prepared.commit();
  return prepared;
};
const counts = async () => {
  const { nodes, relations } = await store.ask(stats, {});
  return { papers: nodes.Paper, cites: relations.CITES };
};
const page = async (q: string) => {
  const [found] = await search(store, q, 'paper');
  return store.ask(paperPage, { id: found?.id ?? '' });
};

describe('a paper as PDF', () => {
  it('cites what it lists, in printed order; the second time it is there already, and it goes whole', async () => {
    const { id, tally } = await importPdf('numbered-list.pdf');
    expect(tally).toMatchObject({ read: 1, new: 1, cited: { works: 22, new: 22 } });
    expect(await counts()).toEqual({ papers: 23, cites: 22 });
    expect((await page('Thymus vulgaris essential oil'))?.cites).toHaveLength(22);
    const again = await importPdf('numbered-list.pdf');
    expect(again.tally).toMatchObject({ read: 1, present: 1, cited: { works: 22, new: 0 } });
    expect(await removeImport(store, id)).toBe(true);
    expect(await counts()).toEqual({ papers: 0, cites: 0 });
  }, 60_000);

  it('is one paper with its entry in a library, and with a reference to it', async () => {
    const own = await readFile(new URL('../fixtures/pdf/two-columns.pdf', import.meta.url));
    expect(own.length).toBeGreaterThan(0);
    await importPdf('two-columns.pdf');
    const { papers = 0 } = await counts();
    const bib = await importText(
      'own.bib',
      `@article{r, title = {ReactiveMP.jl: A Julia Package for Reactive Message Passing-based Bayesian Inference},
        author = {Bagaev, Dmitry and de Vries, Bert}, year = 2022, doi = {10.21105/jcon.00091}}`,
    );
    const list = await importText(
      'list.txt',
      '[1] D. Bagaev and B. de Vries, “ReactiveMP.jl: A Julia Package for Reactive Message Passing-based Bayesian Inference,” JuliaCon Proceedings, 2022.',
    );
    expect([bib.tally, list.tally]).toMatchObject([{ merged: 1 }, { merged: 1 }]);
    expect((await counts()).papers).toBe(papers);
  }, 60_000);
});
