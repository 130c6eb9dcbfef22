/** The embedded engine for a worker thread: reads in that thread. */
import type { Halt } from '../../base/halt.ts';
import { settle } from '../../base/outcome.ts';
import type { Reading } from '../store.ts';
import { openAsking } from './asking.ts';

/** Opens an existing file. `halt` is that of the task under way. */
export const openSqliteReading = (file: string, halt?: () => Halt | undefined): Reading => {
  const asking = openAsking(file);
  return {
    ask: async (question, parameters) =>
      question.read(
        settle(asking.ask({ sql: question.sql, parameters, halt: halt?.() })) as never,
        parameters,
      ),
    close: async () => asking.close(),
  };
};
