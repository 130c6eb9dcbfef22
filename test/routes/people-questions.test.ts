import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide } from '../../seed/decide/decisions.ts';
import type { FoundQuestions } from '../../seed/decide/open-questions.ts';
import { keptAs } from '../../server/queries/library/kept.ts';
import { openPeopleQuestions, type PeopleQuestions } from '../../server/routes/build/people-questions.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { fixture } from '../store/fixture.ts';

const found = (...pairs: [string, string][]): FoundQuestions => ({
  pairs: pairs.map((people) => ({ people, score: 0.9, reasons: ['one circle'] })),
  partings: [],
  questions: pairs.map(([subject, id], pair) => ({ act: 'merge', subject, others: [{ id, pair }] })),
  sure: [],
});

/** A loaded machine takes its time. */
const patient = { timeout: 20_000 };

describe('what to ask about people', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: Store;
  let searches: { resolve(of: FoundQuestions): void; reject(error: Error): void }[];
  let logged: unknown[];
  let opened: PeopleQuestions[];
  beforeEach(async () => {
    folder = await temporaryFolder();
    store = await openStore(configIn(folder.path));
    await store.load(fixture);
    [searches, logged, opened] = [[], [], []];
  });
  afterEach(async () => {
    for (const each of opened) each.close();
    await store.close();
    await folder.remove();
  });

  const start = (
    given: { version?: string; readOnly?: boolean; waits?: readonly number[] } = {},
  ): PeopleQuestions => {
    const questions = openPeopleQuestions({
      store,
      people: {
        find: () =>
          new Promise((resolve, reject) => {
            searches.push({ resolve, reject });
          }),
      },
      readOnly: false,
      version: '1',
      log: (error) => logged.push(error),
      ...given,
    });
    opened.push(questions);
    return questions;
  };
  const stateOf = async (questions: PeopleQuestions) => {
    const { state, questions: open } = await questions.open();
    return [state, ...open.questions.flatMap((each) => (each.act === 'merge' ? [each.subject] : []))];
  };
  const searched = (n: number) => expect.poll(() => searches.length, patient).toBe(n);

  it('is searched for in the background, says so meanwhile, and is kept for the next start', async () => {
    const questions = start();
    expect(await stateOf(questions)).toEqual(['finding']);
    await searched(1);
    expect(await stateOf(questions)).toEqual(['finding']);
    searches[0]?.resolve(found(['a_1', 'a_2']));
    await expect.poll(() => stateOf(questions), patient).toEqual(['ready', 'a_1']);
    await expect.poll(() => store.ask(keptAs, { name: 'people-questions' }), patient).toBeDefined();
    expect(await stateOf(start())).toEqual(['ready', 'a_1']);
    expect(searches).toHaveLength(1);
    // Another version may find something else.
    expect(await stateOf(start({ version: '2' }))).toEqual(['finding']);
  });

  it('is answered from the last search under the decisions of today, while it is searched for again', async () => {
    const questions = start();
    questions.look();
    await searched(1);
    searches[0]?.resolve(found(['a_1', 'a_2'], ['a_3', 'a_4']));
    await expect.poll(() => stateOf(questions), patient).toEqual(['ready', 'a_1', 'a_3']);
    await decide(store, { kind: 'author', act: 'merge', subject: 'a_1', others: ['a_2'] });
    expect(await stateOf(questions)).toEqual(['finding', 'a_3']);
    await searched(2);
    searches[1]?.resolve(found(['a_3', 'a_4']));
    await expect.poll(() => stateOf(questions), patient).toEqual(['ready', 'a_3']);
  });

  it('is searched for once more if the library changed during the search', async () => {
    const questions = start();
    questions.look();
    await searched(1);
    await decide(store, { kind: 'author', act: 'differ', subject: 'a_1', others: ['a_2'] });
    searches[0]?.resolve(found(['a_1', 'a_2']));
    await searched(2);
    expect(await stateOf(questions)).toEqual(['finding']);
    searches[1]?.resolve(found());
    await expect.poll(() => stateOf(questions), patient).toEqual(['ready']);
  });

  it('is tried again after a failure, while it says that it is looking', async () => {
    const questions = start({ waits: [1, 1] });
    questions.look();
    await searched(1);
    searches[0]?.reject(new Error('out of memory'));
    await searched(2);
    expect(await stateOf(questions)).toEqual(['finding']);
    searches[1]?.resolve(found(['a_1', 'a_2']));
    await expect.poll(() => stateOf(questions), patient).toEqual(['ready', 'a_1']);
    expect(logged).toEqual([new Error('out of memory')]);
  });

  it('is not tried before its time, however often it is asked for', async () => {
    const wait = 2000;
    const questions = start({ waits: [wait] });
    questions.look();
    await searched(1);
    const failedAt = performance.now();
    searches[0]?.reject(new Error('out of memory'));
    await expect
      .poll(async () => {
        expect(await stateOf(questions)).toEqual(['finding']);
        return searches.length;
      }, patient)
      .toBe(2);
    expect(performance.now() - failedAt).toBeGreaterThan(wait);
  });

  it('says if no try worked it out, and begins anew after a change', async () => {
    const questions = start({ waits: [1] });
    questions.look();
    for (const n of [1, 2]) {
      await searched(n);
      searches[n - 1]?.reject(new Error('out of memory'));
    }
    await expect.poll(() => stateOf(questions), patient).toEqual(['failed']);
    expect(logged).toHaveLength(2);
    await decide(store, { kind: 'author', act: 'differ', subject: 'a_1', others: ['a_2'] });
    expect(await stateOf(questions)).toEqual(['finding']);
    await searched(3);
  });

  it('is not kept by a server that only reads', async () => {
    const questions = start({ readOnly: true });
    questions.look();
    await searched(1);
    searches[0]?.resolve(found(['a_1', 'a_2']));
    await expect.poll(() => stateOf(questions), patient).toEqual(['ready', 'a_1']);
    expect(await store.ask(keptAs, { name: 'people-questions' })).toBeUndefined();
  });
});
