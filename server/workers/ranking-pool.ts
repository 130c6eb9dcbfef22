/** The worker thread that ranks: related work, text search, similar names. */
import type { SeedEvidence } from '../analysis/related/evidence.ts';
import type { Head, Near } from '../analysis/related/library.ts';
import type { Ranked, RankTask } from '../analysis/related/ranked.ts';
import type { similarTechniques } from '../analysis/techniques/similar-names.ts';
import type { Hit, Text } from '../analysis/text/text-search.ts';
import { openPool } from './pool.ts';
import type { Page } from './ranking-worker.ts';

/** All papers of a revision, page by page; read only if the thread does not hold them yet. */
export interface Pages<Row> {
  revision: string;
  read(): AsyncIterable<readonly Row[]>;
}

/** Ranking off the event loop. */
export interface Ranking {
  near(library: Pages<Head>, seeds: readonly SeedEvidence[]): Promise<Near>;
  rank(library: Pages<Head>, task: RankTask): Promise<Ranked>;
  search(texts: Pages<Text>, text: string, most: number): Promise<Hit[]>;
  techniques(
    counted: Parameters<typeof similarTechniques>[0],
    apart: ReadonlySet<string>,
  ): Promise<ReturnType<typeof similarTechniques>>;
  close(): Promise<void>;
}

/** Runs an export of ranking-worker. */
type Run = (name: string, task: object) => Promise<unknown>;

/** Ranking by a function that runs tasks, here or in a thread. */
export const rankingBy = (run: Run): Omit<Ranking, 'close'> => {
  const filling = new Map<Page['index'], { revision: string; done: Promise<void> }>();

  const fill = async (index: Page['index'], { revision, read }: Pages<Head | Text>): Promise<void> => {
    for await (const rows of read()) await run('add', { index, revision, rows, isLast: false });
    await run('add', { index, revision, rows: [], isLast: true });
  };

  /** Fills an index once for all that wait for it. */
  const filled = (index: Page['index'], pages: Pages<Head | Text>): Promise<void> => {
    const under = filling.get(index);
    if (under?.revision === pages.revision) return under.done;
    const done = fill(index, pages).finally(() => {
      if (filling.get(index)?.done === done) filling.delete(index);
    });
    filling.set(index, { revision: pages.revision, done });
    return done;
  };

  const ask = async <R>(
    index: Page['index'],
    pages: Pages<Head | Text>,
    name: string,
    task: object,
  ): Promise<R> => {
    for (;;) {
      const answer = (await run(name, { ...task, revision: pages.revision })) as R | undefined;
      if (answer !== undefined) return answer;
      await filled(index, pages);
    }
  };

  return {
    near: (library, seeds) => ask('library', library, 'near', { seeds }),
    rank: (library, task) => ask('library', library, 'rank', task),
    search: (texts, text, most) => ask('texts', texts, 'search', { text, most }),
    techniques: async (counted, apart) =>
      (await run('techniques', { counted, apart })) as ReturnType<typeof similarTechniques>,
  };
};

/** Minutes for which an idle thread keeps its indexes. */
const patience = 30;

/** Starts the thread on demand. */
export const openRanking = (): Ranking => {
  const pool = openPool('./ranking-worker.ts', import.meta.url, { threads: 1, idle: patience * 60_000 });
  return {
    ...rankingBy((name, task) => pool.run(task, { name })),
    close: () => pool.destroy(),
  };
};
