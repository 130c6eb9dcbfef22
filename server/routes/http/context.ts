/** What every route may use. Passed in, so that tests can pass their own. */

import type { Online } from '../../sources/index.ts';
import type { Store } from '../../store/store.ts';
import type { Analysis } from '../../workers/analysis-pool.ts';
import type { ImportThreads } from '../../workers/import-pool.ts';
import type { PeopleThreads } from '../../workers/people-pool.ts';
import type { Ranking } from '../../workers/ranking-pool.ts';
import type { Lookups } from '../build/lookup-jobs.ts';
import type { PeopleQuestions } from '../build/people-questions.ts';
import type { Answers } from './answers.ts';

export interface Context {
  readonly store: Store;
  /** Answers that depend on the library alone. */
  readonly answers: Answers;
  readonly analysis: Analysis;
  readonly ranking: Ranking;
  readonly threads: ImportThreads;
  readonly people: PeopleThreads;
  /** What to ask about people. */
  readonly questions: PeopleQuestions;
  /** The online sources. */
  readonly online: Online;
  /** What is asked of them, and found. */
  readonly lookups: Lookups;
  /** Whether changes are refused. */
  readonly readOnly: boolean;
  /** Whether the service takes no more requests. */
  stopping(): boolean;
  /** The version of Coterie. */
  readonly version: string;
}

/** What related work and text search need. */
export interface RankingOf extends Pick<Context, 'store'> {
  readonly ranking: Omit<Ranking, 'close' | 'prepare'>;
}
