/**
 * Libraries that Coterie wrote at each version of its schema, kept for good: the first 16 papers of the sample, and from 3 on
 * one decision. A new version adds its file: `coterie import`, then gzip. What was written is never written anew.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../seed/commands/verify/verify.ts';
import { setUndone } from '../../seed/decide/decisions.ts';
import { decisions } from '../../server/queries/library/decisions.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { openStore } from '../../server/store/open.ts';
import { schemaVersion } from '../../server/store/sqlite/schema.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { written } from '../store/with-stores.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const kept = new URL('../fixtures/libraries/', import.meta.url);
const oldest = 2;
const versions = Array.from({ length: schemaVersion - oldest + 1 }, (_, i) => oldest + i);

/** The columns of each table, and the names of the indexes, of which older ones need not have the order. */
const layout = (file: string): string[] => {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db
    .prepare(
      `SELECT m.type || ' ' || m.name || ' ' || coalesce(c.name || ' ' || c.type || ' ' || c."notnull", '') AS part
       FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c ON m.type = 'table' ORDER BY part`,
    )
    .all()
    .map(({ part }) => String(part));
  db.close();
  return rows;
};

it.each(versions)('a library of schema %i opens with all that is in it', async (version) => {
  const config = configIn(join(folder.path, String(version)));
  await mkdir(join(folder.path, String(version)));
  const before = gunzipSync(await readFile(new URL(`schema-${version}.db.gz`, kept)));
  await writeFile(config.databaseFile, before);
  const store = await openStore(config);
  try {
    const { nodes } = await store.ask(stats, {});
    expect(nodes).toMatchObject({ Paper: 16, Author: 48, Venue: 12 });
    expect((await verify(store, config)).flatMap(({ faults }) => faults)).toEqual([]);
    const [made] = await store.ask(decisions, {});
    expect(made !== undefined).toBe(version > 2);
    const whole = await written(store);
    if (made) {
      await setUndone(store, made.id, true);
      expect(await written(store)).not.toBe(whole);
      await setUndone(store, made.id, false);
      expect(await written(store)).toBe(whole);
    }
  } finally {
    await store.close();
  }
  const copies = (await readdir(join(folder.path, String(version)))).filter((name) =>
    name.includes('.schema-'),
  );
  expect(copies).toHaveLength(version < schemaVersion ? 1 : 0);
  for (const copy of copies) {
    const db = new DatabaseSync(join(folder.path, String(version), copy), { readOnly: true });
    expect(Object.values(db.prepare('PRAGMA user_version').get() ?? {})).toEqual([version]);
    expect(Object.values(db.prepare('SELECT count(*) FROM Paper').get() ?? {})).toEqual([16]);
    db.close();
  }
  const fresh = configIn(join(folder.path, `fresh-${version}`));
  await (await openStore(fresh)).close();
  expect(layout(config.databaseFile)).toEqual(layout(fresh.databaseFile));
});
