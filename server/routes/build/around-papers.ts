/** Builds the network around some papers from the store. */
import { paperLabel } from '../../analysis/networks/paper-incidence.ts';
import { type AroundPaper, sharedAround } from '../../analysis/related/around.ts';
import type { Reason } from '../../analysis/related/reasons.ts';
import type { Network, PaperNetworkQuery } from '../../api.ts';
import { impossible } from '../../base/errors.ts';
import { paperRefs } from '../../queries/lists/paper-refs.ts';
import { citationCounts } from '../../queries/networks/citation-counts.ts';
import { firstAuthors } from '../../queries/networks/first-authors.ts';
import { citedPapers, citingPapers } from '../../queries/related/citations.ts';
import { sharedThings } from '../../queries/related/shared-things.ts';
import type { Context, RankingOf } from '../http/context.ts';
import { existingPapers, paperId } from '../http/ids.ts';
import { ranked, relatedEvidenceOf } from './related-evidence.ts';

/** How many related papers the first requested paper adds, and each further one. */
const broughtFirst = 40;
const broughtMore = 15;

/** Default number of links per node. */
const linksPerNode = 3;

interface Suggested {
  seed: string;
  score: number;
  reasons: Reason[];
}

/** The papers suggested for each requested paper, best first. A paper suggested twice keeps the higher score. */
const suggestedFor = async (of: RankingOf, seeds: readonly string[]): Promise<Map<string, Suggested>> => {
  const found = new Map<string, Suggested>();
  for (const [i, evidence] of (await relatedEvidenceOf(of, seeds)).entries()) {
    const start = { papers: [evidence.seed], authors: [], techniques: [] };
    const to = i === 0 ? broughtFirst : broughtMore;
    const { items } = await ranked(of, { seeds: [evidence], start, from: 0, to });
    const best = items[0]?.score ?? 1;
    for (const { id, reasons, ...item } of items) {
      const score = item.score / best;
      if (seeds.includes(id) || score <= (found.get(id)?.score ?? 0)) continue;
      found.set(id, { seed: evidence.seed, score, reasons });
    }
  }
  return found;
};

const filters = ['author', 'technique', 'venue', 'source', 'from', 'to', 'held', 'tie'] as const;

/** Throws a 400 if the query has filters as well, and a 404 for a paper that is not in the library. */
export const aroundPapers = async (
  { store, analysis, ranking }: Pick<Context, 'store' | 'analysis' | 'ranking'>,
  around: readonly string[],
  query: Omit<PaperNetworkQuery, 'around'>,
): Promise<Omit<Network, 'years'>> => {
  const other = filters.find((name) => query[name] !== undefined);
  if (other) throw impossible('Cannot be combined', `around: cannot be combined with ${other}.`, 'around');
  const seeds = [...new Set(await Promise.all(around.map((id) => paperId(store, id))))];
  await existingPapers(store, seeds);
  const suggested = await suggestedFor({ store, ranking }, seeds);
  const ids = [...seeds, ...suggested.keys()].slice(0, query.limit);
  const [refs, families, counts, cites, citedBy, things] = await Promise.all([
    store.ask(paperRefs, { ids }),
    store.ask(firstAuthors, { ids }),
    store.ask(citationCounts, { ids }),
    store.ask(citedPapers, { ids }),
    store.ask(citingPapers, { ids }),
    store.ask(sharedThings, { ids }),
  ]);
  const shared = things.filter(({ kind }) => kind === 'technique' || kind === 'author');
  const techniques = new Map(
    shared.filter(({ kind }) => kind === 'technique').map(({ id, label }) => [id, { id, label }]),
  );
  const papers = refs.map((ref): AroundPaper => {
    const family = families.get(ref.id);
    const seed = suggested.get(ref.id)?.seed;
    return {
      id: ref.id,
      title: ref.title,
      label: paperLabel({ ...ref, ...(family === undefined ? {} : { family }) }),
      ...(ref.year === undefined ? {} : { year: ref.year }),
      citations: counts.get(ref.id) ?? 0,
      cites: cites.get(ref.id) ?? [],
      citedBy: citedBy.get(ref.id) ?? [],
      things: shared.filter((thing) => thing.seed === ref.id).map(({ id }) => id),
      ...(seed === undefined ? {} : { seed }),
      ...(ref.held === false ? { held: false } : {}),
    };
  });
  const options = {
    kind: 'paper',
    linksPerNode,
    ...query,
    detail: 'nodes',
    normalization: 'cosine',
    minPapers: 0,
  } as const;
  const key = JSON.stringify([await store.revision(), 'around', seeds, options]);
  const network = await analysis.listed(key, options, sharedAround(papers), {
    items: [...techniques.values()],
    papers: papers.map(({ id, things: all }) => ({ id, members: all })),
  });
  return {
    ...network,
    nodes: network.nodes.map((node) => {
      const suggestion = suggested.get(node.id);
      return suggestion ? { ...node, score: suggestion.score, reasons: suggestion.reasons } : node;
    }),
    around: seeds,
  };
};
