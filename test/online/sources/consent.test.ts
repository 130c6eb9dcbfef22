/** Nothing is asked before somebody says yes, and no longer than that. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSources } from '../../../server/sources/index.ts';
import { ask, errorOf, folderForTest, open, settingsFor } from './service.ts';

const page = { meta: { next_cursor: null }, results: [] };
const rings = { id: 'a', type: 'article', title: 'Rings' };

describe('without consent', () => {
  it('a source asks nothing, and says what it would send to whom, and how to allow it', async () => {
    const { openalex, crossref, s2, asked, online } = await ask(() => ({ body: page }), {
      COTERIE_ONLINE: '',
    });
    for (const source of [openalex, crossref, s2]) {
      const error = await errorOf(source.candidates(rings));
      expect(error.kind).toBe('not-allowed');
      expect(error.message).toContain(`--online ${source.id}, or COTERIE_ONLINE=${source.id}`);
    }
    const error = await errorOf(crossref.candidates(rings));
    expect(error.message).toMatch(
      /^Crossref \(127\.0\.0\.1:\d+\) would be sent DOIs, and titles with years and names of authors\. Nothing was sent\. To allow it: /,
    );
    expect(asked).toEqual([]);
    expect((await online.log.page(0, 9)).total).toBe(0);
  });

  it('what a run costs is known nonetheless', async () => {
    const { openalex, asked } = await ask(() => ({}), { COTERIE_ONLINE: '' });
    expect(openalex.cost(1000, 20)).toMatchObject({ requests: 30, budget: { takes: 210, daily: 1000 } });
    expect(asked).toEqual([]);
  });

  it('several sources are named in one line', async () => {
    const { online } = await ask(() => ({}), { COTERIE_ONLINE: 'crossref' });
    expect(() => online.consent.demand(['openalex', 'crossref', 's2'])).toThrow(
      /^OpenAlex .* would be sent .*\. Semantic Scholar .* would be sent .*\. Nothing was sent\. To allow it: --online openalex,s2, or COTERIE_ONLINE=openalex,s2\.$/,
    );
  });
});

describe('an answer of the reader', () => {
  it('is kept, once a service, and can be taken back', async () => {
    const { online, folder, address, openalex, asked } = await ask(() => ({ body: page }), {
      COTERIE_ONLINE: '',
    });
    online.consent.set('openalex', true);
    online.consent.set('s2', true);
    online.consent.set('s2', false);
    await openalex.candidates(rings);
    const later = open(settingsFor(address, folder, { COTERIE_ONLINE: '' }));
    expect(later.states().map(({ allowed }) => allowed)).toEqual([true, false, false]);
    // Another program takes it back; this one heeds that at once.
    later.consent.set('openalex', false);
    expect((await errorOf(openalex.candidates({ ...rings, title: 'Squares' }))).kind).toBe('not-allowed');
    expect(asked).toHaveLength(1);
  });

  it('does not outlive a damaged file', async () => {
    const { online, folder } = await ask(() => ({}), { COTERIE_ONLINE: '' });
    online.consent.set('openalex', true);
    const file = join(folder, 'online.json');
    expect(JSON.parse(await readFile(file, 'utf8')).allowed.openalex).toMatch(/^\d{4}-/);
    for (const text of ['', '{', '[]', '{"allowed":{"openalex":true}}', '{"allowed":"all"}']) {
      await writeFile(file, text);
      expect(online.consent.allowed('openalex')).toBe(false);
    }
  });

  it('taken back stops what is on its way between two requests', async () => {
    let withdraw = (): void => {};
    const { online, openalex, asked } = await ask(
      () => {
        withdraw();
        return {
          body: {
            meta: { next_cursor: 'more' },
            results: Array(100).fill({ id: 'https://openalex.org/W1', title: 'R' }),
          },
        };
      },
      { COTERIE_ONLINE: '' },
    );
    online.consent.set('openalex', true);
    withdraw = () => online.consent.set('openalex', false);
    const error = await errorOf(
      openalex.citationsOf?.({ scheme: 'openalex', value: 'W9' }, 500) ?? Promise.resolve(),
    );
    expect([error.kind, asked.length]).toEqual(['not-allowed', 1]);
  });
});

describe('settings', () => {
  it('allow for one run, which the reader cannot take back', async () => {
    const { online } = await ask(() => ({}), { COTERIE_ONLINE: 'openalex, crossref' });
    online.consent.set('openalex', false);
    expect(online.states().map(({ allowed, bySetting }) => [allowed, bySetting])).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  it('forbid whatever was allowed', async () => {
    const { address, folder, asked } = await ask(() => ({ body: page }));
    const offline = open({ ...settingsFor(address, folder), offline: true });
    const [source] = offline.sources();
    expect((await errorOf(source?.candidates(rings) ?? Promise.resolve())).message).toMatch(
      /--offline forbids it/,
    );
    expect(() => offline.consent.set('openalex', true)).toThrow(/--offline forbids it/);
    expect(offline.states().map(({ allowed, forbidden }) => [allowed, forbidden])).toEqual(
      Array(3).fill([false, true]),
    );
    expect(asked).toEqual([]);
  });

  it.each([
    [
      { COTERIE_ONLINE: 'google' },
      /COTERIE_ONLINE names "google", which is no online source\. Choose from openalex, crossref, s2, or all\./,
    ],
    [
      { COTERIE_OPENALEX_URL: 'http://mirror.example.org' },
      /COTERIE_OPENALEX_URL must begin with https:\/\//,
    ],
    [{ COTERIE_S2_URL: 'file:///etc/passwd' }, /COTERIE_S2_URL must begin with https:\/\//],
    [{ COTERIE_CROSSREF_URL: 'mirror' }, /COTERIE_CROSSREF_URL is not an address/],
    [
      { COTERIE_CROSSREF_URL: 'https://a:b@mirror.example.org' },
      /COTERIE_CROSSREF_URL must have no password/,
    ],
    [{ OPENALEX_API_KEY: 'two words' }, /OPENALEX_API_KEY holds a blank or another sign/],
    [{ COTERIE_MAILTO: 'me@example.org\r\nx-evil: 1' }, /COTERIE_MAILTO holds a blank or another sign/],
    [{ HTTPS_PROXY: 'proxy' }, /HTTPS_PROXY is not an address/],
  ])('that are wrong are named: %o', async (env, message) => {
    const folder = await folderForTest();
    expect(() => openSources(settingsFor('http://127.0.0.1:1', folder, env))).toThrow(message);
  });

  it('may name a mirror by https, or by http on this machine', async () => {
    const folder = await folderForTest();
    const online = open(
      settingsFor('http://localhost:1/api/', folder, { COTERIE_S2_URL: 'https://mirror.example.org/s2' }),
    );
    expect(online.states().map(({ host }) => host)).toEqual([
      'localhost:1',
      'localhost:1',
      'mirror.example.org',
    ]);
  });
});

describe('the log', () => {
  it('has every request, the newest first, with what was sent', async () => {
    const { openalex, s2, online } = await ask(({ method }) =>
      method === 'POST' ? { body: [null] } : { status: 404, body: 'nothing' },
    );
    for await (const _ of openalex.lookUp([{ scheme: 'doi', value: '10.1/X' }]));
    for await (const _ of s2.lookUp([{ scheme: 'doi', value: '10.1/X' }]));
    const { items, total } = await online.log.page(0, 1);
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { service: 's2', method: 'POST', status: 200, sent: '{"ids":["DOI:10.1/X"]}', cached: false },
    ]);
    const [second] = (await online.log.page(1, 1)).items;
    expect(second).toMatchObject({ service: 'openalex', method: 'GET', status: 404, bytes: 7 });
    expect(second?.address).toMatch(/\/works\/doi%3A10\.1%2Fx\?select=|\/works\/doi:10\.1%2Fx\?select=/);
  });

  it('skips lines that are damaged', async () => {
    const { online, folder, openalex } = await ask(() => ({ body: page }));
    await writeFile(join(folder, 'lookups.jsonl'), 'half a li\n{"at":1}\n\n');
    await openalex.candidates(rings);
    expect((await online.log.page(0, 9)).total).toBe(1);
  });
});
