/** Threads that take too long or do not start: whoever comes next is answered, and the process goes on. */
import { afterEach, describe, expect, it } from 'vitest';
import { askedBy } from '../../server/base/asker.ts';
import { TooLateError } from '../../server/base/errors.ts';
import { openPool, type Pool } from '../../server/workers/pool.ts';

const shared = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

let pool: Pool | undefined;
afterEach(() => pool?.end());

/** A pool of one thread; the first `failing` threads do not start. A thread takes `slow` milliseconds to load: `loaded` is 1 meanwhile and 2 then. */
const open = ({ failing = 0, heedsHalt = false, slow = 0, loaded = shared() } = {}): Pool => {
  const starts = shared();
  starts[0] = failing;
  pool = openPool('./stubborn-worker.mjs', new URL('.', import.meta.url).href, {
    threads: 1,
    workerData: { starts, slow, loaded },
    heedsHalt,
  });
  return pool;
};

const who = (of: Pool): Promise<number> => of.run({}, { name: 'who' });

/** Begins a task for someone; resolves when it runs. */
const begin = async (of: Pool, name: 'endless' | 'native' | 'both') => {
  const [asking, begun, ended] = [new AbortController(), shared(), shared()];
  const task = askedBy(asking.signal, () => of.run({ begun, ended }, { name }));
  task.catch(() => undefined);
  await expect.poll(() => begun[0]).toBe(1);
  return { asking, task, ended };
};

const late = new TooLateError('too late');

describe('a task that takes too long', () => {
  it('ends with its thread; who waits for the thread gets another', async () => {
    const own = open();
    const before = await who(own);
    const { asking, task } = await begin(own, 'endless');
    const next = who(own);
    asking.abort(late);
    await expect(task).rejects.toThrow('too late');
    expect(await next).not.toBe(before);
  });

  it.each(['native', 'both'] as const)(
    'is asked to stop first where it must not be broken off: %s',
    async (name) => {
      const own = open();
      const before = await who(own);
      const { asking, task, ended } = await begin(own, name);
      asking.abort(late);
      await expect(task).rejects.toThrow('too late');
      expect(ended[0]).toBe(1);
      expect((await who(own)) === before).toBe(name === 'native');
    },
  );

  it('does not begin if nobody waits when its turn comes', async () => {
    const own = open();
    const { asking, task } = await begin(own, 'endless');
    const [other, begun] = [new AbortController(), shared()];
    const next = askedBy(other.signal, () => own.run({ begun }, { name: 'endless' }));
    other.abort(new Error('gone'));
    asking.abort(late);
    await expect(task).rejects.toThrow('too late');
    await expect(next).rejects.toThrow('gone');
    expect(begun[0]).toBe(0);
  });

  it('goes on for whoever asks again if its asker left, until the threads are closed', async () => {
    const own = open();
    const { asking, task, ended } = await begin(own, 'native');
    asking.abort(new Error('gone'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ended[0]).toBe(0);
    await own.end();
    expect(ended[0]).toBe(1);
    await expect(task).rejects.toThrow('gone');
  });
});

it('a task that heeds being asked stops as soon as its asker left, and its thread stays', async () => {
  const own = open({ heedsHalt: true });
  const before = await who(own);
  const { asking, task, ended } = await begin(own, 'native');
  asking.abort(new Error('gone'));
  await expect(task).rejects.toThrow('gone');
  expect([ended[0], await who(own)]).toEqual([1, before]);
});

it('a thread that does not start is started again', async () => {
  expect(await who(open({ failing: 2 }))).toBeGreaterThan(0);
});

describe('a thread that starts', () => {
  it('is ended once it has loaded, or the process would end with it', async () => {
    const loaded = shared();
    const own = open({ slow: 300, loaded });
    who(own).catch(() => undefined);
    await expect.poll(() => loaded[0]).toBe(1);
    await own.end();
    expect(loaded[0]).toBe(2);
  });

  it('has loaded before its task is broken off', async () => {
    const loaded = shared();
    const own = open({ slow: 300, loaded });
    const gone = new AbortController();
    const task = own.run({ begun: shared() }, { name: 'endless', signal: gone.signal });
    task.catch(() => undefined);
    await expect.poll(() => loaded[0]).toBe(1);
    gone.abort();
    await expect(task).rejects.toThrow();
    expect(loaded[0]).toBe(2);
  });
});
