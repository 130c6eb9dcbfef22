/** The worker thread of searches, which finds nodes and answers what a search asks of them. */
import { workerData } from 'node:worker_threads';
import { type Halt, held } from '../../base/halt.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { FoundNode, Sought } from '../store.ts';
import { type Asked, openAsking } from './asking.ts';
import { openReader } from './connection.ts';
import { openFinding } from './found-nodes.ts';
import { outcomeOf } from './outcome.ts';

const { file } = workerData as { file: string };
const asking = openAsking(file);
let finding: ReturnType<typeof openFinding> | undefined;

/** See `Store.find`. */
export const find = ({
  sought,
  most,
  halt,
}: {
  sought: Sought;
  most: number;
  halt?: Halt;
}): Outcome<FoundNode[]> =>
  outcomeOf(
    () =>
      held(halt, () => {
        finding ??= openFinding(openReader(file));
        return finding(sought, most, halt);
      }),
    file,
  );

/** Runs the statements of one question of a search. */
export const ask = (asked: Asked): Outcome<object[][]> => asking.ask(asked);
