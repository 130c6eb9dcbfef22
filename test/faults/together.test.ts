/** Two servers on one library, and a server that is asked to stop while it stores. */
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../seed/commands/verify/verify.ts';
import type { Counts } from '../../server/model.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { bibtexOf, ended, fill, serving, stateOf, within } from './library.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const post = (address: string, name: string, body: string): Promise<Response> =>
  fetch(`${address}/api/imports?name=${name}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body,
  });

it('two servers share one library: both store, and each sees what the other stored', async () => {
  const config = configIn(join(folder.path, 'shared'));
  await within(config, fill);
  const servers = [await serving(config), await serving(config)];
  const lists = [bibtexOf(60), bibtexOf(90).replaceAll('part ', 'volume ')];
  const answers = await Promise.all(
    servers.map(({ address }, i) => post(address, `${i}.bib`, lists[i] ?? '')),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  const counts = await Promise.all(
    servers.map(async ({ address }) => (await (await fetch(`${address}/api/stats`)).json()) as Counts),
  );
  expect(counts[0]?.nodes).toMatchObject({ Source: 3 });
  expect(counts[1]).toEqual(counts[0]);
  for (const { child } of servers) {
    child.kill();
    expect(await ended(child)).toMatchObject({ status: 0 });
  }
  const found = await within(config, (store) => verify(store, config));
  expect(found.flatMap(({ faults }) => faults)).toEqual([]);
});

it('a server that is asked to stop ends what is under way, or stores nothing of it', async () => {
  const config = configIn(join(folder.path, 'stopping'));
  await within(config, fill);
  const before = await stateOf(config);
  const { child, address } = await serving(config);
  const answer = post(address, 'made.bib', bibtexOf(200)).then(
    ({ status }) => status,
    () => 0,
  );
  await fetch(`${address}/api/health/live`);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  const after = await stateOf(config);
  expect((await answer) === 201).toBe(after !== before);
  const found = await within(config, (store) => verify(store, config));
  expect(found.flatMap(({ faults }) => faults)).toEqual([]);
});
