/** Ranking that may take seconds, for a worker thread: it keeps what it needs of the whole library. */
import type { SeedEvidence } from '../analysis/related/evidence.ts';
import { type Head, type Library, libraryOf, type Near, nearSeeds } from '../analysis/related/library.ts';
import { type Ranked, type RankTask, rankedItems } from '../analysis/related/ranked.ts';
import { similarTechniques } from '../analysis/techniques/similar-names.ts';
import { type Hit, indexSearch, type Text, type TextSearch } from '../analysis/text/text-search.ts';

/** Pages of one revision, made into an index when all are there. */
const openIndex = <Row, Index>(make: (rows: readonly Row[]) => Index) => {
  let held: { revision: string; rows: Row[]; index?: Index } | undefined;
  return {
    add: (revision: string, rows: readonly Row[], isLast: boolean): void => {
      if (held?.revision !== revision || held.index) held = { revision, rows: [] };
      held.rows.push(...rows);
      if (isLast) held = { revision, rows: [], index: make(held.rows) };
    },
    of: (revision: string): Index | undefined => (held?.revision === revision ? held.index : undefined),
  };
};

const library = openIndex<Head, Library>(libraryOf);
const texts = openIndex<Text, TextSearch>(indexSearch);

/** A page of an index of this revision. */
export type Page =
  | { index: 'library'; revision: string; rows: readonly Head[]; isLast: boolean }
  | { index: 'texts'; revision: string; rows: readonly Text[]; isLast: boolean };

export const add = (page: Page): void => {
  if (page.index === 'library') library.add(page.revision, page.rows, page.isLast);
  else texts.add(page.revision, page.rows, page.isLast);
};

/** These are undefined if the thread lacks the index of this revision. */
export const near = (task: { revision: string; seeds: readonly SeedEvidence[] }): Near | undefined => {
  const found = library.of(task.revision);
  return found && nearSeeds(found, task.seeds);
};

export const rank = (task: RankTask & { revision: string }): Ranked | undefined => {
  const found = library.of(task.revision);
  return found && rankedItems(found, task);
};

export const search = (task: { revision: string; text: string; most: number }): Hit[] | undefined =>
  texts.of(task.revision)?.search(task.text, task.most);

export const techniques = (task: {
  counted: Parameters<typeof similarTechniques>[0];
  apart: ReadonlySet<string>;
}): ReturnType<typeof similarTechniques> => similarTechniques(task.counted, task.apart);
