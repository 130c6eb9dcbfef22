/** What a cluster relies on, by the driver's own log: reads go out as reads, and see what was written. */
import { expect, inject, it } from 'vitest';
import type { Neo4jConfig } from '../../server/base/config.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { openNeo4j } from '../../server/store/neo4j/store.ts';
import { emptyNeo4j } from './emptied.ts';
import { fixture } from './fixture.ts';

const config = inject('neo4j');

/** The same server by the scheme that routes. */
const routed = (of: Neo4jConfig): Neo4jConfig => ({ ...of, uri: of.uri.replace(/^bolt/, 'neo4j') });

/** What the log says of transactions: of each that begins, its mode (`r` reads) and the bookmarks that it waits for. */
const begun = (log: readonly string[]): { reads: boolean; line: string }[] =>
  log.filter((line) => /C: BEGIN/.test(line)).map((line) => ({ reads: /"mode":"r"/.test(line), line }));

/** The bookmarks that the server gave for what was committed. */
const given = (log: readonly string[]): string[] =>
  log
    .filter((line) => /S: SUCCESS/.test(line))
    .flatMap((line) => [...line.matchAll(/"bookmark":"([^"]+)"/g)].map(([, mark = '']) => mark));

it.skipIf(!config)('reads are routed to followers, and see what was written', async () => {
  if (!config) return;
  await emptyNeo4j(config);
  const log: string[] = [];
  const store = await openNeo4j(routed(config), { heard: (line) => log.push(line) });
  try {
    log.length = 0;
    await store.load(fixture);
    expect(begun(log).map(({ reads }) => reads)).toEqual([false]);
    const mark = given(log).at(-1) ?? '';
    expect(mark).not.toBe('');
    log.length = 0;
    expect((await store.ask(stats, {})).nodes.Paper).toBe(fixture.papers.length);
    await store.revision();
    expect(begun(log).map(({ reads }) => reads)).toEqual([true, true]);
    for (const { line } of begun(log)) expect(line).toContain(mark);
  } finally {
    await store.close();
  }
});
