/** The worker threads that tell people apart: one that searches the whole library, one that answers meanwhile. */
import type { FoundQuestions } from '../../seed/decide/open-questions.ts';
import { settle } from '../base/outcome.ts';
import type { StoreConfig } from '../store/open.ts';
import type { Explained } from './people-worker.ts';
import { openPool } from './pool.ts';

export interface PeopleThreads {
  /** What should be asked about the people of the library; reads all of it. */
  find(): Promise<FoundQuestions>;
  /** Why the papers of an author are taken to be by one person. Undefined if there is no such author. */
  explain(id: string, papers: number): Promise<Explained[] | undefined>;
  close(): Promise<void>;
}

/** Milliseconds after which the thread that answers ends. Starting it takes longer than an answer. */
const idle = 30 * 60_000;

/** Starts threads on demand. */
export const openPeopleThreads = ({ neo4j, databaseFile }: StoreConfig): PeopleThreads => {
  const where = { neo4j, databaseFile };
  const finding = openPool('./people-worker.ts', import.meta.url, {
    threads: 1,
    workerData: { where, isInBackground: true },
  });
  const explaining = openPool('./people-worker.ts', import.meta.url, {
    threads: 1,
    workerData: { where, isInBackground: false },
    idle,
  });
  const explain = async (id: string, papers: number): Promise<Explained[] | undefined> =>
    settle<Explained[] | undefined>(await explaining.run({ id, papers }, { name: 'explainOne' }));
  return {
    find: async () => {
      const found = settle<FoundQuestions>(await finding.run({}, { name: 'find' }));
      // Who reads the questions opens the page of an author next: the thread starts and opens the library.
      explain('', 0).catch(() => undefined);
      return found;
    },
    explain,
    close: async () => {
      await Promise.all([finding.end(), explaining.end()]);
    },
  };
};
