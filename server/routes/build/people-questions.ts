/**
 * What should be asked about people, worked out in a thread whenever the library has changed, and kept in the store. While
 * a new search runs, the last one answers, under the decisions of today.
 */
import {
  type FoundQuestions,
  type OpenQuestions,
  openQuestions,
} from '../../../seed/decide/open-questions.ts';
import { askedByAll } from '../../base/asker.ts';
import { decisions } from '../../queries/library/decisions.ts';
import { keptAs } from '../../queries/library/kept.ts';
import type { Store } from '../../store/store.ts';
import type { PeopleThreads } from '../../workers/people-pool.ts';

/** Whether the answer is of the library as it is, of an earlier state while a search runs, or could not be worked out. */
export type FindingState = 'ready' | 'finding' | 'failed';

export interface PeopleQuestions {
  /** The open questions, and how current they are. Never waits for a search. */
  open(): Promise<{ state: FindingState; questions: OpenQuestions }>;
  /** Looks whether the library has changed, and then searches again in the background. */
  look(): void;
  /** Ends a search, which then reports nothing. */
  close(): void;
}

/** The name under which the result is kept. */
const name = 'people-questions';

/** Milliseconds after a change before a search begins, so that one search serves several changes. */
const settling = 400;

/** Milliseconds before a failed search is tried again. After the last one, the library must change first. */
const retries: readonly number[] = [5_000, 30_000, 120_000];

const nothing: FoundQuestions = { pairs: [], partings: [], questions: [], sure: [] };

interface Known {
  revision: string;
  found: FoundQuestions;
}

/** What is needed of everything that a route may use. */
interface Needs {
  store: Store;
  people: Pick<PeopleThreads, 'find'>;
  readOnly: boolean;
  version: string;
  log(error: unknown): void;
  /** Milliseconds before each new try. */
  waits?: readonly number[];
}

/** The failed searches in one state of the library. */
interface Failures {
  revision: string;
  times: number;
  /** The next try has its time, or there is none. */
  isHeld: boolean;
}

/** What is kept in the store; undefined if another version of Coterie worked it out. */
const readKept = async (store: Store, version: string): Promise<Known | undefined> => {
  const kept = await store.ask(keptAs, { name });
  if (!kept) return undefined;
  const value = JSON.parse(kept.value) as { version: string; found: FoundQuestions };
  return value.version === version ? { revision: kept.revision, found: value.found } : undefined;
};

/** Follows the library from now on. */
export const openPeopleQuestions = ({
  store,
  people,
  readOnly,
  version,
  log,
  waits = retries,
}: Needs): PeopleQuestions => {
  let known: Known | undefined;
  let failures: Failures | undefined;
  let isRunning = false;
  let again = false;
  let isClosed = false;
  let answered: { revision: string; of: Known | undefined; questions: OpenQuestions } | undefined;
  const report = (error: unknown): void => {
    if (!isClosed) log(error);
  };
  const remembered = readKept(store, version).then((kept) => {
    known ??= kept;
  }, report);

  const search = async (): Promise<void> => {
    await remembered;
    const revision = await store.revision();
    const before = failures?.revision === revision ? failures : undefined;
    if (isClosed || known?.revision === revision || before?.isHeld) return;
    try {
      const found = await people.find();
      known = { revision, found };
      if (!readOnly) await store.keep(name, { revision, value: JSON.stringify({ version, found }) });
    } catch (error) {
      const failure = { revision, times: (before?.times ?? 0) + 1, isHeld: true };
      failures = failure;
      const wait = waits[failure.times - 1];
      if (wait !== undefined)
        setTimeout(() => {
          failure.isHeld = false;
          look();
        }, wait).unref();
      throw error;
    }
    // Others may have changed the library in the meantime.
    again ||= (await store.revision()) !== revision;
  };
  const look = (): void => {
    again = isRunning;
    if (isRunning || isClosed) return;
    isRunning = true;
    // Whoever asked first may leave: the search is for everybody.
    askedByAll(() =>
      setTimeout(async () => {
        await search().catch(report);
        isRunning = false;
        if (again) look();
      }, settling).unref(),
    );
  };

  return {
    look,
    open: async () => {
      await remembered;
      const revision = await store.revision();
      if (answered?.revision !== revision || answered.of !== known) {
        const [of, made] = [known, await store.ask(decisions, {})];
        answered = { revision, of, questions: openQuestions(of?.found ?? nothing, made) };
      }
      const { of, questions } = answered;
      if (of?.revision === revision) return { state: 'ready', questions };
      if (failures?.revision === revision && failures.times > waits.length)
        return { state: 'failed', questions };
      look();
      return { state: 'finding', questions };
    },
    close: () => {
      isClosed = true;
    },
  };
};
