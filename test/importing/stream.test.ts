/** What a large import keeps outside of objects: keys as hashes, lines on disk, ids as bytes. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Buckets } from '../../seed/import/stream/buckets.ts';
import { Ids, Numbers } from '../../seed/import/stream/columns.ts';
import { importFolder } from '../../seed/import/stream/folder.ts';
import { KeyTable } from '../../seed/import/stream/key-table.ts';
import { Records } from '../../seed/import/stream/records.ts';
import { Spool } from '../../seed/import/stream/spool.ts';
import { temporaryFolder } from '../sample.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let made = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());
const newPath = (): string => join(folder.path, String(++made));

describe('keys', () => {
  it('give their numbers in the order in which they were added, however large the table grows', () => {
    const table = new KeyTable();
    const expected = new Map<string, number[]>();
    for (let i = 0; i < 30_000; i += 1) {
      const key = `title ${i % 9_000}`;
      const known = expected.get(key) ?? [];
      expected.set(key, [...known, i]);
      expect(table.add(key, i)).toBe(true);
    }
    expect(table.add('title 7', 7)).toBe(false);
    for (const [key, numbers] of expected) expect(table.get(key)).toEqual(numbers);
    expect(table.get('title 9001')).toEqual([]);
  });
});

describe('lines on disk', () => {
  it('are read as they were written, while more are written', () => {
    const line = fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text));
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (before, after) => {
        const spool = new Spool(newPath());
        for (const each of before) spool.write(each);
        expect([...spool.lines()]).toEqual(before);
        for (const each of after) spool.write(each);
        expect([...spool.lines()]).toEqual([...before, ...after]);
        spool.close();
      }),
    );
  });

  it('stand in the buckets of their ids, in the order of ids', async () => {
    const place = await temporaryFolder();
    const buckets = new Buckets(place.path, 'papers');
    const ids = Array.from(
      { length: 500 },
      (_, i) => `p_${((i * 48_271) % 65_536).toString(16).padStart(4, '0')}`,
    );
    for (const id of ids) buckets.write(id, id);
    const found = Buckets.all.flatMap((bucket) => [...buckets.lines(bucket)].sort());
    expect(found).toEqual(ids.toSorted());
    buckets.close();
    await place.remove();
  });

  it('are found again by number, the last one that was set', () => {
    const records = new Records<{ text: string }>(newPath());
    for (let i = 0; i < 25_000; i += 1) records.set(i, { text: `ü ${i}` });
    records.set(3, { text: 'other' });
    for (const i of [0, 3, 4, 9_999, 24_999])
      expect(records.get(i)).toEqual({ text: i === 3 ? 'other' : `ü ${i}` });
    records.close();
  });
});

describe('the folder of an import', () => {
  it('takes the place of one whose process was killed, and of no other', async () => {
    const place = await temporaryFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    const [dead, alive] = [`coterie-import-${pid}-abc`, `coterie-import-${process.pid}-abc`];
    for (const name of [dead, alive, 'coterie-import-of-mine']) await mkdir(join(place.path, name));
    const made = await importFolder(place.path);
    expect((await readdir(place.path)).toSorted()).toEqual(
      [alive, 'coterie-import-of-mine', basename(made)].toSorted(),
    );
    await place.remove();
  });
});

describe('columns', () => {
  it('hold ids and numbers', () => {
    const [ids, numbers] = [new Ids('p_'), new Numbers()];
    ids.set(5_000, 'p_0123456789abcdef0123');
    numbers.set(70_000, 2 ** 40);
    expect([ids.get(5_000), numbers.get(70_000), numbers.get(69_999)]).toEqual([
      'p_0123456789abcdef0123',
      2 ** 40,
      0,
    ]);
  });
});
