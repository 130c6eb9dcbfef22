/** Asks the store for what stands around papers, so that related work can be ranked. */
import { followed } from '../analysis/related/signals.ts';
import type { Shared, Surroundings } from '../analysis/related/surroundings.ts';
import { indexTexts, type TextIndex } from '../analysis/related/text-index.ts';
import { citationCounts, citedPapers, citingPapers } from '../queries/citations.ts';
import { nodeRefs } from '../queries/node-refs.ts';
import { paperTitles, type Titled } from '../queries/paper-titles.ts';
import { type SharedThing, sharedThings } from '../queries/shared-things.ts';
import type { Store } from '../store/store.ts';

/** Titles fetched at once. */
const pageSize = 5000;

/** Of a larger library the titles are not held in memory; its papers are tied by all else. */
const mostTitles = 400_000;

/** So many papers with similar titles are looked at. */
const mostSimilar = 300;

/** The titles of a library, indexed anew when it has changed. */
export const openTexts = (store: Store): (() => Promise<TextIndex>) => {
  let held: { revision: string; index: Promise<TextIndex> } | undefined;
  const read = async (): Promise<TextIndex> => {
    const titles: Titled[] = [];
    for (let after = ''; titles.length < mostTitles; ) {
      const page = await store.ask(paperTitles, { after, limit: pageSize });
      titles.push(...page);
      after = page.at(-1)?.id ?? '';
      if (page.length < pageSize) break;
    }
    return indexTexts(titles.map(({ id, title }) => ({ id, text: title })));
  };
  return async () => {
    const revision = await store.revision();
    if (held?.revision !== revision) {
      const index = read();
      held = { revision, index };
      index.catch(() => {
        held = undefined;
      });
    }
    return held.index;
  };
};

type Things = Pick<Surroundings, 'authors' | 'techniques' | 'venues' | 'sources'>;

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

/** Around each of the papers; a paper that cites nothing and is not cited has none of that around it. */
export const surroundingsOf = async (
  store: Store,
  texts: () => Promise<TextIndex>,
  seeds: readonly string[],
): Promise<Surroundings[]> => {
  if (seeds.length === 0) return [];
  const [cites, citedBy, things, index, refs] = await Promise.all([
    store.ask(citedPapers, { ids: seeds }),
    store.ask(citingPapers, { ids: seeds }),
    store.ask(sharedThings, { ids: seeds }),
    texts(),
    store.ask(nodeRefs, { ids: seeds }),
  ]);
  const titles = new Map(refs.map(({ id, label }) => [id, label]));
  const references = [...new Set([...cites.values()].flat())];
  const citing = await store.ask(citingPapers, { ids: references });
  const begun = seeds.map((seed) => ({
    seed,
    cites: cites.get(seed) ?? [],
    citedBy: citedBy.get(seed) ?? [],
    in: citing,
    ...thingsOf(things, seed),
    similar: index.similar(titles.get(seed) ?? '', mostSimilar, seed),
  }));
  const out = await store.ask(citedPapers, { ids: [...new Set(begun.flatMap(followed))] });
  const candidates = new Set([
    ...[...out.values()].flat(),
    ...begun.flatMap(({ similar, cites: own, citedBy: by, ...around }) => [
      ...similar.map(({ id }) => id),
      ...own,
      ...by,
      ...Object.values(lists).flatMap((list) => around[list].flatMap(({ papers }) => papers)),
    ]),
  ]);
  const cited = await store.ask(citationCounts, { ids: [...candidates] });
  return begun.map((around) => ({ ...around, out, cited }));
};

/** Around a text that somebody wrote: papers with such words in their titles, and what those cite. */
export const surroundingsOfText = async (
  store: Store,
  texts: () => Promise<TextIndex>,
  text: string,
): Promise<Surroundings> => {
  const similar = (await texts()).similar(text, mostSimilar);
  const nothing = { authors: [], techniques: [], venues: [], sources: [], cites: [], citedBy: [] };
  const begun = { seed: '', in: new Map(), similar, ...nothing };
  const out = await store.ask(citedPapers, { ids: followed(begun) });
  const ids = [...new Set([...[...out.values()].flat(), ...similar.map(({ id }) => id)])];
  return { ...begun, out, cited: await store.ask(citationCounts, { ids }) };
};
