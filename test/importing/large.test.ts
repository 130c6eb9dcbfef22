/** Importing part by part: the same library as at once, however it is divided and wherever it breaks off. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCoterieJson } from '../../seed/export/coterie-json.ts';
import { prepareImport } from '../../seed/import/import.ts';
import { importLarge } from '../../seed/import/large.ts';
import { removeImport } from '../../seed/import/remove.ts';
import { sourceHash, sourceId } from '../../seed/link/ids.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { readText } from '../../seed/read/formats/stream/read-text.ts';
import { encodingOf, headOf, streamText } from '../../seed/read/formats/stream/stream-text.ts';
import { relationPages } from '../../server/queries/library/export-graph.ts';
import { stats } from '../../server/queries/library/stats.ts';
import type { Batch } from '../../server/store/batches.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let made = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const fileOf = async (content: string | Uint8Array, name = `${++made}.txt`): Promise<string> => {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
};
const newStore = (): Promise<Store> => openSqlite(join(folder.path, `${++made}.db`));
const silent = (): void => {};

/** A library of `n` entries: every fifth repeats an earlier one, and every eleventh is damaged. */
const library = (n: number): string =>
  Array.from({ length: n }, (_, i) => {
    if (i % 11 === 10) return `@article{broken${i}, title = {Never closed`;
    const of = i % 5 === 4 ? i - 3 : i;
    return `@article{k${i}, title = {Study number ${of} of things that are long enough}, author = {Writer${of % 7}, Anna and Other, Bo}, journal = {Journal of Things}, year = {${2000 + (of % 20)}}}`;
  }).join('\n\n');

const lists = async (store: Store) =>
  (await store.ask(relationPages.lists, { after: '', limit: 10_000 })).rows;
const wrote = async (store: Store) =>
  (await store.ask(relationPages.wrote, { after: '', limit: 10_000 })).rows;

const atOnce = async (text: string, into?: Store): Promise<Store> => {
  const store = into ?? (await newStore());
  const reading = readFormat(text, 'library.bib');
  const imported = {
    name: 'library.bib',
    format: reading.format,
    text,
    importedAt: '2026-01-01T00:00:00.000Z',
  };
  await (await prepareImport(store, imported, reading)).commit();
  return store;
};

/** A store with one paper of another list: into an empty one a file is imported at once. */
const withOther = async (): Promise<Store> => {
  const text = '@article{tea, title = {Tea and cake}, author = {Baker, Eve}, year = {1990}}';
  return atOnce(text);
};

/** Everything that a store has but the times of its imports. */
const everything = async (store: Store) => {
  let text = '';
  for await (const piece of writeCoterieJson(store)) text += piece;
  return JSON.parse(text, (key, value) => (key === 'importedAt' ? undefined : value));
};

describe('importing into an empty library', () => {
  const works = (n: number): string =>
    Array.from({ length: n }, (_, i) =>
      JSON.stringify({
        id: `https://openalex.org/W${1000 + i}`,
        ...(i % 3 === 0 && { doi: `https://doi.org/10.5555/${i % 40}` }),
        title: `${['A study', 'Notes', 'More notes'][i % 3]} of the ${['sea', 'sky', 'soil', 'city'][i % 4]} near ${i % 40}`,
        publication_year: 2000 + (i % 20),
        authorships: ['Jane Doe', 'J. Doe', `Wei Zhang`, `Ann Writer${i % 5}`]
          .slice(i % 3)
          .map((display_name) => ({ author: { display_name } })),
        primary_location: { source: { display_name: ['Journal of Things', 'J. Things', 'Nature'][i % 3] } },
        referenced_works: [7, 3, 7, 90].map(
          (step) => `https://openalex.org/W${1000 + ((i * step) % (n + 9))}`,
        ),
      }),
    ).join('\n');

  /** Works that cite each other by DOI, the same one twice, and by a text. */
  const cited = (n: number): string =>
    JSON.stringify({
      status: 'ok',
      message: {
        items: Array.from({ length: n }, (_, i) => ({
          DOI: `10.5555/${i % 30}`,
          type: 'journal-article',
          title: [`A study of the sea near ${i % 30}`],
          author: [{ family: `Writer${i % 5}`, given: 'Ann' }],
          issued: { 'date-parts': [[2000 + (i % 20)]] },
          reference: [7, 3, 7, 90].map((step) => ({ key: `r${step}`, DOI: `10.5555/${(i * step) % 50}` })),
        })),
      },
    });

  it.each([
    ['library.bib', library(80)],
    ['works.jsonl', works(80)],
    ['crossref.json', cited(60)],
  ])('gives what an import in memory gives: %s', async (name, text) => {
    const reading = readFormat(text, name);
    const imported = { name, format: reading.format, text, importedAt: '2026-01-01T00:00:00.000Z' };
    const [whole, store] = [await newStore(), await newStore()];
    const prepared = await prepareImport(whole, imported, reading);
    const added = await prepared.commit();
    const path = await fileOf(text, name);
    const streamed = await importLarge(store, { path, name }, silent, silent);
    expect(await everything(store)).toEqual(await everything(whole));
    expect(streamed).toEqual({ tally: prepared.tally, added });
    await Promise.all([store.close(), whole.close()]);
  });

  it('leaves it empty when it breaks off, and can be tried again', async () => {
    const store = await newStore();
    const path = await fileOf(library(60));
    const failing: Store = {
      ...store,
      loadAll: (batches, options) => {
        const broken = function* () {
          let left = 2;
          for (const batch of batches() as Iterable<Batch>) {
            left -= 1;
            if (left < 0) throw new Error('the disk is full');
            yield batch;
          }
        };
        return store.loadAll(broken, options);
      },
    };
    const file = { path, name: 'library.bib' };
    await expect(importLarge(failing, file, silent, silent)).rejects.toThrow('the disk is full');
    expect((await store.ask(stats, {})).nodes).toMatchObject({ Paper: 0, Author: 0, Source: 0 });
    const done: number[] = [];
    const { tally } = await importLarge(store, file, silent, (share) => done.push(share));
    expect((await store.ask(stats, {})).nodes.Paper).toBe(tally.new);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    await store.close();
  });
});

describe('importing part by part', () => {
  it.each([1, 7, 20, 1000])('gives the same papers, people and listings in parts of %i', async (batch) => {
    const text = library(60);
    const [whole, store] = [await atOnce(text, await withOther()), await withOther()];
    const path = await fileOf(text);
    const { tally } = await importLarge(store, { path, name: 'library.bib' }, silent, silent, batch);
    expect(await lists(store)).toEqual(await lists(whole));
    expect(await wrote(store)).toEqual(await wrote(whole));
    expect(tally.new + tally.merged + tally.present + tally.unread).toBe(tally.read);
    expect(tally.new + 1).toBe((await store.ask(stats, {})).nodes.Paper);
    expect(tally.unread).toBeGreaterThan(0);
    await Promise.all([store.close(), whole.close()]);
  });

  it('takes abbreviations out of the small BibTeX files beside it', async () => {
    const store = await newStore();
    const path = await fileOf('@article{a, title={Tea and cake}, journal={Tea}, volume=v # "a"}');
    await importLarge(store, { path, name: 'a.bib', beside: ['@string{v = "17"}'] }, silent, silent);
    const { rows } = await store.ask(relationPages.publishedIn, { after: '', limit: 10 });
    expect(rows).toMatchObject([{ volume: '17a' }]);
    await store.close();
  });

  it('goes on where it broke off, doubling nothing, and can be taken back', async () => {
    const text = library(60);
    const [whole, store] = [await atOnce(text, await withOther()), await withOther()];
    const path = await fileOf(text);
    const others = (await lists(store)).length;
    let loads = 0;
    const failing: Store = {
      ...store,
      load: (graph, options) => {
        loads += 1;
        if (loads === 3) return Promise.reject(new Error('the disk is full'));
        return store.load(graph, options);
      },
    };
    const file = { path, name: 'library.bib' };
    await expect(importLarge(failing, file, silent, silent, 10)).rejects.toThrow('the disk is full');
    const before = await lists(store);
    expect(before.length).toBeGreaterThan(others);
    expect(before.length).toBeLessThan((await lists(whole)).length);
    const { tally } = await importLarge(store, file, silent, silent, 10);
    expect(tally.present).toBe(before.length - others);
    expect(tally.new + tally.merged + tally.present + tally.unread).toBe(tally.read);
    expect(await lists(store)).toEqual(await lists(whole));
    expect(await removeImport(store, sourceId(text))).toBe(true);
    expect((await store.ask(stats, {})).nodes.Paper).toBe(1);
    await Promise.all([store.close(), whole.close()]);
  });

  it('counts on behind the citations of the part before', async () => {
    const work = (id: number, cites: number[]) =>
      JSON.stringify({
        id: `https://openalex.org/W100${id}`,
        title: `The ${['first', 'second', 'third', 'fourth'][id - 1]} of the four`,
        publication_year: 2001,
        authorships: [{ author: { display_name: `Ann Writer${id}` } }],
        referenced_works: cites.map((cited) => `https://openalex.org/W100${cited}`),
      });
    const text = [work(1, [2, 3]), work(2, []), work(3, [1]), work(4, [2])].join('\n');
    const [one, two] = [await newStore(), await newStore()];
    const path = await fileOf(text, 'works.jsonl');
    await importLarge(one, { path, name: 'works.jsonl' }, silent, silent, 100);
    await importLarge(two, { path, name: 'works.jsonl' }, silent, silent, 1);
    const counts = await one.ask(stats, {});
    expect(counts.relations.CITES).toBe(4);
    const parts = await two.ask(stats, {});
    expect([parts.nodes.Paper, parts.relations]).toMatchObject([
      counts.nodes.Paper,
      { CITES: 4, LISTS: 8, WROTE: 4 },
    ]);
    expect((await lists(two)).map(({ position }) => position).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    await Promise.all([one.close(), two.close()]);
  });

  it('says what it cannot stream, and what holds nothing', async () => {
    const store = await newStore();
    const list = await fileOf(
      '[1] A. Author, “A title,” Journal, 2012.\n[2] B. Author, “Another,” Journal, 2013.\n',
    );
    await expect(importLarge(store, { path: list, name: 'list.txt' }, silent, silent)).rejects.toThrow(
      /read as a whole/,
    );
    const broken = await fileOf('@article{a, title = {never closed');
    await expect(
      importLarge(store, { path: broken, name: 'broken.bib', format: 'bibtex' }, silent, silent),
    ).rejects.toThrow(/nothing in it could be read/);
    await store.close();
  });
});

describe('the text of a large file', () => {
  const sample = `${'Žluťoučký kůň, Müller and 李明\r\n'.repeat(9000)}end`;
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sample, 'utf16le')]);
  const latin = Buffer.from(`${'Müller and Gödel\r\n'.repeat(9000)}end`, 'latin1');
  it.each([
    ['UTF-8', Buffer.from(sample)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(sample)])],
    ['UTF-16', utf16],
    ['Latin-1', latin],
  ])('is the same piece by piece: %s', async (_, bytes) => {
    const path = await fileOf(bytes);
    let text = '';
    for await (const piece of streamText(path, await encodingOf(path))) text += piece;
    const whole = readText(bytes, 'file');
    expect(text).toBe(whole);
    expect(whole.startsWith((await headOf(path, 'file')).slice(0, 1000))).toBe(true);
  });

  it('has the same id piece by piece', () => {
    const piece = fc.stringMatching(/^[ \na-c\uFEFF]*$/);
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const hash = sourceHash(createHash('sha256'));
        for (const part of pieces) hash.write(part);
        expect(hash.end()).toBe(sourceId(pieces.join('')));
      }),
    );
  });
});
