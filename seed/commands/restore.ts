/** `coterie restore FILE`: checks a backup, and puts its library in place; what was there is kept. */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../../server/base/config.ts';
import { InputError } from '../../server/base/errors.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { schemaVersion as neo4jSchema } from '../../server/store/neo4j/marks.ts';
import { openStore } from '../../server/store/open.ts';
import { replaceSqlite } from '../../server/store/sqlite/copy.ts';
import { schemaVersion as sqliteSchema } from '../../server/store/sqlite/schema.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { writeCoterieJson } from '../export/coterie-json.ts';
import { fillFrom, unsealed } from './backup/filling.ts';
import { checkSeal, type Seal } from './backup/seal.ts';
import { writeBackup } from './backup.ts';
import { amount, type Output } from './output.ts';

interface Setting {
  config: Config;
  version: string;
}

const newest = { sqlite: sqliteSchema, neo4j: neo4jSchema } as const;

/** A part of a file name; no two backups have the same. */
const now = (): string => new Date().toISOString().replaceAll(/[-:.]/g, '');

const refuse = (where: string, papers: number): never => {
  throw new InputError(
    `There is a library at ${where} (${amount(papers, 'paper')}). To replace it, add --replace; it will be kept beside.`,
  );
};

/** The library of a backup as a database file of this version, in the folder of the library. */
const asFile = async (path: string, sealed: Seal, file: string): Promise<void> => {
  await rm(file, { force: true });
  if (sealed.content === 'sqlite') await unsealed(path, sealed, file);
  // Opening migrates an older one, so that what cannot be opened does not replace what can.
  const store = await openSqlite(file);
  try {
    if (sealed.content === 'json') await fillFrom(store, path, sealed);
  } finally {
    await store.close();
  }
};

const intoSqlite = async (path: string, sealed: Seal, file: string, replace: boolean): Promise<string> => {
  if (existsSync(file) && !replace) {
    const store = await openSqlite(file);
    const { nodes } = await store.ask(stats, {}).finally(() => store.close());
    if (nodes.Paper > 0) refuse(file, nodes.Paper);
  }
  await mkdir(dirname(file), { recursive: true });
  const finished = `${file}.restoring`;
  const kept = `${file}.replaced-${now()}`;
  const isThere = existsSync(file);
  try {
    await asFile(path, sealed, finished);
    await replaceSqlite(file, finished, kept);
  } finally {
    for (const part of ['', '-wal', '-shm']) await rm(finished + part, { force: true });
  }
  return isThere ? `; the library before is kept as ${kept}` : '';
};

const intoNeo4j = async (
  path: string,
  sealed: Seal,
  { config, version }: Setting,
  replace: boolean,
): Promise<string> => {
  const { neo4j } = config;
  if (!neo4j) return '';
  const { openNeo4j, refillNeo4j } = await import('../../server/store/neo4j/store.ts');
  const store = await openNeo4j(neo4j, { restoring: replace });
  const { nodes } = await store.ask(stats, {}).finally(() => store.close());
  const isEmpty = Object.values(nodes).every((n) => n === 0);
  if (!isEmpty && !replace) refuse(neo4j.uri, nodes.Paper);
  const kept = join(dirname(config.databaseFile), `neo4j-replaced-${now()}.backup`);
  await mkdir(dirname(kept), { recursive: true });
  if (!isEmpty) await writeBackup(kept, config, version);
  const fill = (target: Store): Promise<void> => fillFrom(target, path, sealed);
  if (sealed.content === 'json') await refillNeo4j(neo4j, fill);
  else {
    const between = `${kept}.restoring`;
    try {
      await asFile(path, sealed, between);
      const from = await openStore({ neo4j: undefined, databaseFile: between });
      await refillNeo4j(neo4j, async (target) => fillFrom(target, writeCoterieJson(from), sealed)).finally(
        () => from.close(),
      );
    } finally {
      for (const part of ['', '-wal', '-shm']) await rm(between + part, { force: true });
    }
  }
  return isEmpty ? '' : `; the library before is kept as ${kept}`;
};

export const restore = async (
  path: string,
  { replace = false }: { replace?: boolean },
  { config, version }: Setting,
  output: Output,
): Promise<void> => {
  const sealed = await checkSeal(path);
  if (sealed.schema > newest[sealed.engine])
    throw new InputError(
      `${path} was written by a newer Coterie (${sealed.coterie}, schema ${sealed.schema}). Update Coterie; nothing was changed.`,
    );
  const kept = config.neo4j
    ? await intoNeo4j(path, sealed, { config, version }, replace)
    : await intoSqlite(path, sealed, config.databaseFile, replace);
  output.result(`Restored the library of ${sealed.at.slice(0, 16).replace('T', ' ')} UTC${kept}.`);
};
