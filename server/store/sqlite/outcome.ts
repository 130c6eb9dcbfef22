/** The outcome of work in a thread. Errors lose class and code between threads, so messages are made inside. */
import { StoreError } from '../../base/errors.ts';
import { inWords } from './errors.ts';

export type Outcome<T> = { value: T } | { failure: string; known: boolean };

/** Inside the thread: the failure of work on `file`. */
export const failure = (error: unknown, file: string): { failure: string; known: boolean } => {
  const translated = inWords(error, file);
  return {
    failure: translated instanceof Error ? translated.message : String(translated),
    known: translated instanceof StoreError,
  };
};

/** Inside the thread: the outcome of some work on `file`. */
export const outcomeOf = <T>(work: () => T, file: string): Outcome<T> => {
  try {
    return { value: work() };
  } catch (error) {
    return failure(error, file);
  }
};

/** Outside the thread: returns the value or throws the error. */
export const settle = <T>(outcome: Outcome<T>): T => {
  if ('value' in outcome) return outcome.value;
  throw outcome.known ? new StoreError(outcome.failure) : new Error(outcome.failure);
};
