/** Answers of the library: computed once however often they are asked for, not sent twice, stopped when nobody waits. */
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { asker } from '../../server/base/asker.ts';
import { TooLateError } from '../../server/base/errors.ts';
import { compressed, openAnswers } from '../../server/routes/http/answers.ts';
import { deadline } from '../../server/routes/http/patience.ts';
import { problems } from '../../server/routes/http/problems.ts';

let server: Server | undefined;
afterEach(() => new Promise((resolve) => server?.close(resolve)));

/** A server whose only answer is what `compute` resolves to; the library is at the revision that `now` returns. */
const serving = async (
  compute: () => Promise<unknown>,
  now = () => 'one',
  longest?: number,
): Promise<string> => {
  const answers = openAnswers({ revision: async () => now() }, '1');
  const app = express();
  if (longest !== undefined) app.use(deadline(longest));
  app.get('/{*path}', (request, response) =>
    answers.send(request, response, async () => compressed(JSON.stringify(await compute()))),
  );
  if (longest !== undefined) app.use(problems(() => undefined));
  server = createServer(app);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A promise, and how to settle it. */
const open = <T>() => {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};

describe('an answer', () => {
  it('is computed once for ten that ask at once, and for who asks later', async () => {
    let computed = 0;
    const [begun, go] = [open<void>(), open<void>()];
    const address = await serving(async () => {
      computed += 1;
      begun.resolve();
      await go.promise;
      return { computed };
    });
    const asked = Array.from({ length: 10 }, () => fetch(`${address}/a`).then((each) => each.json()));
    await begun.promise;
    go.resolve();
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 10 }, () => ({ computed: 1 })));
    expect(await (await fetch(`${address}/a`)).json()).toEqual({ computed: 1 });
    expect(await (await fetch(`${address}/b`)).json()).toEqual({ computed: 2 });
  });

  it('is not sent again to who has it, until the library changes', async () => {
    let revision = 'one';
    const address = await serving(
      async () => ({ revision }),
      () => revision,
    );
    const first = await fetch(address);
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, await first.json()]).toEqual([200, { revision: 'one' }]);
    // As browsers ask; `fetch` of Node would ask for the whole again.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const again = await fetch(address, { headers });
    expect([again.status, await again.text()]).toEqual([304, '']);
    revision = 'two';
    const changed = await fetch(address, { headers });
    expect([changed.status, await changed.json()]).toEqual([200, { revision: 'two' }]);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('is compressed, but not for who cannot read that', async () => {
    const address = await serving(async () => ({ text: 'again '.repeat(1000) }));
    const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const short = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
    expect(short.headers.get('content-encoding')).toBe('gzip');
    expect(await short.json()).toEqual(await plain.json());
  });

  it('that failed is computed again, and has no tag', async () => {
    let fails = true;
    const address = await serving(async () => {
      if (fails) throw new Error('not now');
      return { fails };
    });
    const failed = await fetch(address);
    expect([failed.status, failed.headers.get('etag')]).toEqual([500, null]);
    fails = false;
    expect(await (await fetch(address)).json()).toEqual({ fails: false });
  });

  it('is stopped when it takes too long, with a 503, and computed anew for who asks then', async () => {
    const stopped: unknown[] = [];
    const address = await serving(
      () =>
        new Promise((_, reject) => {
          const gone = asker();
          gone?.addEventListener('abort', () => {
            stopped.push(gone.reason);
            reject(gone.reason);
          });
        }),
      () => 'one',
      50,
    );
    for (const times of [1, 2]) {
      const answer = await fetch(address);
      expect([answer.status, await answer.json()]).toEqual([
        503,
        expect.objectContaining({ title: 'Takes too long' }),
      ]);
      await expect.poll(() => stopped.length).toBe(times);
      expect(stopped.at(-1)).toBeInstanceOf(TooLateError);
    }
  });

  it('is stopped when the last who asks has gone, not before', async () => {
    const [begun, stopped] = [open<void>(), open<boolean>()];
    const address = await serving(async () => {
      const gone = asker();
      begun.resolve();
      gone?.addEventListener('abort', () => stopped.resolve(true));
      await stopped.promise;
    });
    const ask = () => get(address, (response: IncomingMessage) => response.resume()).on('error', () => {});
    const [one, other] = [ask(), ask()];
    await begun.promise;
    let isStopped = false;
    void stopped.promise.then(() => {
      isStopped = true;
    });
    one.destroy();
    // A whole request later, the other still waits for its answer.
    const third = ask();
    await new Promise((resolve) => third.once('socket', (socket) => socket.once('connect', resolve)));
    expect(isStopped).toBe(false);
    third.destroy();
    other.destroy();
    expect(await stopped.promise).toBe(true);
  });
});
