/** The worker thread that finds nodes, on its own connection. */
import { workerData } from 'node:worker_threads';
import { type Halt, held } from '../../base/halt.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { FoundNode, Sought } from '../store.ts';
import { openReader } from './connection.ts';
import { openFinding } from './found-nodes.ts';
import { outcomeOf } from './outcome.ts';

const { file } = workerData as { file: string };
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
