/** The embedded engine for a worker thread: reads in that thread. */
import type { Reading } from '../store.ts';
import { openAsking } from './asking.ts';
import { settle } from './outcome.ts';

/** Opens an existing file. */
export const openSqliteReading = (file: string): Reading => {
  const asking = openAsking(file);
  return {
    ask: async (question, parameters) =>
      question.read(settle(asking.ask({ sql: question.sql, parameters })) as never, parameters),
    close: async () => asking.close(),
  };
};
