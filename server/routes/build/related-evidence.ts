/** Reads the neighbourhood of papers from the store, for related work. */

import { breadthOf, type RelatedEvidence, type Shared, textSeed } from '../../analysis/related/evidence.ts';
import { followed } from '../../analysis/related/signals.ts';
import { indexTexts, type TextIndex } from '../../analysis/text/similar-titles.ts';
import type { TextSearch } from '../../analysis/text/text-search.ts';
import { citedPapers, citingPapers } from '../../queries/related/citations.ts';
import { type Head, paperHeads } from '../../queries/related/paper-heads.ts';
import { type SharedThing, sharedThings } from '../../queries/related/shared-things.ts';
import type { Store } from '../../store/store.ts';
import { cachedForRevision } from '../http/cache.ts';

/** Papers per query. */
const pageSize = 5000;

/** Maximum number of papers in memory; the rest of a larger library is found by everything but words. */
const mostHeads = 400_000;

/** Maximum number of papers with similar titles. */
const mostSimilar = 300;

/** What is cached in memory of all papers. */
export interface Library {
  texts: TextIndex;
  titles: ReadonlyMap<string, string>;
  years: ReadonlyMap<string, number>;
  cited: ReadonlyMap<string, number>;
}

const libraryOf = (heads: readonly Head[]): Library => ({
  texts: indexTexts(heads.map(({ id, title }) => ({ id, text: title }))),
  titles: new Map(heads.map(({ id, title }) => [id, title])),
  years: new Map(heads.flatMap(({ id, year }) => (year === undefined ? [] : [[id, year]]))),
  cited: new Map(heads.flatMap(({ id, cited }) => (cited === 0 ? [] : [[id, cited]]))),
});

const readLibrary = async (store: Store): Promise<Library> => {
  const heads: Head[] = [];
  for (let after = ''; heads.length < mostHeads; ) {
    const page = await store.ask(paperHeads, { after, limit: pageSize });
    heads.push(...page);
    after = page.at(-1)?.id ?? '';
    if (page.length < pageSize) break;
  }
  return libraryOf(heads);
};

const libraries = new WeakMap<Store, () => Promise<Library>>();

/** The cached library of a store, read again when it has changed. */
export const openLibrary = (store: Store): (() => Promise<Library>) => {
  const library = libraries.get(store) ?? cachedForRevision(store, () => readLibrary(store));
  libraries.set(store, library);
  return library;
};

type Things = Pick<RelatedEvidence, 'authors' | 'techniques' | 'venues' | 'sources'>;

const lists: Record<SharedThing['kind'], keyof Things> = {
  author: 'authors',
  technique: 'techniques',
  venue: 'venues',
  'co-listing': 'sources',
};

const thingsOf = (all: readonly SharedThing[], seed: string): Things => {
  const things: Record<keyof Things, Shared[]> = { authors: [], techniques: [], venues: [], sources: [] };
  for (const { kind, id, label, papers, seed: of } of all)
    if (of === seed) things[lists[kind]].push({ id, label, papers });
  return things;
};

/** The neighbourhood of each of the papers. */
export const relatedEvidenceOf = async (
  store: Store,
  open: () => Promise<Library>,
  seeds: readonly string[],
): Promise<RelatedEvidence[]> => {
  if (seeds.length === 0) return [];
  const [cites, citedBy, things, { texts, titles, years, cited }] = await Promise.all([
    store.ask(citedPapers, { ids: seeds }),
    store.ask(citingPapers, { ids: seeds }),
    store.ask(sharedThings, { ids: seeds }),
    open(),
  ]);
  const references = [...new Set([...cites.values()].flat())];
  const citing = await store.ask(citingPapers, { ids: references });
  const breadth = breadthOf(seeds.length);
  const begun = seeds.map((seed) => ({
    seed,
    breadth,
    cites: cites.get(seed) ?? [],
    citedBy: citedBy.get(seed) ?? [],
    in: citing,
    ...thingsOf(things, seed),
    similar: texts.similar(titles.get(seed) ?? '', mostSimilar, seed),
    years,
    cited,
  }));
  const out = await store.ask(citedPapers, { ids: [...new Set(begun.flatMap(followed))] });
  return begun.map((around) => ({ ...around, out }));
};

/** The neighbourhood of a text: papers with its words, and what these cite. */
export const relatedEvidenceOfText = async (
  store: Store,
  open: () => Promise<TextSearch>,
  text: string,
): Promise<RelatedEvidence> => {
  const search = await open();
  const nothing = { authors: [], techniques: [], venues: [], sources: [], cites: [], citedBy: [] };
  const begun = {
    seed: textSeed,
    breadth: 0,
    in: new Map(),
    similar: search.search(text, mostSimilar),
    years: new Map(),
    cited: new Map(),
    ...nothing,
  };
  return { ...begun, out: await store.ask(citedPapers, { ids: followed(begun) }) };
};
