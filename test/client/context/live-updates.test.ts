import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../../client/api/api.ts';
import { createResources } from '../../../client/api/resources.ts';
import type { Notice } from '../../../client/context/context.ts';
import { startLiveUpdates } from '../../../client/context/live-updates.ts';
import { createStore } from '../../../client/state/base/store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page that is seen, before a server whose library is at `library.revision`, or away. */
const stage = () => {
  const library: { revision: string | undefined } = { revision: '1' };
  let asked = 0;
  let failure: ApiProblem | undefined;
  const resources = createResources(() => {
    asked += 1;
    return failure ? Promise.reject(failure) : Promise.resolve(asked);
  });
  resources.watch({ path: '/api/stats' });
  const notices = createStore<readonly Notice[]>([]);
  const page = { visibilityState: 'visible' as DocumentVisibilityState, show: () => {} };
  startLiveUpdates({
    resources,
    notices,
    document: {
      get visibilityState() {
        return page.visibilityState;
      },
      addEventListener: (_, listener) => {
        page.show = listener;
      },
    },
    health: () =>
      library.revision === undefined
        ? Promise.reject(new Error('away'))
        : Promise.resolve({
            status: 'ok',
            engine: 'sqlite',
            version: '',
            coterie: '',
            revision: library.revision,
          }),
  });
  return {
    library,
    resources,
    notices,
    page,
    asked: () => asked,
    fail: (how: ApiProblem | undefined) => {
      failure = how;
    },
    later: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
};

it('asks anew when the library was changed elsewhere, and says so', async () => {
  const { library, notices, asked, later } = stage();
  await later(30_000);
  expect([asked(), notices.get()]).toEqual([1, []]);
  library.revision = '2';
  await later(11_000);
  expect(asked()).toBe(2);
  expect(notices.get().map(({ text }) => text)).toEqual([
    'The library was changed elsewhere. This page now shows the changes.',
  ]);
});

it('does not tell the reader of what the page has done itself', async () => {
  const { library, resources, notices, later } = stage();
  await later(1_000);
  library.revision = '2';
  resources.refresh();
  await later(11_000);
  expect(notices.get()).toEqual([]);
});

it('says that the server is away, and that no longer when it is back', async () => {
  const { library, resources, later } = stage();
  await later(1_000);
  library.revision = undefined;
  await later(11_000);
  expect(resources.outage()).toBe('away');
  library.revision = '1';
  await later(3_000);
  expect(resources.outage()).toBeUndefined();
});

it('looks not at all while the page is hidden, and at once when it is shown', async () => {
  const { library, page, asked, later } = stage();
  await later(1_000);
  page.visibilityState = 'hidden';
  await later(10_000);
  library.revision = '2';
  await later(60_000);
  expect(asked()).toBe(1);
  page.visibilityState = 'visible';
  page.show();
  await later(1_000);
  expect(asked()).toBe(2);
});

it('asks again for what did not reach a server that no check found away', async () => {
  const { resources, asked, fail, later } = stage();
  await later(1_000);
  fail(new ApiProblem(0, 'gone for a moment'));
  resources.watch({ path: '/api/networks/topics' });
  await later(100);
  expect(resources.outage()).toBe('gone for a moment');
  fail(undefined);
  await later(11_000);
  expect([asked(), resources.outage()]).toEqual([3, undefined]);
});

it('does not ask again and again for what the server fails at', async () => {
  const { resources, asked, fail, later } = stage();
  await later(1_000);
  fail(new ApiProblem(500, 'broken'));
  resources.watch({ path: '/api/networks/topics' });
  await later(60_000);
  expect([asked(), resources.outage()]).toEqual([2, 'broken']);
});
