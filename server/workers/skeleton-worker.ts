/**
 * The skeleton of the library, and its places, for a worker thread that ends afterwards: reading takes far more memory than
 * what is read.
 */
import { workerData } from 'node:worker_threads';
import type { Places } from '../analysis/places/places.ts';
import type { Skeleton } from '../analysis/skeleton/skeleton.ts';
import type { Halt } from '../base/halt.ts';
import { type Outcome, settled } from '../base/outcome.ts';
import { openReading, type StoreConfig } from '../store/open.ts';
import type { Reading } from '../store/store.ts';
import { stepBack } from './background.ts';
import { readPlaces } from './read-places.ts';
import { readSkeleton } from './read-skeleton.ts';

const { where } = workerData as { where: StoreConfig };

stepBack('networks');

const reading = <T>(halt: Halt | undefined, read: (library: Reading) => Promise<T>): Promise<Outcome<T>> =>
  settled(async () => {
    const library = await openReading(where, () => halt);
    try {
      return await read(library);
    } finally {
      await library.close();
    }
  });

/** Undefined if the library is not at this revision, or leaves it meanwhile. */
export const read = ({
  revision,
  halt,
}: {
  revision: string;
  halt?: Halt;
}): Promise<Outcome<Skeleton | undefined>> => reading(halt, (library) => readSkeleton(library, revision));

/** The same of the revision of a skeleton. */
export const places = ({
  skeleton,
  halt,
}: {
  skeleton: Skeleton;
  halt?: Halt;
}): Promise<Outcome<Places | undefined>> => reading(halt, (library) => readPlaces(library, skeleton));
