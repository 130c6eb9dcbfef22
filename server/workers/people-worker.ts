/** Who is who in the library, which may take a minute, for a worker thread that reads the library itself. */
import { workerData } from 'node:worker_threads';
import type { FoundQuestions } from '../../seed/decide/open-questions.ts';
import { findQuestions } from '../../seed/import/find-questions.ts';
import { peopleById } from '../../seed/import/library-authors.ts';
import { displayName, explain, type LibraryPerson, type Tie } from '../../seed/link/people/index.ts';
import type { Halt } from '../base/halt.ts';
import { type Outcome, settled } from '../base/outcome.ts';
import { openReading, type StoreConfig } from '../store/open.ts';
import type { Reading } from '../store/store.ts';
import { stepBack } from './background.ts';

const { where, isInBackground } = workerData as { where: StoreConfig; isInBackground: boolean };

if (isInBackground) stepBack('people');

/** That of the task under way. */
let halt: Halt | undefined;

let opened: Promise<Reading> | undefined;

const library = (): Promise<Reading> => {
  opened ??= openReading(where, () => halt);
  // After a failure the next task tries again.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

/** What should be asked about people. */
export const find = (task: { halt?: Halt }): Promise<Outcome<FoundQuestions>> =>
  settled(async () => {
    halt = task.halt;
    return findQuestions(await library());
  });

/** One paper of an author, and what ties it to the others. */
export interface Explained extends Pick<Tie, 'score' | 'uncertain'> {
  paper: PaperTitle;
  /** The name as printed on it. */
  printed: string;
  /** The paper that it goes with best. */
  with?: PaperTitle;
  reasons: string[];
}

interface PaperTitle {
  id: string;
  title: string;
}

const explained = (person: LibraryPerson, ties: readonly Tie[]): Explained[] => {
  const byPaper = new Map(person.mentions.map((mention) => [mention.paper, mention]));
  const titled = (id: string): PaperTitle => ({ id, title: byPaper.get(id)?.about?.title ?? '' });
  return ties.map(({ paper, with: other, score, reasons, uncertain }) => ({
    paper: titled(paper),
    printed: displayName(byPaper.get(paper)?.name ?? {}),
    ...(other === undefined ? {} : { with: titled(other) }),
    score,
    reasons: reasons.map(({ text }) => text),
    uncertain,
  }));
};

/** `papers` is the number of papers in the library. Undefined if there is no such author. */
export const explainOne = (task: {
  id: string;
  papers: number;
  halt?: Halt;
}): Promise<Outcome<Explained[] | undefined>> =>
  settled(async () => {
    halt = task.halt;
    const [person] = await peopleById(await library(), [task.id]);
    return person && explained(person, explain(person, task.papers));
  });
