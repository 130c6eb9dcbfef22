/** Bringing a whole exported library into another one: papers that both have become one, all else is kept as it is. */
import { InputError } from '../../server/base/errors.ts';
import { titleKey } from '../../server/base/title-key.ts';
import type { Counts, Decision, Graph, Paper } from '../../server/model.ts';
import { decisions as allDecisions } from '../../server/queries/library/decisions.ts';
import { libraryPapers } from '../../server/queries/library/library-papers.ts';
import { listings } from '../../server/queries/library/listings.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { nodeRefs } from '../../server/queries/search/node-refs.ts';
import type { LoadOptions, Progress, Store } from '../../server/store/store.ts';
import { type CommitOptions, commitWithRetry } from '../decide/commit-with-retry.ts';
import { decided } from '../decide/apply.ts';
import { adopt } from '../decide/decisions.ts';
import { inForce, renamedIn } from '../decide/resolve.ts';
import { undecided } from '../decide/revert.ts';
import { edited } from '../link/reviewed-library.ts';
import type { Imported } from '../link/graph.ts';
import { sourceId } from '../link/ids.ts';
import type { LibraryPaper } from '../link/papers/match.ts';
import { entryKey, marksOf, type Placing, placed, placing } from '../link/match-library.ts';
import type { Reading } from '../normalize/record.ts';
import { openLibrary } from '../read/formats/json/coterie/read.ts';
import { referencesOf } from '../read/formats/json/coterie-json.ts';
import type { LargeImport, Prepared, Tally } from './prepared.ts';

/** A library as it was found, before anybody decided anything, and what was decided in it that is not known here. */
interface Foreign {
  base: Graph;
  decisions: Decision[];
  /** Nothing is here yet: the file is taken as it stands. */
  asItIs: boolean;
}

const foreignOf = async (store: Store, graph: Graph): Promise<Foreign> => {
  const own = new Set((await store.ask(allDecisions, {})).map(({ id }) => id));
  const { nodes } = await store.ask(stats, {});
  const decisions = inForce(graph.decisions).filter(({ id }) => !own.has(id));
  return {
    base: { ...undecided(graph, graph.decisions), decisions: [] },
    decisions,
    asItIs: own.size === 0 && nodes.Paper === 0,
  };
};

/** A graph with the papers of both, to be placed. */
const allPapers = (graph: Graph, base: Graph): Graph => ({
  ...graph,
  papers: [...new Map([...base.papers, ...graph.papers].map((paper) => [paper.id, paper])).values()],
});

/** Decisions that name what neither the library nor the file has, with the reason. */
const unfit = async (store: Store, graph: Graph, foreign: Foreign): Promise<Map<Decision, string>> => {
  const { base, decisions } = foreign;
  const made = decisions.flatMap(({ act, subject, target }) =>
    act === 'add' ? [subject] : target === undefined ? [] : [target],
  );
  const here = new Set([...allNodes(base), ...allNodes(graph), ...made]);
  const named = decisions.flatMap(({ subject, others = [] }) => [subject, ...others]);
  for (const { id } of await store.ask(nodeRefs, { ids: [...new Set(named)].filter((id) => !here.has(id)) }))
    here.add(id);
  return new Map(
    decisions.flatMap((decision): [Decision, string][] => {
      const missing = [decision.subject, ...(decision.others ?? [])].find((id) => !here.has(id));
      return missing === undefined
        ? []
        : [[decision, `"${decision.labels[missing] ?? missing}" is not in this library; skipped`]];
    }),
  );
};

const allNodes = ({ papers, authors, venues, techniques }: Graph): string[] =>
  [papers, authors, venues, techniques].flatMap((nodes) => nodes.map(({ id }) => id));

/** What a decision says when it cannot be made here. */
const described = ({ act, kind, subject, labels }: Decision): string =>
  `${act} ${kind} ${labels[subject] ?? subject}`;

/** Brings a library in: one transaction, then one for each decision that is new here. */
const bring = async (
  store: Store,
  graph: Graph,
  { base, decisions, asItIs }: Foreign,
  placings: ReadonlyMap<string, Placing>,
  skipped: ReadonlyMap<Decision, string>,
  options: LoadOptions,
): Promise<Counts> => {
  if (asItIs) return store.load(placed(graph, placings), options);
  const held = [...placings.values()].flatMap((place) => place.held ?? []);
  const standing = {
    authors: new Set(held.flatMap(({ id, hasAuthors }) => (hasAuthors ? [id] : []))),
    venues: new Set(held.flatMap(({ id, hasVenue }) => (hasVenue ? [id] : []))),
  };
  const own = await store.ask(allDecisions, {});
  const added = await store.load(decided(placed(base, placings), own, standing), options);
  const idOf = (paper: string): string => placings.get(paper)?.id ?? paper;
  for (const decision of decisions) if (!skipped.has(decision)) await adopt(store, renamedIn(decision, idOf));
  return added;
};

/** Papers looked up at once. */
const batchSize = 2000;

const defined = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

const heldOf = (store: Store, papers: readonly Paper[]): Promise<LibraryPaper[]> =>
  store.ask(libraryPapers, {
    ids: papers.map(({ id }) => id),
    dois: defined(papers.map(({ doi }) => doi?.toLowerCase())),
    arxivs: defined(papers.map(({ arxiv }) => arxiv?.toLowerCase())),
    openalexs: defined(papers.map(({ openalex }) => openalex?.toLowerCase())),
    titles: defined(papers.map(({ title }) => titleKey(title))),
  });

/** A list of keys for each id. */
const grouped = (pairs: Iterable<readonly [id: string, key: string]>): Map<string, Set<string>> => {
  const groups = new Map<string, Set<string>>();
  for (const [id, key] of pairs) {
    const known = groups.get(id);
    if (known) known.add(key);
    else groups.set(id, new Set([key]));
  }
  return groups;
};

/** Where each paper of a graph goes in the library. */
const placingsOf = async (store: Store, graph: Graph): Promise<Map<string, Placing>> => {
  const marks = marksOf(graph);
  const entries = grouped(graph.lists.map((listing) => [listing.paper, entryKey(listing)] as const));
  const placings = new Map<string, Placing>();
  for (let start = 0; start < graph.papers.length; start += batchSize) {
    const papers = graph.papers.slice(start, start + batchSize);
    const held = await heldOf(store, papers);
    const there = await store.ask(listings, { ids: held.map(({ id }) => id) });
    const place = placing(held, grouped(there.map((listing) => [listing.paper, entryKey(listing)] as const)));
    for (const { id, title } of papers)
      placings.set(id, place(id, marks.get(id) ?? { title }, [...(entries.get(id) ?? [])]));
  }
  return placings;
};

/** The sources that the library does not have yet. */
const newSources = async (store: Store, { sources }: Graph): Promise<string[]> => {
  const ids = sources.map(({ id }) => id);
  const known = new Set((await store.ask(nodeRefs, { ids })).map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
};

const outcomeOf = ({ present, held }: Placing): 'present' | 'merged' | 'new' =>
  present ? 'present' : held ? 'merged' : 'new';

const ofPapers = ({ papers }: Graph, placings: ReadonlyMap<string, Placing>): Placing[] =>
  papers.flatMap(({ id }) => placings.get(id) ?? []);

const tallyOf = (placings: Iterable<Placing>, unread: number): Tally => {
  const tally: Tally = { read: unread, new: 0, merged: 0, present: 0, unread };
  for (const place of placings) {
    tally.read += 1;
    tally[outcomeOf(place)] += 1;
  }
  return tally;
};

/** Looks up what the library has of another, as a graph. */
const prepareGraph = async (store: Store, graph: Graph) => {
  const revision = await store.revision();
  const foreign = await foreignOf(store, graph);
  const placings = await placingsOf(store, allPapers(graph, foreign.base));
  const skipped = await unfit(store, graph, foreign);
  return {
    placings,
    unfitting: [...skipped].map(([decision, reason]) => ({ line: 0, raw: described(decision), reason })),
    commit: (options: CommitOptions = {}) =>
      bring(store, graph, foreign, placings, skipped, { ...options, revision }),
  };
};

/**
 * Looks up what the library has of another, and says what bringing it in would do. A paper that is listed at the same
 * places of the same sources is there already; one that is the same by `sameBecause` takes the id that it has there.
 * The references may have been corrected since `library` was read, or left out.
 */
export const prepareLibrary = async (
  store: Store,
  imported: Imported,
  { references, unread }: Reading,
  library: Graph,
): Promise<Prepared> => {
  const graph = edited(library, referencesOf(library), references);
  const { placings, unfitting, commit } = await prepareGraph(store, graph);
  const entries = references.map((reference): Prepared['entries'][number] => {
    const id = library.papers[reference.position - 1]?.id ?? '';
    const place = placings.get(id) ?? { id, present: false };
    const outcome = outcomeOf(place);
    const why = outcome === 'merged' ? place.why : undefined;
    const { position } = reference;
    return { reference, position, paper: place.id, outcome, ...(why === undefined ? {} : { why }) };
  });
  return {
    id: sourceId(imported.text),
    tally: tallyOf(ofPapers(graph, placings), unread.length + unfitting.length),
    entries,
    unread: [...unread, ...unfitting],
    sources: await newSources(store, graph),
    commit,
  };
};

/** The same for a file of any size, given piece by piece: its text is never held, its graph is. */
export const importLibrary = async (
  store: Store,
  name: string,
  pieces: AsyncIterable<string>,
  unread: (entry: Reading['unread'][number]) => void,
  progress: Progress,
): Promise<LargeImport> => {
  const reader = openLibrary(name);
  for await (const piece of pieces) reader.write(piece);
  const { graph, unread: wrong } = reader.end();
  for (const entry of wrong) unread(entry);
  if (graph.papers.length === 0 && wrong[0])
    throw new InputError(`${name}:${wrong[0].line}: nothing could be read: ${wrong[0].reason}`);
  const { prepared, added } = await commitWithRetry(() => prepareGraph(store, graph), { progress });
  const { placings, unfitting } = prepared;
  for (const entry of unfitting) unread(entry);
  return { tally: tallyOf(ofPapers(graph, placings), wrong.length + unfitting.length), added };
};
