/** Who is who in the library, which may take a minute, for a worker thread that reads the library itself. */
import { workerData } from 'node:worker_threads';
import type { FoundQuestions } from '../../seed/decide/open-questions.ts';
import { findQuestions } from '../../seed/import/find-questions.ts';
import { peopleById } from '../../seed/import/library-authors.ts';
import { explain, type LibraryPerson, type Tie } from '../../seed/link/people/index.ts';
import { openReading, type StoreConfig } from '../store/open.ts';
import type { Reading } from '../store/store.ts';

const { where } = workerData as { where: StoreConfig };
let opened: Promise<Reading> | undefined;

const library = (): Promise<Reading> => {
  opened ??= openReading(where);
  // After a failure the next task tries again.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

/** What should be asked about people. */
export const find = async (): Promise<FoundQuestions> => findQuestions(await library());

/** One author, and what ties each paper to the others. */
export interface Explained {
  person: LibraryPerson;
  ties: Tie[];
}

/** `papers` is the number of papers in the library. Undefined if there is no such author. */
export const explainOne = async (task: { id: string; papers: number }): Promise<Explained | undefined> => {
  const [person] = await peopleById(await library(), [task.id]);
  return person && { person, ties: explain(person, task.papers) };
};
