/** The worker threads that build networks. */
import type { Listing } from '../analysis/networks/incidence.ts';
import type { BuiltNetwork, NetworkOptions } from '../analysis/networks/options.ts';
import type { AtPlaces } from '../analysis/places/things.ts';
import type { Skeleton } from '../analysis/skeleton/skeleton.ts';
import type { NetworkFormat } from '../analysis/write/index.ts';
import type { Network, NetworkTimes, ThemePeriods, Themes } from '../api.ts';
import { settle } from '../base/outcome.ts';
import type { StoreConfig } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import type { AnswerName, Task } from './analysis-worker.ts';
import { type Asked, isNarrow, needsPlaces } from './networks/asked.ts';
import { openPool } from './pool.ts';
import { openSkeletons } from './skeleton-pool.ts';

/** Analysis off the event loop. */
export interface Analysis {
  /** A network of the library as it is now, and when what it draws took place. */
  network(asked: Omit<Asked, 'revision'>): Promise<Network>;
  times(asked: Omit<Asked, 'revision'>): Promise<NetworkTimes>;
  /** An answer as JSON, compressed with gzip, of this revision or a later one; undefined if there is no such group. */
  answer(what: AnswerName, asked: Asked): Promise<Uint8Array | undefined>;
  /** The themes of a network of techniques, and those of at most `count` periods. */
  themes(asked: Omit<Asked, 'revision'>): Promise<Themes>;
  periods(asked: Omit<Asked, 'revision'>, count: number): Promise<ThemePeriods>;
  /** A network of the library as it is now, as a file for other programs. */
  file(format: NetworkFormat, asked: Omit<Asked, 'revision'>): Promise<Uint8Array>;
  /** A network that is built of a listing under a key that names it up to how it is drawn; `techniques` are those of its items. */
  listed(key: string, options: NetworkOptions, listing: Listing, techniques: Listing): Promise<BuiltNetwork>;
  /** The institutions and countries of the library as it is now. */
  places(): Promise<AtPlaces>;
  /** What networks are built from, at this revision; undefined if the library has left it. */
  skeleton(revision: string): Promise<Skeleton | undefined>;
  close(): Promise<void>;
}

/** Minutes for which an idle thread keeps its networks: to build a large one again before a group opens takes a second. */
const idle = 10;

/** Starts threads on demand. */
export const openAnalysis = (store: Pick<Store, 'revision'>, where: StoreConfig): Analysis => {
  const open = ({ isWide }: { isWide: boolean }) =>
    openPool('./analysis-worker.ts', import.meta.url, {
      threads: 1,
      workerData: { where: { neo4j: where.neo4j, databaseFile: where.databaseFile }, isWide },
      idle: idle * 60_000,
    });
  // One for what few papers make, which must not wait for the network of a whole library; two of these would not fit into memory.
  const pools = { narrow: open({ isWide: false }), wide: open({ isWide: true }) };
  const skeletons = openSkeletons(where);

  const run = async <R>(task: Task, name: string, more: object = {}): Promise<R> =>
    settle<R>(await (isNarrow(task.asked) ? pools.narrow : pools.wide).run({ ...task, ...more }, { name }));

  /** What is asked, with the skeleton of the library as it is now; a library that changes meanwhile is looked at again. */
  const taskOf = async (asked: Asked): Promise<Task> => {
    if (needsPlaces(asked)) {
      const [skeleton, places] = [
        await skeletons.of(asked.revision),
        await skeletons.places.of(asked.revision),
      ];
      return skeleton && places
        ? { asked, skeleton, places }
        : taskOf({ ...asked, revision: await store.revision() });
    }
    const known = skeletons.known(asked.revision);
    if (known) return { asked, skeleton: known };
    const reading = skeletons.of(asked.revision);
    if (isNarrow(asked)) {
      reading.catch(() => undefined);
      return { asked, skeleton: undefined };
    }
    const skeleton = await reading;
    return skeleton ? { asked, skeleton } : taskOf({ ...asked, revision: await store.revision() });
  };

  /** What is asked of the library as it is now. */
  const ask = async <R>(name: string, asked: Omit<Asked, 'revision'>, more: object = {}): Promise<R> => {
    const task = await taskOf({ ...asked, revision: await store.revision() });
    return run(task, name, more);
  };

  return {
    network: (asked) => ask('network', asked),
    times: (asked) => ask('times', asked),
    themes: (asked) => ask('themes', asked),
    periods: (asked, count) => ask('periods', asked, { count }),
    answer: async (what, asked) => run(await taskOf(asked), 'answer', { what }),
    file: (format, asked) => ask('file', asked, { format }),
    listed: (key, options, listing, techniques) =>
      pools.narrow.run({ key, options, listing, techniques }, { name: 'listed' }),
    places: async () => {
      for (;;) {
        const revision = await store.revision();
        const [skeleton, places] = [await skeletons.of(revision), await skeletons.places.of(revision)];
        if (skeleton && places) return { skeleton, places };
      }
    },
    skeleton: skeletons.of,
    close: async () => {
      const all = [pools.narrow, pools.wide].map((pool) => pool.end());
      await Promise.all([...all, skeletons.close()]);
    },
  };
};
