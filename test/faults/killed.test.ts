/**
 * kill -9 at random moments of what changes a library: afterwards it is exactly what it was before or after, and doing it again
 * gives the bytes of a run that nobody killed. `COTERIE_FAULTS=100` sets the number of kills for each engine.
 */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { verify } from '../../seed/commands/verify/verify.ts';
import type { Config } from '../../server/base/config.ts';
import { decisions } from '../../server/queries/library/decisions.ts';
import { sources } from '../../server/queries/library/sources.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { emptyNeo4j } from '../store/emptied.ts';
import { bibtexOf, ended, fill, resettable, serving, start, stateOf, within } from './library.ts';
import { progressOf, writtenBy } from './progress.ts';

const kills = Number(process.env['COTERIE_FAULTS'] ?? 2);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const neo4j = inject('neo4j');
const engines = { SQLite: undefined, ...(neo4j && { Neo4j: neo4j }) };

/** A request that changes the library. */
type Request = (config: Config) => Promise<[path: string, init: RequestInit]>;

const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const authorsOf = (config: Config): Promise<string[]> =>
  within(config, async (store) => {
    const asked = { after: '', limit: 30 };
    const { nodePages } = await import('../../server/queries/library/export-graph.ts');
    return (await store.ask(nodePages.authors, asked)).map(({ id }) => id);
  });

const requests: Readonly<Record<string, Request>> = {
  'an import (API)': async () => [
    '/api/imports?name=made.bib',
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: bibtexOf(150) },
  ],
  'a merge': async (config) => {
    const [keep, merge] = (await authorsOf(config)).slice(10);
    return ['/api/authors/merge', json({ keep, merge: [merge] })];
  },
  'an undo': async (config) => {
    const [first] = await within(config, (store) => store.ask(decisions, {}));
    return [`/api/decisions/${first?.id}/undo`, json({})];
  },
  'taking an import back': async (config) => {
    const [first] = await within(config, (store) => store.ask(sources, {}));
    return [`/api/imports/${first?.id}`, { method: 'DELETE' }];
  },
};

describe.each(Object.entries(engines))('%s, killed', (_engine, server) => {
  it(`is as before or as after, and whole, in ${kills} of ${kills}`, async () => {
    const config = { ...configIn(join(folder.path, crypto.randomUUID())), ...(server && { neo4j: server }) };
    if (server) await emptyNeo4j(server);
    await within(config, fill);
    const reset = await resettable(config);
    const before = await stateOf(config);
    const list = join(folder.path, 'list.bib');
    await writeFile(list, bibtexOf(400));
    const progress = await progressOf(config);
    const command = () => ended(start(progress.config, ['import', list]));

    /** Does one thing whole: how long it takes, in milliseconds, how much it writes, in bytes, and what comes of it. */
    const measure = async (name: string): Promise<{ took: number; writes: number; after: string }> => {
      await reset();
      const request = await requests[name]?.(config);
      const running = request && (await serving(progress.config));
      const began = performance.now();
      const doing = request ? fetch(`${running?.address}${request[0]}`, request[1]) : command();
      const writes = await writtenBy(progress, doing);
      const took = performance.now() - began;
      expect(await doing).toMatchObject(request ? { ok: true } : { status: 0 });
      running?.child.kill();
      if (running) await ended(running.child);
      return { took, writes, after: await stateOf(config) };
    };

    const names = ['an import (command)', ...Object.keys(requests)];
    const clean = new Map<string, Awaited<ReturnType<typeof measure>>>();
    const outcomes: Record<string, number> = {};
    // A short run begins anywhere, so that many short ones cover all.
    const first = Math.floor(Math.random() * names.length);
    for (let i = 0; i < kills; i += 1) {
      const name = names[(i + first) % names.length] ?? '';
      const known = clean.get(name) ?? (await measure(name));
      clean.set(name, known);
      const { took, writes, after } = known;
      await reset();
      const request = await requests[name]?.(config);
      const running = request
        ? await serving(progress.config)
        : { child: start(progress.config, ['import', list]), address: '' };
      const answer = request
        ? fetch(running.address + request[0], request[1]).catch(() => undefined)
        : once(running.child, 'exit');
      // At any time; or in the midst of writing, which is short, or just after.
      if (i % 2 === 0) await Promise.race([setTimeout(Math.random() * took), answer]);
      else await writtenBy(progress, answer, Math.random() * 1.1 * writes);
      running.child.kill('SIGKILL');
      await ended(running.child);
      await answer;
      const state = await stateOf(config);
      const is = state === before ? 'before' : state === after ? 'after' : 'between';
      outcomes[`${name}: ${is}`] = (outcomes[`${name}: ${is}`] ?? 0) + 1;
      expect(is, name).not.toBe('between');
      const faults = await within(config, (store) => verify(store, config));
      expect(
        faults.flatMap((verdict) => verdict.faults),
        name,
      ).toEqual([]);
      if (name === 'an import (command)') await command();
      else if (is === 'before') {
        const again = await serving(progress.config);
        expect((await fetch(again.address + (request?.[0] ?? ''), request?.[1])).ok, name).toBe(true);
        again.child.kill();
        await ended(again.child);
      }
      expect((await stateOf(config)) === after, `${name}, again`).toBe(true);
    }
    progress.close();
    console.log(_engine, JSON.stringify(outcomes));
  });
});
