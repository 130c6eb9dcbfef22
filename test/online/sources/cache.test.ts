/** What was received is kept, and nothing that makes no sense is. */
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Cache, openCache } from '../../../server/sources/http/cache.ts';
import { all, ask, folderForTest, open, settingsFor } from './service.ts';

const page = {
  meta: { next_cursor: null },
  results: [{ id: 'https://openalex.org/W1', title: 'Rings', publication_year: 2001 }],
};
const rings = { id: 'a', type: 'article', title: 'Rings' };
const day = 86_400_000;

describe('an answer', () => {
  it('is not asked again, after a restart neither', async () => {
    const { openalex, asked, address, folder } = await ask(() => ({ body: page }));
    const before = await openalex.candidates(rings);
    const again = open(settingsFor(address, folder)).sources(['openalex'])[0];
    expect(await again?.candidates(rings)).toEqual(before);
    expect(await openalex.candidates(rings)).toEqual(before);
    expect(asked).toHaveLength(1);
  });

  it('is kept for other keys too, and holds none', async () => {
    const { openalex, asked, address, folder } = await ask(() => ({ body: page }), {
      OPENALEX_API_KEY: 'SECRET-1',
    });
    await openalex.candidates(rings);
    await open(settingsFor(address, folder, { OPENALEX_API_KEY: 'SECRET-2' }))
      .sources(['openalex'])[0]
      ?.candidates(rings);
    expect(asked).toHaveLength(1);
  });

  it('that a work is unknown is kept', async () => {
    const { openalex, asked } = await ask(() => ({ status: 404, body: '<!doctype html>' }));
    const id = { scheme: 'doi', value: '10.1/x' } as const;
    expect(await all(openalex.lookUp([id]))).toEqual([{ id, work: undefined }]);
    expect(await all(openalex.lookUp([id]))).toEqual([{ id, work: undefined }]);
    expect(asked).toHaveLength(1);
  });

  it('that is no answer is not kept', async () => {
    const { openalex, asked } = await ask((_asked, _response, count) =>
      count === 1 ? { headers: { 'content-type': 'text/html' }, body: '<html>' } : { body: page },
    );
    await openalex.candidates(rings).catch(() => {});
    expect(await openalex.candidates(rings)).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  it.each<[damage: string, damage: (file: string) => Promise<void>]>([
    ['cut off', (file) => truncate(file, 20)],
    ['other bytes', (file) => writeFile(file, 'not even packed')],
    ['empty', (file) => truncate(file, 0)],
  ])('in a damaged file is asked again: %s', async (_name, damage) => {
    const { openalex, asked, folder } = await ask(() => ({ body: page }));
    await openalex.candidates(rings);
    for (const name of await readdir(join(folder, 'cache'))) await damage(join(folder, 'cache', name));
    expect(await openalex.candidates(rings)).toHaveLength(1);
    expect(asked).toHaveLength(2);
    expect(await openalex.candidates(rings)).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  it('is used although nothing can be written', async () => {
    const folder = await folderForTest();
    const cache = openCache(join(folder, 'cache'));
    await writeFile(join(folder, 'cache'), 'a file where the folder should be');
    await cache.put('a', { status: 200, body: '{}' });
    expect(await cache.get('a')).toBeUndefined();
  });
});

describe('age', () => {
  const after = async (ms: number, status = 200): Promise<boolean | undefined> => {
    const folder = await folderForTest();
    const now = Date.now();
    const cacheAt = (time: number): Cache => openCache(folder, () => time);
    await cacheAt(now).put('a', { status, body: '{}' });
    return (await cacheAt(now + ms).get('a'))?.fresh;
  };

  it.each([
    ['a minute', 60_000, 200, true],
    ['29 days', 29 * day, 200, true],
    ['31 days', 31 * day, 200, false],
    ['an hour, for a work that is unknown', 3_600_000, 404, true],
    ['two days, for a work that is unknown', 2 * day, 404, false],
    ['less than nothing: the clock was wrong', -60_000, 200, false],
  ])('of %s', async (_name, ms, status, fresh) => {
    expect(await after(ms, status)).toBe(fresh);
  });

  it('of an answer that the service confirms begins anew', async () => {
    const { openalex, asked, folder } = await ask(({ headers }) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { headers: { etag: '"1"' }, body: page },
    );
    await openalex.candidates(rings);
    // As if it had been received a year ago.
    const [name = ''] = await readdir(join(folder, 'cache'));
    const file = join(folder, 'cache', name);
    const entry = JSON.parse(gunzipSync(await readFile(file)).toString());
    await writeFile(file, gzipSync(JSON.stringify({ ...entry, at: entry.at - 365 * day })));
    expect(await openalex.candidates(rings)).toHaveLength(1);
    expect(asked[1]?.headers['if-none-match']).toBe('"1"');
    expect(await openalex.candidates(rings)).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });
});
