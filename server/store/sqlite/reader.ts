/** A worker thread that answers questions on its own connection. */
import { workerData } from 'node:worker_threads';
import type { Outcome } from '../../base/outcome.ts';
import { type Asked, openAsking } from './asking.ts';

const { file } = workerData as { file: string };
const asking = openAsking(file);

/** Runs the statements of one question in one read transaction and returns the rows of each. */
export const ask = (asked: Asked): Outcome<object[][]> => asking.ask(asked);
