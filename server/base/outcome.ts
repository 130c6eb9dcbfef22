/** The outcome of work in a thread: errors lose their class on their way out, so that one for the user goes as a value. */
import { StoreError } from './errors.ts';

export type Outcome<T> = { value: T } | { failure: string; known: boolean };

/** Inside the thread: the outcome of work on a library. */
export const settled = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof StoreError) return { failure: error.message, known: true };
    throw error;
  }
};

/** Outside the thread: returns the value or throws the error. */
export const settle = <T>(outcome: Outcome<T>): T => {
  if ('value' in outcome) return outcome.value;
  throw outcome.known ? new StoreError(outcome.failure) : new Error(outcome.failure);
};
