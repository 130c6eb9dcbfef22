import { request as httpRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../server/base/config.ts';
import { type Service, startService } from '../../server/main.ts';
import { checkAccess } from '../../server/routes/http/access.ts';
import { workPerAsker } from '../../server/routes/http/limits.ts';
import { isLoopback } from '../../server/routes/http/origins.ts';
import { deadline, noSlowSenders } from '../../server/routes/http/patience.ts';
import { problems } from '../../server/routes/http/problems.ts';
import { session } from '../../server/routes/http/sessions.ts';
import { localAddress } from '../../server/routes/http/sign-in.ts';
import { configIn, openSample, temporaryFolder } from '../sample.ts';

const token = 'a-token-of-the-tests-1';
let service: Service | undefined;
let server: Server | undefined;
let folder: Awaited<ReturnType<typeof temporaryFolder>> | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await service?.close();
  await folder?.remove();
  service = undefined;
  folder = undefined;
});

/** Starts a service and returns how to ask it. */
const start = async (settings: Partial<Config>) => {
  folder = await temporaryFolder();
  const store = await openSample(folder.path);
  service = await startService({ ...configIn(folder.path), ...settings }, store, '1.2.3');
  const { port } = new URL(service.address);
  return (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
};

/** The address of a small application. */
const listen = async (app: express.Express): Promise<string> => {
  const started = app.listen(0, '127.0.0.1');
  server = started;
  await new Promise((resolve) => started.once('listening', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
};

const bearer = (given: string) => ({ headers: { authorization: `Bearer ${given}` } });
const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});
const importing: RequestInit = {
  method: 'POST',
  headers: { 'content-type': 'text/plain' },
  body: 'A. Bee, "On hives," Journal of Bees, 2001.',
};

describe('a server that other machines reach', () => {
  const local = { host: '127.0.0.1', token: undefined, anyoneMayRead: false, readOnly: false, proxies: 0 };
  it.each([
    ['neither token nor read-only', { host: '0.0.0.0' }, /Set COTERIE_TOKEN .* --read-only/],
    ['the same by IPv6', { host: '::' }, /On :: other machines/],
    ['a short token', { host: '0.0.0.0', token: 'secret' }, /at least 16 characters/],
    ['a token with a space', { token: 'twelve and some more' }, /without spaces/],
    ['free reading without a token', { anyoneMayRead: true }, /set COTERIE_TOKEN/],
    ['a number of proxies that is none', { proxies: Number.NaN }, /COTERIE_PROXIES/],
  ])('does not start with %s', (_what, given, message) => {
    expect(() => checkAccess({ ...local, ...given })).toThrow(message);
  });

  it('starts on loopback, with a token, or read-only', () => {
    for (const given of [{}, { host: '0.0.0.0', token }, { host: '0.0.0.0', readOnly: true }])
      expect(() => checkAccess({ ...local, ...given })).not.toThrow();
  });

  it('knows loopback by its names', () => {
    const names = ['localhost', '127.0.0.1', '127.1.2.3', '[::1]', '::1', 'LOCALHOST'];
    expect(names.filter((name) => !isLoopback(name))).toEqual([]);
    expect(['0.0.0.0', '::', '10.0.0.1', '127.example.org', ''].filter(isLoopback)).toEqual([]);
  });
});

describe('with a token', () => {
  it('answers nobody without it, whatever they ask', async () => {
    const ask = await start({ host: '0.0.0.0', token });
    const refused = await ask('/api/stats');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="Coterie"',
    ]);
    expect(await refused.json()).toMatchObject({ title: 'Sign in', status: 401 });
    const asked: [string, RequestInit?][] = [
      ['/api/stats', bearer('another-token-of-the-tests')],
      ['/api/stats', { headers: { cookie: 'coterie=9999999999999.AAAA' } }],
      ['/api/stats', { headers: { cookie: `coterie=${session('another-token', Date.now())}` } }],
      ['/api/stats', { headers: { cookie: `coterie=${session(token, Date.now() - 31 * 86_400_000)}` } }],
      ['/API/STATS'],
      ['/api//stats'],
      ['/api/nothing'],
      ['/api/imports', importing],
      ['/api/export'],
      ['/api/openapi.json'],
    ];
    for (const [path, init] of asked) expect([path, (await ask(path, init)).status]).toEqual([path, 401]);
    expect((await ask('/api/stats', bearer(token))).status).toBe(200);
    // The page itself says nothing of the library, so that a link to it works.
    expect((await ask('/')).status).not.toBe(401);
  });

  it('lets a browser sign in and out', async () => {
    const ask = await start({ token });
    const wrong = await ask('/sign-in', form({ token: 'not-this-one-for-sure', next: '/?view=topics' }));
    expect(wrong.status).toBe(401);
    expect(await wrong.text()).toMatch(/value="\/\?view=topics"[\s\S]*not the token of this library/);
    const right = await ask('/sign-in', form({ token, next: '/?view=topics#a' }));
    expect([right.status, right.headers.get('location')]).toEqual([303, '/?view=topics#a']);
    const cookie = right.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^coterie=[^;]+; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
    expect(cookie).not.toContain(token);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await ask('/api/stats', { headers })).status).toBe(200);
    expect(await (await ask('/sign-in', { headers })).text()).toContain('Sign out');
    expect(
      (await ask('/api/imports', { ...importing, headers: { ...importing.headers, ...headers } })).status,
    ).toBe(201);
    const out = await ask('/sign-out', { method: 'POST', headers });
    expect(out.headers.get('set-cookie')).toMatch(/^coterie=; Path=\/; Expires=Thu, 01 Jan 1970/);
  });

  it('marks the cookie as secure behind a proxy that speaks https', async () => {
    const ask = await start({ token, proxies: 1 });
    const headers = {
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.7',
      host: 'papers.example.org',
    };
    const { status, headers: answered } = await ask('/sign-in', { ...form({ token }), headers });
    expect([status, answered.get('set-cookie')]).toEqual([303, expect.stringContaining('; Secure')]);
  });

  it('leaves reading to everybody where that is a setting', async () => {
    const ask = await start({ host: '0.0.0.0', token, anyoneMayRead: true });
    expect((await ask('/api/stats')).status).toBe(200);
    const json = { 'content-type': 'application/json' };
    const question = { method: 'POST', headers: json, body: '{"text":"device drivers"}' };
    expect((await ask('/api/related', question)).status).toBe(200);
    for (const path of ['/api/imports', '/api/imports?dryRun=true', '/api/thesaurus'])
      expect((await ask(path, importing)).status).toBe(401);
    expect(
      (
        await ask('/api/imports', {
          ...importing,
          headers: { ...importing.headers, ...bearer(token).headers },
        })
      ).status,
    ).toBe(201);
  });

  it('stops whoever tries tokens', async () => {
    const ask = await start({ token });
    const answers: number[] = [];
    for (let i = 0; i < 22; i += 1)
      answers.push((await ask('/api/stats', bearer(`a-wrong-token-${i}`))).status);
    expect(answers).toEqual([...Array(20).fill(401), 429, 429]);
    expect((await ask('/sign-in', form({ token }))).status).toBe(429);
    // Who has signed in before is not locked out.
    const cookie = `coterie=${session(token, Date.now())}`;
    expect((await ask('/api/stats', { headers: { cookie } })).status).toBe(200);
  });
});

describe('where to go after signing in', () => {
  it.each([
    ['/?view=topics&q=a b#x', '/?view=topics&q=a%20b#x'],
    ['/papers', '/papers'],
    ['https://example.org/', '/'],
    ['//example.org', '/'],
    ['/\\example.org', '/'],
    ['/.//example.org', '/'],
    ['javascript:alert(1)', '/'],
    ['\t//example.org', '/'],
    [undefined, '/'],
    [['/a'], '/'],
  ])('is this server: %j', (given, expected) => {
    expect(localAddress(given)).toBe(expected);
  });
});

describe('whose page asks', () => {
  it('decides whether it may change the library', async () => {
    const ask = await start({});
    const asking: [string, Record<string, string>, number][] = [
      ['a form of another site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['a page of another port', { 'sec-fetch-site': 'same-site' }, 403],
      ['a page of no origin', { origin: 'null' }, 403],
      ['its own page', { 'sec-fetch-site': 'same-origin' }, 200],
      ['a program', {}, 200],
    ];
    for (const [who, headers, status] of asking) {
      const sent = { ...importing, headers: { ...importing.headers, ...headers } };
      expect([who, (await ask('/api/imports?dryRun=true', sent)).status]).toEqual([who, status]);
      expect((await ask('/api/stats', { headers })).status).toBe(200);
    }
  });
});

describe('what one asker may use', () => {
  it('is bounded in size and depth', async () => {
    const ask = await start({});
    const send = (body: BodyInit, headers: Record<string, string> = {}) =>
      ask('/api/related', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    const deep = `{"text":"x","weights":${'['.repeat(400_000)}${']'.repeat(400_000)}}`;
    expect((await send(deep)).status).toBe(400);
    const large = await send(JSON.stringify({ text: 'x'.repeat(1_100_000) }));
    expect([large.status, await large.json()]).toEqual([
      413,
      expect.objectContaining({ detail: expect.stringMatching(/Send less at once; SECURITY\.md/) }),
    ]);
    const bomb = gzipSync(JSON.stringify({ text: 'x'.repeat(30_000_000) }));
    expect(bomb.length).toBeLessThan(100_000);
    expect((await send(bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
    const text = {
      ...importing,
      body: gzipSync('x'),
      headers: { ...importing.headers, 'content-encoding': 'gzip' },
    };
    expect((await ask('/api/imports', text)).status).toBe(415);
  });

  it('lets the others wait, and refuses more than can wait', async () => {
    const held: express.Response[] = [];
    const app = express().use(workPerAsker(), (_request, response) => {
      held.push(response);
    });
    const address = await listen(app);
    const statuses: number[] = [];
    const answers = Array.from({ length: 510 }, async () => statuses.push((await fetch(address)).status));
    // Eight are in work and 500 wait, so that two are refused.
    await expect.poll(() => statuses, { timeout: 20_000 }).toEqual([429, 429]);
    expect(held).toHaveLength(8);
    let served = 0;
    while (served < 508) {
      const ready = held.splice(0);
      served += ready.length;
      for (const response of ready) response.end();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(answers);
    expect(statuses).toEqual([429, 429, ...Array(508).fill(200)]);
  });

  it('does not change with a thousand idle connections', async () => {
    const ask = await start({});
    const port = Number(new URL(service?.address ?? '').port);
    const idle = await Promise.all(
      Array.from(
        { length: 1000 },
        () =>
          new Promise<ReturnType<typeof connect>>((resolve, reject) => {
            const socket = connect(port, '127.0.0.1', () => resolve(socket)).on('error', reject);
          }),
      ),
    );
    for (const socket of idle.slice(0, 500)) socket.write('GET /api/stats HTTP/1.1\r\nHost: localhost\r\n');
    expect((await ask('/api/stats')).status).toBe(200);
    expect((await ask('/api/imports', importing)).status).toBe(201);
    for (const socket of idle) socket.destroy();
  });

  it('closes whoever sends a body too slowly', async () => {
    const app = express().use(
      noSlowSenders({ bytes: 1000, milliseconds: 100 }),
      async (request, response) => {
        for await (const _chunk of request);
        response.end();
      },
    );
    const address = await listen(app);
    const ended = await new Promise((resolve) => {
      const slow = httpRequest(address, { method: 'POST', headers: { 'content-length': 1_000_000 } });
      slow.on('error', ({ message }) => resolve(message));
      slow.on('response', ({ statusCode }) => resolve(statusCode));
      slow.write('A. Bee, ');
    });
    expect(ended).toMatch(/socket hang up|ECONNRESET/);
    expect((await fetch(address, { method: 'POST', body: 'x'.repeat(100_000) })).status).toBe(200);
  });

  it('ends for a question that takes too long', async () => {
    const app = express().use(deadline(50), () => undefined);
    app.use(problems(() => undefined));
    const answer = await fetch(await listen(app));
    expect([answer.status, await answer.json()]).toEqual([
      503,
      expect.objectContaining({ title: 'Takes too long' }),
    ]);
  });
});
