/** Reads the neighbourhood of papers and of texts from the store, for related work. */

import {
  breadthOf,
  type FollowedEvidence,
  type RelatedEvidence,
  type SeedEvidence,
  type Shared,
  textSeed,
} from '../../analysis/related/evidence.ts';
import type { Ranked, RankTask } from '../../analysis/related/ranked.ts';
import { followed } from '../../analysis/related/signals.ts';
import { citedPapers, citingPapers } from '../../queries/related/citations.ts';
import { type SharedThing, sharedThings } from '../../queries/related/shared-things.ts';
import type { RankingOf } from '../http/context.ts';
import { searchTexts } from './text-search.ts';

/** Maximum number of papers with similar words. */
const mostSimilar = 300;

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
  { store, ranking }: RankingOf,
  seeds: readonly string[],
): Promise<FollowedEvidence[]> => {
  if (seeds.length === 0) return [];
  const [cites, citedBy, things] = await Promise.all([
    store.ask(citedPapers, { ids: seeds }),
    store.ask(citingPapers, { ids: seeds }),
    store.ask(sharedThings, { ids: seeds }),
  ]);
  const references = [...new Set([...cites.values()].flat())];
  const citing = await store.ask(citingPapers, { ids: references });
  const breadth = breadthOf(seeds.length);
  const begun = seeds.map(
    (seed): SeedEvidence => ({
      seed,
      breadth,
      cites: cites.get(seed) ?? [],
      citedBy: citedBy.get(seed) ?? [],
      in: citing,
      ...thingsOf(things, seed),
    }),
  );
  const near = await ranking.near({ revision: await store.revision(), seeds: begun });
  const out = await store.ask(citedPapers, { ids: near.followed });
  return begun.map((around, i) => ({ ...around, similar: near.similar[i] ?? [], out }));
};

/** The neighbourhood of a text: papers with its words, and what these cite. */
export const relatedEvidenceOfText = async (
  { store, ranking }: RankingOf,
  text: string,
): Promise<FollowedEvidence> => {
  const begun = {
    seed: textSeed,
    breadth: 0,
    in: new Map(),
    similar: await searchTexts({ store, ranking }, text, mostSimilar),
    authors: [],
    techniques: [],
    venues: [],
    sources: [],
    cites: [],
    citedBy: [],
  };
  return { ...begun, out: await store.ask(citedPapers, { ids: followed(begun) }) };
};

/** Ranks what is related to the seeds. */
export const ranked = async ({ store, ranking }: RankingOf, task: RankTask): Promise<Ranked> =>
  ranking.rank({ ...task, revision: await store.revision() });
