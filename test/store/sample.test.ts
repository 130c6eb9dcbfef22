import { expect, inject, it } from 'vitest';
import { readGraph } from '../../seed/import/load.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { authorPage } from '../../server/queries/pages/author-page.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import { samplePath, temporaryFolder } from '../sample.ts';
import { emptied } from './emptied.ts';

const config = inject('neo4j');

it.skipIf(!config)('the sample library is the same on both engines', async () => {
  if (!config) return;
  const folder = await temporaryFolder();
  const [sqlite, neo4j] = [await openSqlite(`${folder.path}/coterie.db`), await emptied(config)];
  const { graph } = await readGraph(samplePath);
  expect(await neo4j.load(graph)).toEqual(await sqlite.load(graph));
  expect(await neo4j.ask(stats, {})).toEqual(await sqlite.ask(stats, {}));
  for (const { id } of graph.authors.slice(0, 10))
    expect(await neo4j.ask(authorPage, { id })).toEqual(await sqlite.ask(authorPage, { id }));
  await Promise.all([sqlite.close(), neo4j.close()]);
  await folder.remove();
});
