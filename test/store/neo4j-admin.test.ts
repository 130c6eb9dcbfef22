/** What `export --format neo4j-admin` writes, given to the real `neo4j-admin` of Neo4j from Maven Central. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCoterieJson } from '../../seed/export/coterie-json.ts';
import { importArguments, writeNeo4jAdmin } from '../../seed/export/neo4j-admin.ts';
import type { Graph } from '../../server/model.ts';
import { search } from '../../server/queries/search/search.ts';
import { openNeo4j } from '../../server/store/neo4j/store.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { fromMaven, mavenLibrary } from '../neo4j/server.ts';
import { temporaryFolder } from '../sample.ts';
import { fixture } from './fixture.ts';

/** Texts that a table could lose: quotes, commas, line breaks, nothing, a backslash. */
const awkward: Graph = {
  ...fixture,
  papers: fixture.papers.map((paper, i) =>
    i === 0 ? { ...paper, title: 'He said "no", and\nwent, \\n; ', abstract: '' } : paper,
  ),
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeAll(async () => {
  folder = await temporaryFolder();
  store = await openSqlite(join(folder.path, 'library.db'));
  await store.load(awkward);
});
afterAll(async () => {
  await store.close();
  await folder.remove();
});

const everything = async (of: Store): Promise<unknown> => {
  let text = '';
  for await (const piece of writeCoterieJson(of)) text += piece;
  return JSON.parse(text);
};

it('is a table for each label and relation, quoted where it is text', async () => {
  const files = join(folder.path, 'tables');
  await mkdir(files);
  await writeNeo4jAdmin(store, files);
  const authors = await readFile(join(files, 'Author.csv'), 'utf8');
  expect(authors.split('\n')[0]).toBe(
    'id:ID(Author),name:string,family:string,given:string,grams:string,key:string',
  );
  const cites = (await readFile(join(files, 'CITES.csv'), 'utf8')).trimEnd().split('\n');
  expect(cites[0]).toBe(':START_ID(Paper),:END_ID(Paper)');
  expect(cites).toHaveLength(fixture.cites.length + 1);
  expect(await readFile(join(files, 'Paper.csv'), 'utf8')).toContain('"He said ""no"", and\nwent, \\n; "');
});

const lib = await mavenLibrary();

it.skipIf(lib === undefined)('becomes the same library in Neo4j', { timeout: 180_000 }, async () => {
  const [files, home] = [join(folder.path, 'files'), join(folder.path, 'neo4j')];
  await Promise.all([mkdir(files), mkdir(join(home, 'conf'), { recursive: true })]);
  await writeNeo4jAdmin(store, files);
  const { status, stdout, stderr } = spawnSync(
    'java',
    [
      ...['-Xmx500m', '--add-opens=java.base/java.nio=ALL-UNNAMED', '-cp'],
      ...[[join(resolve(lib ?? ''), '*')].join(delimiter), 'org.neo4j.cli.AdminTool'],
      ...importArguments(files, 'neo4j'),
    ],
    // It writes its report where it runs.
    {
      encoding: 'utf8',
      cwd: home,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    },
  );
  expect(status, stdout + stderr).toBe(0);
  const server = await fromMaven(home);
  if (!server) throw new Error('Neo4j did not start');
  const neo4j = await openNeo4j(server.config);
  try {
    expect(await everything(neo4j)).toEqual(await everything(store));
    const found = await search(store, 'he said');
    expect(found).not.toEqual([]);
    expect(await search(neo4j, 'he said')).toEqual(found);
    // It can be changed as any other.
    expect(await neo4j.load(awkward)).toMatchObject({ nodes: { Paper: 0, Author: 0 } });
  } finally {
    await neo4j.close();
    await server.stop();
  }
});
