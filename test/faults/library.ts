/** Libraries that processes of their own work on, so that these can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decide } from '../../seed/decide/decisions.ts';
import { importLibrary } from '../../seed/import/library.ts';
import { readGraph } from '../../seed/import/load.ts';
import type { Config } from '../../server/base/config.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { samplePath } from '../sample.ts';
import { emptyNeo4j } from '../store/emptied.ts';
import { written } from '../store/with-stores.ts';

/** The settings of a process that works on a library. */
export const envOf = ({ databaseFile, neo4j }: Config): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  COTERIE_DATA: dirname(databaseFile),
  ...(neo4j && {
    NEO4J_URI: neo4j.uri,
    NEO4J_USERNAME: neo4j.username,
    NEO4J_PASSWORD: neo4j.password,
    ...(neo4j.database ? { NEO4J_DATABASE: neo4j.database } : {}),
  }),
});

/** A command on a library, in a process of its own. */
export const start = (config: Config, args: string[], more: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ['dist/seed/main.js', ...args], {
    env: { ...envOf(config), ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** How a process ended, and what it said. */
export const ended = async (child: ChildProcess): Promise<{ status: number | null; said: string }> => {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => {
      said += data;
    });
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return { status: child.exitCode, said };
};

/** A server on a library, with its address. */
export const serving = async (
  config: Config,
  flags: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; address: string }> => {
  const child = start(config, ['serve', '--port', '0', ...flags], env);
  let said = '';
  child.stderr?.on('data', (data) => {
    said += data;
  });
  for await (const data of child.stdout ?? []) {
    const [, address] = /running at (\S+)/.exec(String(data)) ?? [];
    if (address) return { child, address };
  }
  throw new Error(`the server did not start: ${said}`);
};

export const within = async <T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(config);
  return work(store).finally(() => store.close());
};

/** The whole library, but for the times at which something was imported or decided. */
export const stateOf = async (config: Config): Promise<string> =>
  (await within(config, written)).replaceAll(/"(importedAt|at)":"[^"]*"/g, '"$1":"…"');

/** The sample with a list that shares papers with it, and decisions on papers and on authors. */
export const fill = async (store: Store): Promise<void> => {
  const { graph } = await readGraph(samplePath);
  await store.load(graph);
  const [p, q, ...rest] = graph.papers;
  const [a, b] = graph.authors;
  if (!p || !q || !a || !b || rest.length === 0) throw new Error('the sample is empty');
  await decide(store, { kind: 'paper', act: 'merge', subject: p.id, others: [q.id] });
  await decide(store, { kind: 'author', act: 'merge', subject: a.id, others: [b.id] });
};

/** Makes a library that can be set back to what it is now. */
export const resettable = async (config: Config): Promise<() => Promise<void>> => {
  const { databaseFile: file, neo4j } = config;
  const whole = await within(config, written);
  const kept = join(dirname(file), 'kept.db');
  if (!neo4j) await copyFile(file, kept);
  return async () => {
    if (neo4j) {
      await emptyNeo4j(neo4j);
      const pieces = async function* () {
        yield whole;
      };
      await within(config, (store) =>
        importLibrary(
          store,
          'base',
          pieces(),
          () => {},
          () => {},
        ),
      );
      return;
    }
    await mkdir(dirname(file), { recursive: true });
    // A new file, not other bytes in the old one: this process may still have the old one open.
    for (const part of ['', '-wal', '-shm']) await rm(file + part, { force: true });
    await copyFile(kept, file);
  };
};

/** A list of made-up papers, as BibTeX. */
export const bibtexOf = (n: number): string =>
  Array.from(
    { length: n },
    (_, i) => `@article{k${i}, author = {Author${i % 40}, Anna and Writer${i % 17}, Ben},
  title = {Scheduling of virtual machines under load, part ${i}}, journal = {Journal of Systems ${i % 5}}, year = {${1990 + (i % 30)}}}`,
  ).join('\n');
