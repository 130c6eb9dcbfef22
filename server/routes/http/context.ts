/** What every route may use. Passed in, so that tests can pass their own. */

import type { TextSearch } from '../../analysis/text/text-search.ts';
import type { Store } from '../../store/store.ts';
import type { Analysis } from '../../workers/analysis-pool.ts';
import type { ImportThreads } from '../../workers/import-pool.ts';
import type { PeopleThreads } from '../../workers/people-pool.ts';
import type { PeopleQuestions } from '../build/people-questions.ts';

export interface Context {
  readonly store: Store;
  /** Finds papers by words. */
  readonly textSearch: () => Promise<TextSearch>;
  readonly analysis: Analysis;
  readonly threads: ImportThreads;
  readonly people: PeopleThreads;
  /** What to ask about people. */
  readonly questions: PeopleQuestions;
  /** Whether changes are refused. */
  readonly readOnly: boolean;
  /** The version of Coterie. */
  readonly version: string;
}
