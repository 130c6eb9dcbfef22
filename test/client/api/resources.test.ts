import { describe, expect, it } from 'vitest';
import { createResources } from '../../../client/api/resources.ts';

/** A server whose answers come when the test says so. */
const stage = () => {
  const asked: { path: string; answer: (value: unknown) => void }[] = [];
  const resources = createResources(
    ({ path }) => new Promise((resolve) => asked.push({ path, answer: resolve })),
  );
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  return { asked, resources, turn, paths: () => asked.map(({ path }) => path) };
};
const stats = { path: '/api/stats' };
const page = { path: '/api/papers/p_1' };

describe('answers', () => {
  it('are asked for once, however many show them', async () => {
    const { resources, asked, turn, paths } = stage();
    resources.watch(stats);
    resources.watch(stats);
    asked[0]?.answer(1);
    await turn();
    expect(resources.peek(stats)).toEqual({ status: 'ready', value: 1 });
    expect(paths()).toEqual(['/api/stats']);
  });

  it('that say that they are not complete yet are asked for again while they are on show', async () => {
    const { resources, asked, turn, paths } = stage();
    const end = resources.watch(stats);
    asked[0]?.answer('some');
    await turn();
    resources.again(stats);
    expect(resources.peek(stats)).toEqual({ status: 'ready', value: 'some' });
    asked[1]?.answer('all');
    await turn();
    expect(resources.peek(stats)).toEqual({ status: 'ready', value: 'all' });
    end();
    resources.again(stats);
    expect(paths()).toHaveLength(2);
  });

  it('on show are asked anew when the library changes, and stand until then; others are forgotten', async () => {
    const { resources, asked, turn, paths } = stage();
    resources.watch(stats);
    const end = resources.watch(page);
    asked[0]?.answer('before');
    asked[1]?.answer('before');
    await turn();
    end();
    resources.refresh();
    expect(resources.peek(stats)).toEqual({ status: 'ready', value: 'before' });
    expect(resources.peek(page)).toEqual({ status: 'loading' });
    asked[2]?.answer('after');
    await turn();
    expect(resources.peek(stats)).toEqual({ status: 'ready', value: 'after' });
    expect(paths()).toEqual(['/api/stats', '/api/papers/p_1', '/api/stats']);
  });

  it('of the library as it was come too late after it has changed', async () => {
    const { resources, asked, turn } = stage();
    resources.watch(stats);
    resources.refresh();
    asked[1]?.answer('after');
    await turn();
    asked[0]?.answer('before');
    await turn();
    expect(resources.peek(stats)).toEqual({ status: 'ready', value: 'after' });
  });

  it('that say nothing new draw nothing anew', async () => {
    const { resources, asked, turn } = stage();
    resources.watch(stats);
    asked[0]?.answer({ nodes: 1 });
    await turn();
    const before = resources.peek(stats);
    resources.refresh();
    asked[1]?.answer({ nodes: 1 });
    await turn();
    expect(resources.peek(stats)).toBe(before);
  });
});
