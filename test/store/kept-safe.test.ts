/** Backups, restoring them, and verifying a library, on both engines. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { backup } from '../../seed/commands/backup.ts';
import { doctor } from '../../seed/commands/doctor.ts';
import type { Output } from '../../seed/commands/output.ts';
import { restore } from '../../seed/commands/restore.ts';
import { decide } from '../../seed/decide/decisions.ts';
import { readGraph } from '../../seed/import/load.ts';
import type { Config } from '../../server/base/config.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { configIn, samplePath, temporaryFolder } from '../sample.ts';
import { emptyNeo4j } from './emptied.ts';
import { written } from './with-stores.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const within = async <T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(config);
  return work(store).finally(() => store.close());
};

/** Runs a command, and gives what it printed. */
const said = async (command: (output: Output) => Promise<void>): Promise<string> => {
  const lines: string[] = [];
  await command({
    result: (text) => lines.push(text),
    say: (text) => lines.push(text),
    piece: async (text) => void lines.push(text),
  });
  return lines.join('\n');
};

/** The sample with decisions of two kinds, one of them undone by nobody. */
const fill = async (store: Store): Promise<void> => {
  const { graph } = await readGraph(samplePath);
  await store.load(graph);
  const [a, b] = graph.authors;
  const [p, q] = graph.papers;
  if (!a || !b || !p || !q) throw new Error('the sample is empty');
  await decide(store, { kind: 'author', act: 'merge', subject: a.id, others: [b.id] });
  await decide(store, { kind: 'paper', act: 'merge', subject: p.id, others: [q.id] });
};

const server = inject('neo4j');
const engines = {
  SQLite: () => configIn(join(folder.path, crypto.randomUUID())),
  ...(server && { Neo4j: () => ({ ...configIn(folder.path), neo4j: server }) }),
};

describe.each(Object.entries(engines))('a library in %s', (engine, configOf) => {
  const filled = async (): Promise<Config> => {
    const config = configOf();
    if (config.neo4j) await emptyNeo4j(config.neo4j);
    await within(config, fill);
    return config;
  };
  const path = (): string => join(folder.path, `${crypto.randomUUID()}.backup`);
  const restored = (config: Config, file: string, replace = false): Promise<string> =>
    said((output) => restore(file, { replace }, { config, version: '1' }, output));

  it('is backed up, and restored with the same bytes on either engine', async () => {
    const config = await filled();
    const file = path();
    expect(await said((output) => backup(file, config, '1', output))).toMatch(/SHA-256 [0-9a-f]{64}$/);
    const before = await within(config, written);
    await within(config, async (store) => {
      const [one, other] = (await readGraph(samplePath)).graph.authors.slice(5);
      await decide(store, {
        kind: 'author',
        act: 'merge',
        subject: one?.id ?? '',
        others: [other?.id ?? ''],
      });
    });
    const changed = await within(config, written);
    await expect(restored(config, file)).rejects.toThrow(/25 papers.*--replace/);
    expect(await within(config, written)).toBe(changed);
    const told = await restored(config, file, true);
    expect(await within(config, written)).toBe(before);
    const [, kept = ''] = /kept as (\S+)\.$/.exec(told) ?? [];
    const elsewhere = configIn(join(folder.path, crypto.randomUUID()));
    await restored(elsewhere, file);
    expect(await within(elsewhere, written)).toBe(before);
    const was = configIn(join(folder.path, crypto.randomUUID()));
    if (config.neo4j) {
      await restored(was, kept);
      const other = path();
      await said((output) => backup(other, was, '1', output));
      await restored(config, other, true);
      expect(await within(config, written)).toBe(changed);
    } else expect(await within({ ...config, databaseFile: kept }, written)).toBe(changed);
  }, 300_000);

  it('is whole; what is wrong with it is found, and mended', async () => {
    const config = await filled();
    const check = (mend = false): Promise<string> =>
      said((output) => doctor({ verify: true, mend }, config, output));
    const before = await within(config, written);
    expect(await check()).toMatch(/ok {6}search index of 1\d\d nodes\nok {6}2 decisions$/);
    const damage =
      engine === 'SQLite'
        ? async () => {
            const db = new DatabaseSync(config.databaseFile);
            db.exec(`INSERT INTO Author VALUES ('a_nobody', 'Nobody', 'Nobody', NULL);
              UPDATE Findable SET key = 'wrong' WHERE number = 1; DELETE FROM Search WHERE rowid = 3;
              INSERT INTO Search (rowid, grams) VALUES (99999, 'abc');
              DELETE FROM Findable WHERE number = 4; UPDATE Found SET paper = 'p_gone' WHERE relation = 'WROTE';`);
            db.close();
          }
        : async () => {
            const driver = neo4j.driver(
              config.neo4j?.uri ?? '',
              neo4j.auth.basic(config.neo4j?.username ?? '', config.neo4j?.password ?? ''),
            );
            for (const text of [
              "CREATE (:Author {id: 'a_nobody', name: 'Nobody', family: 'Nobody'})",
              "MATCH (p:Paper) WITH p ORDER BY p.id LIMIT 2 SET p.grams = 'abc', p.key = null",
              "MATCH (f:Found {relation: 'WROTE'}) SET f.paper = 'p_gone'",
            ])
              await driver.executeQuery(text);
            await driver.close();
          };
    await damage();
    const wrong = said((output) => doctor({ verify: true }, config, output));
    await expect(wrong).rejects.toThrow(/not whole.*--mend/);
    const told: string[] = [];
    const output: Output = { result: (text) => told.push(text), say: () => {}, piece: async () => {} };
    await doctor({ verify: true, mend: true }, config, output).catch((error: unknown) =>
      told.push(String(error)),
    );
    expect(told.join('\n')).toMatch(/1 times: author without a paper/);
    expect(told.join('\n')).toMatch(/note on a paper that is not there/);
    expect(told.join('\n')).toMatch(/index entry not in step/);
    // What had been noted of the merged authors is gone: the decision is applied to what is there.
    expect(told.join('\n')).toMatch(/ok {6}search index of 1\d\d nodes\nok {6}2 decisions$/);
    expect(before.length).toBeGreaterThan(1000);
  }, 300_000);
});

describe('a file that is no whole backup', () => {
  it('is refused, and nothing is changed', async () => {
    const config = configIn(join(folder.path, 'refusing'));
    await within(config, fill);
    const before = await within(config, written);
    const file = join(folder.path, 'whole.backup');
    await said((output) => backup(file, config, '1', output));
    await expect(said((output) => backup(file, config, '1', output))).rejects.toThrow(/exists already/);
    const bytes = await readFile(file);
    const damaged = async (name: string, content: Uint8Array): Promise<string> => {
      await writeFile(join(folder.path, name), content);
      return join(folder.path, name);
    };
    const flipped = Buffer.from(bytes);
    flipped[5000] = (flipped[5000] ?? 0) ^ 1;
    for (const [path, says] of [
      [await damaged('flipped', flipped), /flipped is damaged/],
      [await damaged('cut', bytes.subarray(0, -400)), /cut is no backup of Coterie, or its end is missing/],
      [
        await damaged('short', Buffer.concat([bytes.subarray(0, 4096), bytes.subarray(8192)])),
        /short is damaged/,
      ],
      [await damaged('empty', new Uint8Array()), /empty is no backup/],
      [join(folder.path, 'nowhere'), /nowhere cannot be read/],
    ] as const)
      await expect(
        said((output) => restore(path, { replace: true }, { config, version: '1' }, output)),
      ).rejects.toThrow(says);
    await appendFile(file, `\n{"coterieBackup":1}\n`);
    await expect(
      said((output) => restore(file, { replace: true }, { config, version: '1' }, output)),
    ).rejects.toThrow(/no backup/);
    expect(await within(config, written)).toBe(before);
    expect(
      (await readdir(join(folder.path, 'refusing'))).filter((name) => /replaced|restoring/.test(name)),
    ).toEqual([]);
  });

  it('does not replace a library that a server has open', async () => {
    const config = configIn(join(folder.path, 'open'));
    await within(config, fill);
    const file = join(folder.path, 'open.backup');
    await said((output) => backup(file, config, '1', output));
    const before = await within(config, written);
    const holder = spawn(
      process.execPath,
      [
        '-e',
        `const { DatabaseSync } = require('@photostructure/sqlite');
         globalThis.db = new DatabaseSync(process.argv[1]);
         db.prepare('SELECT count(*) FROM Paper').get();
         console.log('open');
         setInterval(() => db, 1000);`,
        config.databaseFile,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(holder.stdout, 'data');
    await expect(
      said((output) => restore(file, { replace: true }, { config, version: '1' }, output)),
    ).rejects.toThrow(/open in another process\. Stop Coterie there/);
    holder.kill();
    await once(holder, 'exit');
    expect(await within(config, written)).toBe(before);
  });
});

describe('a library that a newer Coterie wrote', () => {
  it('is refused in Neo4j too, and so is one whose restore broke off', async ({ skip }) => {
    if (!server) return skip();
    await emptyNeo4j(server);
    const config = { ...configIn(folder.path), neo4j: server };
    await within(config, fill);
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    await driver.executeQuery('MATCH (r:Revision) SET r.schema = 99');
    await expect(openStore(config)).rejects.toThrow(/newer Coterie \(schema 99, .*Update Coterie/);
    await driver.executeQuery('MATCH (r:Revision) SET r.schema = 1, r.restoring = true');
    await expect(openStore(config)).rejects.toThrow(/broke off.*coterie restore FILE --replace/);
    await driver.executeQuery('MATCH (r:Revision) REMOVE r.restoring, r.schema');
    await within(config, async (store) => expect((await written(store)).length).toBeGreaterThan(1000));
    await driver.close();
  });
});
