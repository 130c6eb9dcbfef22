/** Through a proxy: to the services' own addresses, over https whose certificate is checked. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../sample.ts';
import { certificateFor } from './certificate.ts';

const day = 86_400_000;
const at = (days: number): Date => new Date(Date.now() + days * day);

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  return (server.address() as AddressInfo).port;
};

/** A proxy that leads every CONNECT to one port, or refuses it with a status. */
const startProxy = async (to: number, refuse?: number) => {
  const asked: { target: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((_request, response) => response.writeHead(405).end());
  server.on('connect', ({ url = '', headers }, socket) => {
    asked.push({ target: url, headers });
    if (refuse !== undefined) {
      socket.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
      return;
    }
    const onward = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const one of [onward, socket]) one.on('error', () => one.destroy());
  });
  return { asked, port: await listen(server) };
};

/** Asks OpenAlex at its own address in a program of its own, and gives what it prints. */
const run = async (env: Record<string, string>): Promise<Record<string, string>> => {
  const program = `
    import { readConfig } from './dist/server/base/config.js';
    import { openSources } from './dist/server/sources/index.js';
    const online = openSources(readConfig(process.env).online);
    const [source] = online.sources(['openalex']);
    const print = (found) => console.log(JSON.stringify(found));
    await source.candidates({ id: 'a', type: 'article', title: 'Rings' }).then(
      ([work]) => print({ title: work.reference.csl.title }),
      ({ kind, message }) => print({ kind, message }),
    );
    await online.close();
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { PATH: process.env['PATH'], COTERIE_ONLINE: 'openalex', ...env },
  });
  let printed = '';
  child.stdout.on('data', (data) => {
    printed += data;
  });
  child.stderr.on('data', (data) => {
    printed += data;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return JSON.parse(printed);
};

/** OpenAlex behind a proxy, with a certificate that is valid between two days. */
const setUp = async ({ from = -1, to = 1, refuse }: { from?: number; to?: number; refuse?: number } = {}) => {
  const certificate = certificateFor('api.openalex.org', at(from), at(to));
  const folder = await temporaryFolder();
  ends.push(folder.remove);
  const trusted = join(folder.path, 'trusted.pem');
  await writeFile(trusted, certificate.cert);
  const body = JSON.stringify({ meta: {}, results: [{ id: 'W1', title: 'Rings' }] });
  const server = createSecureServer(certificate, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  const proxy = await startProxy(await listen(server), refuse);
  const env = {
    COTERIE_DATA: folder.path,
    HTTPS_PROXY: `http://reader:secret@127.0.0.1:${proxy.port}`,
    NODE_EXTRA_CA_CERTS: trusted,
  };
  return { proxy, env };
};

describe('a proxy', () => {
  it('leads to the service, and is told the password', async () => {
    const { proxy, env } = await setUp();
    expect(await run(env)).toEqual({ title: 'Rings' });
    expect(proxy.asked.map(({ target }) => target)).toEqual(['api.openalex.org:443']);
    const expected = `Basic ${Buffer.from('reader:secret').toString('base64')}`;
    expect(proxy.asked[0]?.headers['proxy-authorization']).toBe(expected);
  });

  it.each([407, 403, 502])('that refuses with %i is named, without its password', async (refuse) => {
    const { env } = await setUp({ refuse });
    const { kind, message } = await run(env);
    expect(kind).toBe('unreachable');
    expect(message).toMatch(
      /^OpenAlex \(api\.openalex\.org\) cannot be reached through the proxy 127\.0\.0\.1:\d+/,
    );
    expect(message).not.toMatch(/secret/);
  });

  it('is not asked for this machine, nor for what NO_PROXY names', async () => {
    const { proxy, env } = await setUp();
    const local = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ meta: {}, results: [{ id: 'W1', title: 'Near' }] }));
    });
    const COTERIE_OPENALEX_URL = `http://127.0.0.1:${await listen(local)}`;
    expect(await run({ ...env, COTERIE_OPENALEX_URL })).toEqual({ title: 'Near' });
    const { kind } = await run({
      ...env,
      NO_PROXY: 'nowhere.invalid',
      COTERIE_OPENALEX_URL: 'https://nowhere.invalid',
    });
    expect(kind).toBe('unreachable');
    expect(proxy.asked).toEqual([]);
  });
});

describe('a certificate', () => {
  it('that nobody vouches for ends the request', async () => {
    const { env } = await setUp();
    const { kind, message } = await run({ ...env, NODE_EXTRA_CA_CERTS: '' });
    expect(kind).toBe('unreachable');
    expect(message).toMatch(/^api\.openalex\.org does not prove who it is \(\w+\)\./);
  });

  it.each([
    ['ended', -9, -1],
    ['has not begun: the clock of this machine is wrong', 1, 9],
  ])('whose time has %s ends the request', async (_name, from, to) => {
    const { env } = await setUp({ from, to });
    const { kind, message } = await run(env);
    expect(kind).toBe('unreachable');
    expect(message).toMatch(/is not valid today\. Is the clock of this machine right\?/);
  });
});
