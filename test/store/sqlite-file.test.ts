import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stats } from '../../server/queries/library/stats.ts';
import { paperPage } from '../../server/queries/pages/paper-page.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import { temporaryFolder } from '../sample.ts';
import { fixture, fixtureCounts } from './fixture.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** A library on disk, and a path to it. */
const stored = async (name: string): Promise<string> => {
  const path = join(folder.path, name);
  const store = await openSqlite(path);
  await store.load(fixture);
  await store.close();
  return path;
};

/** Runs a script in a process of its own until it prints something. */
const helper = async (script: string) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
};

describe('a database file that cannot be used', () => {
  it('is damaged from the start', async () => {
    const path = join(folder.path, 'noise.db');
    await writeFile(path, 'This is no database. '.repeat(500));
    await expect(openSqlite(path)).rejects.toThrow(/noise\.db is damaged or not a database\. .*COTERIE_DATA/);
  });

  it('is damaged in the middle', async () => {
    const path = await stored('holes.db');
    const bytes = await readFile(path);
    bytes.fill(0xff, 4096 * 3, 4096 * 12);
    await writeFile(path, bytes);
    await expect(openSqlite(path)).rejects.toThrow(/holes\.db is damaged/);
  });

  it('belongs to another program', async () => {
    const path = join(folder.path, 'foreign.db');
    const db = new DatabaseSync(path);
    db.exec('CREATE TABLE photos (id INTEGER)');
    db.close();
    await expect(openSqlite(path)).rejects.toThrow(/another program/);
  });

  it('was written by a newer Coterie', async () => {
    const path = await stored('newer.db');
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(openSqlite(path)).rejects.toThrow(/newer Coterie .*Update/);
  });

  it('was written by the last version, and is brought up to date with all its content', async () => {
    const path = await stored('older.db');
    const db = new DatabaseSync(path);
    db.exec('ALTER TABLE Paper DROP COLUMN timesCited; ALTER TABLE Paper DROP COLUMN timesCitedIn');
    db.exec('ALTER TABLE Decision DROP COLUMN sets; DROP TABLE Kept; DROP INDEX lists_itself');
    db.exec('ALTER TABLE Paper DROP COLUMN retracted; ALTER TABLE Paper DROP COLUMN openAccess');
    db.exec('ALTER TABLE LISTS DROP COLUMN was');
    db.exec('PRAGMA user_version = 3');
    db.close();
    const store = await openSqlite(path);
    await store.load(fixture);
    for (const paper of fixture.papers)
      expect((await store.ask(paperPage, { id: paper.id }))?.paper).toEqual(paper);
    await store.close();
  });

  /** Another process that takes the file and keeps it. */
  const hold = (path: string, how: string) =>
    helper(`
      import { DatabaseSync } from '@photostructure/sqlite';
      globalThis.db = new DatabaseSync(${JSON.stringify(path)});
      db.exec(${JSON.stringify(how)});
      console.log('held');
      setInterval(() => db, 1000);`);

  it('is in use by another process, whole', async () => {
    const path = await stored('held.db');
    const holder = await hold(
      path,
      'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE Revision SET revision = 9;',
    );
    await expect(openSqlite(path)).rejects.toThrow(/held\.db is in use by another process\. Close/);
    holder.kill();
  });

  it('is written by another process: can be read, and says why it cannot be written', async () => {
    const path = await stored('busy.db');
    const holder = await hold(path, 'BEGIN IMMEDIATE;');
    const store = await openSqlite(path);
    expect(await store.ask(stats, {})).toEqual(fixtureCounts);
    await expect(store.load(fixture)).rejects.toThrow(/busy\.db is in use by another process\. Close/);
    await store.close();
    holder.kill();
  });

  it('lies where a folder or a file cannot be made', async () => {
    await writeFile(join(folder.path, 'plain'), '');
    await expect(openSqlite(join(folder.path, 'plain', 'coterie.db'))).rejects.toThrow(/cannot be opened/);
    await mkdir(join(folder.path, 'taken.db'));
    await expect(openSqlite(join(folder.path, 'taken.db'))).rejects.toThrow(/cannot be opened/);
  });
});

describe('a loader that is killed', () => {
  it('leaves the old content whole and nothing of the new', async () => {
    const path = await stored('killed.db');
    const loader = await helper(`
      import { openSqlite } from './dist/server/store/sqlite/store.js';
      import { emptyGraph } from './dist/server/model.js';
      const store = await openSqlite(${JSON.stringify(path)});
      const papers = Array.from({ length: 100000 }, (_, i) => ({ id: 'x' + i, title: 'Paper ' + i, type: 'book' }));
      const authors = Array.from({ length: 200000 }, (_, i) => ({ id: 'y' + i, name: 'Author ' + i, family: 'A' }));
      await store.load({ ...emptyGraph(), papers, authors }, { progress: () => console.log('under way') });`);
    loader.kill('SIGKILL');
    await once(loader, 'exit');
    const store = await openSqlite(path);
    expect(await store.ask(stats, {})).toEqual(fixtureCounts);
    await store.close();
  });
});
