/** Questions that nobody waits for any more: the engine stops working on them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askedBy } from '../../../server/base/asker.ts';
import { TooLateError } from '../../../server/base/errors.ts';
import { stats } from '../../../server/queries/library/stats.ts';
import type { Question, Store } from '../../../server/store/store.ts';
import { noCounts } from '../fixture.ts';

/** A question without end, as far as anybody waits. */
export const endless: Question<Record<string, never>, [{ i: number }[]], number> = {
  name: 'endless',
  cypher: ['UNWIND range(1, 1000000000) AS i WITH i WHERE i < 0 RETURN i'],
  sql: ['WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT (i + 1) % 1000 FROM n) SELECT i FROM n'],
  read: ([rows]) => rows.length,
};

export const brokenOffContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: a question that nobody waits for`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it.each([
      ['whoever asked has gone', new Error('gone')],
      ['it takes too long', new TooLateError('too late')],
    ])('stops when %s, and the next is answered', async (_, reason) => {
      const asking = new AbortController();
      // More than the engine answers at a time.
      const asked = Array.from({ length: 5 }, () => askedBy(asking.signal, () => store.ask(endless, {})));
      const ended = Promise.allSettled(asked);
      // Whatever is answered meanwhile, they have begun by then.
      await store.revision();
      await store.revision();
      asking.abort(reason);
      for (const each of await ended) expect(each).toMatchObject({ status: 'rejected', reason });
      expect(await store.ask(stats, {})).toEqual(noCounts);
    });
  });
};
