/** Ranking that may take seconds: related work, text search, similar names. It keeps what it needs of the whole library. */
import type { SeedEvidence } from '../analysis/related/evidence.ts';
import { type Library, libraryOf, type Near, nearSeeds } from '../analysis/related/library.ts';
import { type Ranked, type RankTask, rankedItems } from '../analysis/related/ranked.ts';
import type { Skeleton } from '../analysis/skeleton/skeleton.ts';
import { similarTechniques } from '../analysis/techniques/similar-names.ts';
import { type Hit, openTextSearch, type TextSearch } from '../analysis/text/text-search.ts';
import { revisionNow } from '../queries/networks/skeleton.ts';
import { paperTexts } from '../queries/related/paper-texts.ts';
import type { Reading } from '../store/store.ts';
import { readSkeleton } from './read-skeleton.ts';

/** Maximum number of papers whose words are indexed; the rest of a larger library is found by everything but words. */
const mostPapers = 400_000;

/** Maximum number of characters of abstracts in the index; further papers are found by their titles alone. */
const mostAbstracts = 40_000_000;

/** Rows of a page: enough to be quick, few enough for memory. */
const pageSize = 5000;

/** All rows of a question that gives them page by page, by id, and no more than `mostPapers`. */
async function* pagesOf<Row extends { id: string }>(
  ask: (page: { after: string; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after = '';
  for (let read = 0; read < mostPapers; read += pageSize) {
    const page = await ask({ after, limit: pageSize });
    yield page;
    after = page.at(-1)?.id ?? '';
    if (page.length < pageSize) return;
  }
}

/** Made of the skeleton, which is read here if there is none of this revision, or of the next if the library leaves it meanwhile. */
const readHeads = async (library: Reading, skeleton: Skeleton | undefined): Promise<Library> => {
  const read = skeleton ?? (await readSkeleton(library, await library.ask(revisionNow, {})));
  return read ? libraryOf(read) : readHeads(library, undefined);
};

const readTexts = async (library: Reading): Promise<TextSearch> => {
  const search = openTextSearch();
  let abstracts = 0;
  for await (const page of pagesOf((part) => library.ask(paperTexts, part)))
    for (const { id, title, abstract = '' } of page) {
      abstracts += abstract.length;
      search.add(abstract !== '' && abstracts <= mostAbstracts ? { id, title, abstract } : { id, title });
    }
  return search.finish();
};

/** What is read of the library as it is at a revision, once for all that ask meanwhile and afterwards. */
const heldFor = <T>(
  library: () => Promise<Reading>,
  read: (library: Reading, skeleton: Skeleton | undefined) => Promise<T>,
) => {
  let held: { revision: string; value: Promise<T> } | undefined;
  return async (revision: string, skeleton?: Skeleton): Promise<T> => {
    if (held?.revision === revision) return held.value;
    const reading = await library();
    const own = { revision, value: read(reading, skeleton) };
    held = own;
    const forget = (): void => {
      if (held === own) held = undefined;
    };
    own.value.catch(forget);
    const value = await own.value;
    // A library that changed meanwhile, or a follower that lags behind, is read again by who asks next.
    if ((await reading.ask(revisionNow, {})) !== revision) forget();
    return value;
  };
};

export type IndexName = 'heads' | 'texts';

/** The tasks of ranking; `library` is read where they run. */
export const openRankingWork = (library: () => Promise<Reading>) => {
  const heads = heldFor(library, readHeads);
  const texts = heldFor(library, readTexts);
  const indexes = { heads, texts };
  return {
    /** Reads what the others need, if it is not there yet; `skeleton`: that of the revision, if it is known. */
    prepare: async (task: {
      index: IndexName;
      revision: string;
      skeleton?: Skeleton | undefined;
    }): Promise<void> => {
      await indexes[task.index](task.revision, task.skeleton);
    },
    near: async (task: { revision: string; seeds: readonly SeedEvidence[] }): Promise<Near> =>
      nearSeeds(await heads(task.revision), task.seeds),
    rank: async (task: RankTask & { revision: string }): Promise<Ranked> =>
      rankedItems(await heads(task.revision), task),
    search: async (task: { revision: string; text: string; most: number }): Promise<Hit[]> =>
      (await texts(task.revision)).search(task.text, task.most),
    techniques: async (task: {
      counted: Parameters<typeof similarTechniques>[0];
      apart: ReadonlySet<string>;
    }): Promise<ReturnType<typeof similarTechniques>> => similarTechniques(task.counted, task.apart),
  };
};
export type RankingWork = ReturnType<typeof openRankingWork>;
