/** A copy of a library is the library, and what happens in it happens nowhere else. */
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCoterieJson } from '../../seed/export/coterie-json.ts';
import { withCopy } from '../../seed/import/library-copy.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';
import { fixture, graphOf } from '../store/fixture.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeAll(async () => {
  folder = await temporaryFolder();
  store = await openSqlite(join(folder.path, 'library.db'));
});
afterAll(async () => {
  await store.close();
  await folder.remove();
});

const written = (of: Store): Promise<string> => text(writeCoterieJson(of));

it('holds what the library holds, and leaves it alone', async () => {
  await store.load(fixture);
  const before = await written(store);
  const papers = await withCopy(store, async (copy) => {
    expect(await written(copy)).toBe(before);
    await copy.load(graphOf({ papers: [{ id: 'p_tried', title: 'Tried', type: 'article' }] }));
    return (await copy.ask(stats, {})).nodes.Paper;
  });
  expect(papers).toBe(fixture.papers.length + 1);
  expect(await written(store)).toBe(before);
});

it('may be a copy of nothing', async () => {
  const empty = await openSqlite(join(folder.path, 'empty.db'));
  expect(await withCopy(empty, async (copy) => (await copy.ask(stats, {})).nodes.Paper)).toBe(0);
  await empty.close();
});
