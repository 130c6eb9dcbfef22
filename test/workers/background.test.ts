/** Threads that step back before others. */
import { once } from 'node:events';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

const compiled = new URL('../../dist/server/workers/background.js', import.meta.url).href;

const priorityOf = async (doing: string): Promise<number> => {
  const thread = new Worker(
    `const { parentPort } = require('node:worker_threads');
     import('${compiled}').then(({ stepBack }) => {
       stepBack('${doing}');
       parentPort.postMessage(require('node:os').getPriority());
     });`,
    { eval: true },
  );
  const [priority] = await once(thread, 'message');
  return priority;
};

describe.runIf(process.platform === 'linux')('a thread', () => {
  it('steps back before those that answer at once, the farther the longer its work takes, and alone', async () => {
    const before = getPriority();
    const [ranking, networks, people] = [
      await priorityOf('ranking'),
      await priorityOf('networks'),
      await priorityOf('people'),
    ];
    expect(ranking).toBeGreaterThan(before);
    expect(networks).toBeGreaterThan(ranking);
    expect(people).toBeGreaterThan(networks);
    expect(getPriority()).toBe(before);
  });
});
