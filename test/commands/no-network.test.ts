/** Without consent no connection leaves this machine, whatever is opened, imported or asked. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { endpoints } from '../../server/api/endpoints.ts';
import { samplePath, temporaryFolder } from '../sample.ts';

const hook = pathToFileURL(join(import.meta.dirname, 'no-network/watch-sockets.mjs')).href;
const loopback = /^(?:connect|lookup) (?:localhost|127\.0\.0\.1|::1|\[::1\])(?: |$)/;

let folder: Awaited<ReturnType<typeof temporaryFolder>> | undefined;
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill();
  await folder?.remove();
  folder = undefined;
});

/** A program that is watched; `seen` gives the connections that were not to this machine. */
const watched = async (args: string[]) => {
  folder = await temporaryFolder();
  const file = join(folder.path, 'sockets.txt');
  const child = spawn(process.execPath, args, {
    env: {
      PATH: process.env['PATH'],
      COTERIE_DATA: join(folder.path, 'data'),
      NODE_OPTIONS: `--import ${hook}`,
      WATCHED_SOCKETS: file,
      // Set, but no consent.
      COTERIE_MAILTO: 'me@example.org',
    },
  });
  children.push(child);
  const lines = async (): Promise<string[]> => (await readFile(file, 'utf8')).trim().split('\n');
  return {
    child,
    threads: async () => (await lines()).filter((line) => line.startsWith('watching')),
    seen: async () => (await lines()).filter((line) => !line.startsWith('watching') && !loopback.test(line)),
  };
};

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', (data) => resolve(String(data)));
    child.once('exit', () => reject(new Error('it ended before it listened')));
  });
const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once('exit', resolve));

describe('the watch', () => {
  it('sees who would connect, by name and by number', async () => {
    const program = `
      import('undici').then(({ fetch }) => fetch('https://nowhere.invalid/').catch(() => {}));
      require('node:net').connect({ host: '192.0.2.1', port: 9 }).on('error', () => {}).destroy();
      const thread = "import http from 'node:http'; http.get('http://thread.invalid/').on('error', () => {})";
      new (require('node:worker_threads').Worker)(new URL('data:text/javascript,' + encodeURIComponent(thread)));
    `;
    const { child, seen } = await watched(['-e', program]);
    await ended(child);
    const found = (await seen()).join('\n');
    for (const host of ['nowhere.invalid', '192.0.2.1', 'thread.invalid']) expect(found).toContain(host);
  });
});

describe('without consent', () => {
  it('serving, reading pages, importing and asking connect to this machine alone', async () => {
    const { child, seen, threads } = await watched(['dist/seed/main.js', 'serve', '--sample', '--port', '0']);
    const address = /http:\S+/.exec(await firstLine(child))?.[0] ?? '';
    const get = (path: string): Promise<Response> => fetch(`${address}${path}`);

    const page = await (await get('/')).text();
    for (const [, path] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g)) await (await get(path ?? '')).text();
    const paths = Object.values(endpoints)
      .filter(({ method, path }) => method === 'get' && !path.includes('{'))
      .map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) await (await get(path)).arrayBuffer();

    const post = (path: string, type: string, body: string): Promise<Response> =>
      fetch(`${address}${path}`, { method: 'POST', headers: { 'content-type': type }, body });
    const list = '[1] A. Lind, “Rings of rings,” J. Rings, vol. 1, pp. 1–9, 2001. doi:10.1234/ring.1';
    expect((await post('/api/imports?dryRun=true', 'text/plain', list)).status).toBeLessThan(300);
    expect((await post('/api/imports', 'text/plain', list)).status).toBeLessThan(300);
    const asked = await post('/api/lookups', 'application/json', '{"act":"complete"}');
    expect(asked.status).toBeGreaterThanOrEqual(400);

    expect(await seen()).toEqual([]);
    expect((await threads()).length).toBeGreaterThan(1);
  });

  it('importing and exporting on the command line connect to nobody', async () => {
    for (const args of [['import', samplePath], ['parse', samplePath], ['export']]) {
      const { child, seen } = await watched(['dist/seed/main.js', ...args]);
      child.stdout?.resume();
      await ended(child);
      expect(await seen()).toEqual([]);
      await folder?.remove();
    }
  });
});
