/** How many of the works that papers cite are papers of the library, or among those that are completed with them. */
import type { Store } from '../../server/store/store.ts';
import { keysOf } from './ids.ts';
import { inLibrary } from './in-library.ts';
import type { Completion } from './plan.ts';

/** By the id of the citing paper. */
export const citesHeld = async (
  store: Store,
  papers: readonly Completion[],
): Promise<Map<string, number>> => {
  const completed = new Set(
    papers.flatMap(({ status, matches }) =>
      status === 'sure' ? matches.flatMap(({ work }) => keysOf(work.reference.csl)) : [],
    ),
  );
  const references = new Map(
    papers.flatMap(({ cites }) => cites?.references ?? []).map((reference) => [reference.csl.id, reference]),
  );
  const held = await inLibrary(store, [...references.values()]);
  const there = new Set([...references.keys()].filter((_, i) => held[i] !== undefined));
  return new Map(
    papers.map(({ asked, cites }) => [
      asked.id,
      (cites?.references ?? []).filter(
        ({ csl }) => there.has(csl.id) || keysOf(csl).some((key) => completed.has(key)),
      ).length,
    ]),
  );
};
