/** The skeleton of the library as it is now, and its places: each read once for a revision, and shared by all threads. */
import type { Places } from '../analysis/places/places.ts';
import type { Skeleton } from '../analysis/skeleton/skeleton.ts';
import { askedByAll } from '../base/asker.ts';
import { settle } from '../base/outcome.ts';
import type { StoreConfig } from '../store/open.ts';
import { openPool } from './pool.ts';

/** What is read of a revision. */
interface Held<T> {
  /** That of this revision; undefined if the library has left it. */
  of(revision: string): Promise<T | undefined>;
  /** The same, if it need not be read. */
  known(revision: string): T | undefined;
}

export interface Skeletons extends Held<Skeleton> {
  /** Read only when somebody asks: most never do. */
  readonly places: Held<Places>;
  close(): Promise<void>;
}

/** Minutes without a question after which what was read is forgotten. */
const patience = 30;

/** Keeps what was read last. */
const openHeld = <T>(read: (revision: string) => Promise<T | undefined>): Held<T> & { forget(): void } => {
  let held: { revision: string; reading: Promise<T | undefined>; read?: T } | undefined;
  let forgetting: NodeJS.Timeout | undefined;

  const used = (): void => {
    clearTimeout(forgetting);
    forgetting = setTimeout(() => {
      held = undefined;
    }, patience * 60_000).unref();
  };

  const begin = (revision: string): Promise<T | undefined> => {
    // Whoever asks first may leave: it is read for all.
    const reading = askedByAll(() => read(revision));
    const own: typeof held = { revision, reading };
    held = own;
    const forget = (): void => {
      if (held === own) held = undefined;
    };
    reading.then((found) => {
      if (found) own.read = found;
      else forget();
    }, forget);
    return reading;
  };

  return {
    of: (revision) => {
      used();
      return held?.revision === revision ? held.reading : begin(revision);
    },
    known: (revision) => (held?.revision === revision ? held.read : undefined),
    forget: () => {
      clearTimeout(forgetting);
      held = undefined;
    },
  };
};

export const openSkeletons = (where: StoreConfig): Skeletons => {
  const pool = openPool('./skeleton-worker.ts', import.meta.url, {
    threads: 1,
    workerData: { where: { neo4j: where.neo4j, databaseFile: where.databaseFile } },
    idle: 1000,
  });
  const skeletons = openHeld(async (revision) =>
    settle<Skeleton | undefined>(await pool.run({ revision }, { name: 'read' })),
  );
  const places = openHeld(async (revision) => {
    const skeleton = await skeletons.of(revision);
    return skeleton && settle<Places | undefined>(await pool.run({ skeleton }, { name: 'places' }));
  });
  return {
    of: skeletons.of,
    known: skeletons.known,
    places,
    close: async () => {
      skeletons.forget();
      places.forget();
      await pool.end();
    },
  };
};
