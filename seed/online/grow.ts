/** Grows a library from online sources: finds works around papers or authors and ranks them. Stores nothing. */
import type { Reason } from '../../server/analysis/related/reasons.ts';
import { InputError } from '../../server/base/errors.ts';
import { slice } from '../../server/queries/library/slice.ts';
import { authorPage } from '../../server/queries/pages/author-page.ts';
import { citedPapers } from '../../server/queries/related/citations.ts';
import { nodeRefs } from '../../server/queries/search/node-refs.ts';
import type { Asking, OnlineSource, Work } from '../../server/sources/source.ts';
import type { Store } from '../../server/store/store.ts';
import { listedPapers } from '../link/papers/papers.ts';
import type { CslItem } from '../normalize/record.ts';
import { around, type By, type Found, type Seed } from './around.ts';
import { askEach, type SourceProblem } from './ask-each.ts';
import { askedPapers } from './asked.ts';
import { dated } from './fields.ts';
import { keysOf } from './ids.ts';
import { inLibrary, type Known } from './in-library.ts';
import { nothingGrown } from './nothing-grown.ts';
import { rankWorks } from './rank-works.ts';
import type { Given } from './take.ts';

/** A work that growing found. */
export interface Grown {
  key: string;
  source: OnlineSource;
  work: Work;
  /** With the day of the count of citations. */
  csl: CslItem;
  score: number;
  reasons: Reason[];
  /** The paper of the library that it is. */
  known: Known | undefined;
  /** The papers asked about that led to it. */
  from: string[];
  /** Papers of the library that cite it, and those that it cites. */
  citedBy: string[];
  cites: string[];
}

export interface Growth {
  works: Grown[];
  /** Names of the papers or authors asked about. */
  labels: string[];
  isAuthor: boolean;
  /** Why there is no work, for display. */
  nothing?: string;
  problems: SourceProblem[];
}

export interface GrowthAsked {
  /** Ids of papers or of authors. */
  from: readonly string[];
  by: By;
  /** Works that the library does not hold, at most; as many that it holds may follow. */
  limit: number;
}

/** Whether the library holds a work; one that it knows from reference lists alone can still be added. */
export const isHeld = ({ known }: Pick<Grown, 'known'>): boolean => known?.held === true;

/** Papers by which an author is found in a source. */
const papersOfAuthor = 3;

/** The papers from which works are searched, and the names of what was asked about. Throws `InputError` for other ids. */
export const seedsOf = async (
  store: Store,
  from: readonly string[],
): Promise<{ seeds: Seed[]; labels: string[]; isAuthor: boolean }> => {
  const refs = await store.ask(nodeRefs, { ids: from });
  const strange = from.find(
    (id) => !refs.some((ref) => ref.id === id && (ref.kind === 'paper' || ref.kind === 'author')),
  );
  if (strange !== undefined)
    throw new InputError(`There is no paper and no author with the id "${strange}" in the library.`);
  const papers = await askedPapers(
    store,
    refs.flatMap(({ id, kind }) => (kind === 'paper' ? [id] : [])),
  );
  const seeds: Seed[] = papers.map((asked) => ({ asked }));
  for (const { id, kind } of refs) {
    if (kind !== 'author') continue;
    const page = await store.ask(authorPage, { id });
    const theirs = (page?.papers ?? []).map((paper) => paper.id).slice(0, 50);
    const { wrote } = await store.ask(slice, { ids: theirs });
    const asked = await askedPapers(store, theirs);
    // Papers with an identifier are found for sure.
    const known = asked.toSorted(
      (a, b) => Number(keysOf(b.item).length > 0) - Number(keysOf(a.item).length > 0),
    );
    for (const each of known.slice(0, papersOfAuthor)) {
      const positions = wrote.flatMap((row) =>
        row.author === id && row.paper === each.id ? [row.position] : [],
      );
      seeds.push({ asked: each, positions });
    }
  }
  return {
    seeds,
    labels: refs.map(({ label }) => label),
    isAuthor: refs.every(({ kind }) => kind === 'author'),
  };
};

type FoundIn = Found & { source: OnlineSource };

/** The works of several sources, each once, by the rules by which an import merges its entries; the first describes it. */
const together = (all: readonly FoundIn[]): FoundIn[] => {
  const entries = all.map(({ work }, i) => ({
    reference: { ...work.reference, position: i + 1 },
    position: i + 1,
  }));
  return listedPapers(entries).flatMap(({ entries: same }): FoundIn[] => {
    const works = same.flatMap(({ position }) => all[position - 1] ?? []);
    const [first] = works;
    const union = (of: (work: Found) => readonly string[]): string[] => [...new Set(works.flatMap(of))];
    return first
      ? [
          {
            ...first,
            from: union(({ from }) => from),
            citedBy: union(({ citedBy }) => citedBy),
            cites: union(({ cites }) => cites),
          },
        ]
      : [];
  });
};

/** The keys of what a work cites, as far as they can be told. */
const citedKeys = (work: Work | undefined): string[] =>
  (work?.reference.cites ?? []).flatMap(({ csl }) => keysOf(csl)[0] ?? []);

/** Finds works around papers or authors. Sources that fail are named in `problems`. */
export const grow = async (
  store: Store,
  sources: readonly OnlineSource[],
  { from, by, limit }: GrowthAsked,
  day: string,
  { signal, progress }: Asking = {},
): Promise<Growth> => {
  const { seeds, labels, isAuthor } = await seedsOf(store, from);
  const asking = askEach();
  const found: FoundIn[] = [];
  const seedWorks = new Map<string, Work[]>();
  let done = 0;
  for (const source of sources) {
    const answer = await asking.ask(source, () =>
      around(source, seeds, by, limit, {
        signal,
        progress: (n) => progress?.(done + n, seeds.length * sources.length),
      }),
    );
    signal?.throwIfAborted();
    done += seeds.length;
    found.push(...(answer?.found ?? []).map((each) => ({ ...each, source })));
    for (const [id, work] of answer?.seeds ?? []) seedWorks.set(id, [...(seedWorks.get(id) ?? []), work]);
  }
  const works = together(found);
  const known = await inLibrary(
    store,
    works.map(({ work }) => work.reference),
  );
  const asked = new Set(seeds.map((seed) => seed.asked.id));
  const keyed = works
    .map((each, i) => ({ ...each, key: `${each.source.id}:${each.work.id}`, known: known[i] }))
    .filter((each) => each.known === undefined || !asked.has(each.known.id));
  const ranked = await ranking(store, seeds, seedWorks, keyed, isAuthor ? from : []);
  const order = new Map(ranked.map((item, i) => [item.id, { item, i }]));
  const rest = ranked.length;
  const sorted = keyed.toSorted(
    (a, b) => (order.get(a.key)?.i ?? rest) - (order.get(b.key)?.i ?? rest) || (a.key < b.key ? -1 : 1),
  );
  const those = (held: boolean) => sorted.filter((each) => isHeld(each) === held).slice(0, limit);
  const shown = [...those(false), ...those(true)];
  return {
    works: shown.map(({ key, source, work, known: own, from: seedIds, citedBy, cites }) => ({
      ...{ key, source, work, known: own, citedBy, cites },
      from: seedIds,
      csl: dated(work.reference.csl, source.name, day),
      score: order.get(key)?.item.score ?? 0,
      reasons: order.get(key)?.item.reasons ?? [],
    })),
    labels,
    isAuthor,
    ...(shown.length === 0 && {
      nothing: nothingGrown(sources, { by, isAuthor, known: seedWorks.size > 0 }),
    }),
    problems: asking.problems,
  };
};

/** Ranks works around the seeds by what the sources and the library know of them. */
const ranking = async (
  store: Store,
  seeds: readonly Seed[],
  seedWorks: ReadonlyMap<string, readonly Work[]>,
  works: readonly (Found & { key: string; known: Known | undefined })[],
  authors: readonly string[],
) => {
  const ids = [...new Set(seeds.map(({ asked }) => asked.id))];
  const cited = await store.ask(citedPapers, { ids });
  const keyOfNode = new Map<string, string>();
  for (const { key, work, known: own } of works) {
    for (const each of keysOf(work.reference.csl)) keyOfNode.set(each, key);
    if (own) keyOfNode.set(own.id, key);
  }
  for (const [id, own] of seedWorks)
    for (const work of own) for (const each of keysOf(work.reference.csl)) keyOfNode.set(each, id);
  const resolve = (keys: readonly string[]): string[] => [
    ...new Set(keys.map((key) => keyOfNode.get(key) ?? key)),
  ];
  const unique = [...new Map(seeds.map(({ asked }) => [asked.id, asked])).values()];
  return rankWorks({
    seeds: unique.map(({ id, item }) => {
      const listed = works.flatMap(({ key, citedBy }) => (citedBy.includes(id) ? [key] : []));
      const told = (seedWorks.get(id) ?? []).flatMap(citedKeys);
      return { id, csl: item, cites: resolve([...listed, ...told, ...(cited.get(id) ?? [])]) };
    }),
    works: works.map(({ key, work, cites }) => ({
      id: key,
      csl: work.reference.csl,
      cites: resolve([...cites, ...citedKeys(work)]).filter((node) => node !== key),
    })),
    authors,
  });
};

/**
 * The chosen works as references to store: each as an entry of its own that cites the papers of the library that it cites, and
 * the papers asked about with those that they cite.
 */
export const grownEntries = async (store: Store, chosen: readonly Grown[]): Promise<Given[]> => {
  const papers = [...new Set(chosen.flatMap(({ citedBy, cites }) => [...citedBy, ...cites]))];
  const known = new Map((await askedPapers(store, papers)).map((asked) => [asked.id, asked]));
  const paper = (id: string): Given[] => {
    const asked = known.get(id);
    return asked ? [{ is: id, reference: plain(asked.item, asked.paper.title) }] : [];
  };
  const entry = ({ csl, work, known: own }: Grown): Given => ({
    reference: plain(csl, work.reference.raw.length > 2000 ? (csl.title ?? work.id) : work.reference.raw),
    ...(own && { is: own.id }),
  });
  const citing = new Map<string, Grown[]>();
  for (const each of chosen) for (const id of each.citedBy) citing.set(id, [...(citing.get(id) ?? []), each]);
  return [
    ...chosen.map((each) => ({ ...entry(each), cites: each.cites.flatMap(paper) })),
    ...[...citing].flatMap(([id, works]) => paper(id).map((own) => ({ ...own, cites: works.map(entry) }))),
  ];
};

const plain = (csl: CslItem, raw: string): Given['reference'] => ({
  raw,
  csl,
  printed: {},
  confidence: {},
  problems: [],
});
