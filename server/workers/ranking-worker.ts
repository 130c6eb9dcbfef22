/** Ranking for a worker thread, which reads the library itself. */
import { workerData } from 'node:worker_threads';
import type { Halt } from '../base/halt.ts';
import { type Outcome, settled } from '../base/outcome.ts';
import { openReading, type StoreConfig } from '../store/open.ts';
import type { Reading } from '../store/store.ts';
import { stepBack } from './background.ts';
import { openRankingWork, type RankingWork } from './ranking-work.ts';

stepBack('ranking');

/** That of the task under way. */
let halt: Halt | undefined;

let opened: Promise<Reading> | undefined;

const work = openRankingWork(() => {
  opened ??= openReading((workerData as { where: StoreConfig }).where, () => halt);
  // After a failure the next task tries again.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
});

const task =
  <Name extends keyof RankingWork>(name: Name) =>
  (asked: Parameters<RankingWork[Name]>[0] & { halt?: Halt }): Promise<Outcome<unknown>> => {
    halt = asked.halt;
    return settled(() => (work[name] as (given: typeof asked) => Promise<unknown>)(asked));
  };

export const prepare = task('prepare');
export const near = task('near');
export const rank = task('rank');
export const search = task('search');
export const techniques = task('techniques');
