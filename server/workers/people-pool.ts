/** The worker threads that tell people apart: one that searches the whole library, one that answers meanwhile. */
import type { FoundQuestions } from '../../seed/decide/open-questions.ts';
import type { StoreConfig } from '../store/open.ts';
import type { Explained } from './people-worker.ts';
import { openPool } from './pool.ts';

export interface PeopleThreads {
  /** What should be asked about the people of the library; reads all of it. */
  find(): Promise<FoundQuestions>;
  /** Why the papers of an author are taken to be by one person. Undefined if there is no such author. */
  explain(id: string, papers: number): Promise<Explained | undefined>;
  close(): Promise<void>;
}

/** Starts threads on demand. */
export const openPeopleThreads = (where: StoreConfig): PeopleThreads => {
  const { neo4j, databaseFile } = where;
  const workerData = { where: { neo4j, databaseFile } };
  const open = () => openPool('./people-worker.ts', import.meta.url, { threads: 1, workerData });
  const [finding, explaining] = [open(), open()];
  return {
    find: () => finding.run(undefined, { name: 'find' }),
    explain: (id, papers) => explaining.run({ id, papers }, { name: 'explainOne' }),
    close: async () => {
      await Promise.all([finding.destroy(), explaining.destroy()]);
    },
  };
};
