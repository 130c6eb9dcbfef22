/** The outcome of work of SQLite in a thread. Errors lose class and code between threads, so messages are made inside. */
import { StoreError } from '../../base/errors.ts';
import type { Outcome } from '../../base/outcome.ts';
import { inWords } from './errors.ts';

/** The failure of work on `file`. */
export const failure = (error: unknown, file: string): { failure: string; known: boolean } => {
  const translated = inWords(error, file);
  return {
    failure: translated instanceof Error ? translated.message : String(translated),
    known: translated instanceof StoreError,
  };
};

/** The outcome of some work on `file`. */
export const outcomeOf = <T>(work: () => T, file: string): Outcome<T> => {
  try {
    return { value: work() };
  } catch (error) {
    return failure(error, file);
  }
};
