/** `coterie serve` as a process: what it says when strangers may read, and that what fails unnoticed does not end it. */
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ended, serving } from '../faults/library.ts';
import { configIn, temporaryFolder } from '../sample.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** Starts a server; `said` is what it has written to stderr. */
const served = async (flags: string[] = [], env: Record<string, string> = {}) => {
  const { child, address } = await serving(configIn(join(folder.path, 'data')), flags, env);
  let said = '';
  child.stderr?.on('data', (data) => {
    said += data;
  });
  const stop = async (): Promise<number | null> => {
    child.kill();
    return (await ended(child)).status;
  };
  return { child, address, said: () => said, stop };
};

it('says how to keep strangers out where anyone may read, and nothing where nobody else reaches it', async () => {
  const open = await served(['--host', '0.0.0.0', '--read-only']);
  await expect
    .poll(open.said)
    .toMatch(/^Anyone who reaches this address may read .* set COTERIE_TOKEN .*SECURITY\.md/);
  expect(await open.stop()).toBe(0);
  const own = await served(['--read-only']);
  expect(await own.stop()).toBe(0);
  expect(own.said()).toBe('');
});

it('goes on when something fails that nobody waits for', async () => {
  const stray = "process.on('SIGUSR2',()=>Promise.reject(new Error('stray')))";
  const server = await served([], {
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(stray)}`,
  });
  server.child.kill('SIGUSR2');
  await expect.poll(server.said).toMatch(/"msg":"unhandled rejection"/);
  expect(server.said()).not.toContain('stray"');
  expect((await fetch(`${server.address}/api/health/live`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
});

it('goes on when nobody reads what it says', async () => {
  const server = await served(['--host', '0.0.0.0', '--read-only'], { COTERIE_LOG: 'info' });
  server.child.stderr?.destroy();
  for (let i = 0; i < 3; i += 1)
    expect((await fetch(`${server.address.replace('0.0.0.0', '127.0.0.1')}/api/stats`)).status).toBe(200);
  server.child.kill();
  await once(server.child, 'exit');
  expect(server.child.exitCode).toBe(0);
});
