import { describe, expect, it } from 'vitest';
import { cachedForRevision } from '../../server/routes/http/cache.ts';

/** A store of which only the revision is asked, and computations that end when the test says so. */
const scene = () => {
  const store = { now: '1', revision: () => Promise.resolve(store.now) };
  const begun: { resolve: (answer: string) => void; reject: (reason: Error) => void }[] = [];
  const ask = cachedForRevision(
    store,
    () => new Promise<string>((resolve, reject) => begun.push({ resolve, reject })),
  );
  /** Asks, and lets the computation begin. */
  const begin = async (): Promise<Promise<string>[]> => {
    const answer = ask();
    answer.catch(() => {});
    await Promise.resolve();
    await Promise.resolve();
    return [answer];
  };
  return { store, begun, begin };
};

describe('what is held for a revision', () => {
  it('is computed once, however many ask', async () => {
    const { begun, begin } = scene();
    const [first] = await begin();
    const [second] = await begin();
    begun[0]?.resolve('one');
    expect([await first, await second, begun.length]).toEqual(['one', 'one', 1]);
  });

  it('is computed anew when the content has changed', async () => {
    const { store, begun, begin } = scene();
    const [first] = await begin();
    store.now = '2';
    const [second] = await begin();
    begun[0]?.resolve('one');
    begun[1]?.resolve('two');
    expect([await first, await second]).toEqual(['one', 'two']);
  });

  it('is tried again after a failure', async () => {
    const { begun, begin } = scene();
    const [first] = await begin();
    begun[0]?.reject(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await begin();
    expect(begun.length).toBe(2);
  });

  it('stays where an older one fails late', async () => {
    const { store, begun, begin } = scene();
    const [older] = await begin();
    store.now = '2';
    await begin();
    begun[0]?.reject(new Error('too old'));
    await expect(older).rejects.toThrow('too old');
    const [again] = await begin();
    begun[1]?.resolve('two');
    expect([await again, begun.length]).toEqual(['two', 2]);
  });
});
