/** Imports an exported library into another one: papers that both have are merged, the rest is added unchanged. */
import { InputError } from '../../server/base/errors.ts';
import type { LibraryPaper } from '../../server/base/library-paper.ts';
import { titleKey } from '../../server/base/title-key.ts';
import type { Counts, Decision, Graph, Paper } from '../../server/model.ts';
import { decisions as allDecisions } from '../../server/queries/library/decisions.ts';
import { libraryPapers } from '../../server/queries/library/library-papers.ts';
import { paperEntries } from '../../server/queries/library/paper-entries.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { nodeRefs } from '../../server/queries/search/node-refs.ts';
import type { LoadOptions, Progress, Store } from '../../server/store/store.ts';
import { applyDecisions } from '../decide/apply.ts';
import { type CommitOptions, commitWithRetry } from '../decide/commit-with-retry.ts';
import { importDecision } from '../decide/decisions.ts';
import { inForce, namesOf, renamedIn } from '../decide/resolve.ts';
import { revertDecisions } from '../decide/revert.ts';
import type { Imported } from '../link/graph.ts';
import { decisionId, sourceId } from '../link/ids.ts';
import { createPlacer, entryKey, marksOf, type Placement, withPlacements } from '../link/match-library.ts';
import { firstPage } from '../link/papers/marks.ts';
import { placeKey } from '../link/papers/match.ts';
import { reviewedLibrary } from '../link/reviewed-library.ts';
import type { Reading } from '../normalize/record.ts';
import { openLibrary } from '../read/formats/json/coterie/read.ts';
import { referencesOf } from '../read/formats/json/coterie-json.ts';
import type { LargeImport, Prepared, Tally } from './prepared.ts';

/** The imported library without its decisions, and those of its decisions that are not in the library yet. */
interface Foreign {
  base: Graph;
  decisions: Decision[];
  /** The library is empty: the file is loaded unchanged. */
  asItIs: boolean;
}

const foreignOf = async (store: Store, graph: Graph): Promise<Foreign> => {
  const own = new Set((await store.ask(allDecisions, {})).map(({ id }) => id));
  const { nodes } = await store.ask(stats, {});
  const decisions = inForce(graph.decisions).filter(({ id }) => !own.has(id));
  return {
    base: { ...revertDecisions(graph, graph.decisions), decisions: [] },
    decisions,
    asItIs: own.size === 0 && nodes.Paper === 0,
  };
};

/** A graph with the papers of both. */
const allPapers = (graph: Graph, base: Graph): Graph => ({
  ...graph,
  papers: [...new Map([...base.papers, ...graph.papers].map((paper) => [paper.id, paper])).values()],
});

/** What can be decided here, and what is missing, with the reason. */
interface Fitted {
  decisions: Decision[];
  missing: { decision: Decision; reason: string }[];
}

/** A decision about those that are here; undefined if nothing is left to decide. Of several sets, those remain that have two. */
const onThose = (decision: Decision, here: ReadonlySet<string>): Decision | undefined => {
  const { sets } = decision;
  if (namesOf(decision).every((id) => here.has(id))) return decision;
  const kept = sets?.map((set) => set.filter((id) => here.has(id))).filter(({ length }) => length > 1) ?? [];
  const subject = kept[0]?.[0];
  if (subject === undefined) return undefined;
  return { ...decision, id: decisionId(decision.id, ...kept.flat()), subject, sets: kept };
};

/** Decisions without what is neither in the library nor in the file. */
const fitted = async (store: Store, graph: Graph, foreign: Foreign): Promise<Fitted> => {
  const { base, decisions } = foreign;
  const made = decisions.flatMap(({ act, subject, target }) =>
    act === 'add' ? [subject] : target === undefined ? [] : [target],
  );
  const here = new Set([...allNodes(base), ...allNodes(graph), ...made]);
  const named = decisions.flatMap(namesOf);
  for (const { id } of await store.ask(nodeRefs, { ids: [...new Set(named)].filter((id) => !here.has(id)) }))
    here.add(id);
  return {
    decisions: decisions.flatMap((decision) => onThose(decision, here) ?? []),
    missing: decisions.flatMap((decision) => {
      const gone = namesOf(decision).filter((id) => !here.has(id));
      return (decision.sets ? gone : gone.slice(0, 1)).map((id) => ({
        decision,
        reason: `"${decision.labels[id] ?? id}" is not in the library; skipped`,
      }));
    }),
  };
};

const allNodes = ({ papers, authors, venues, techniques }: Graph): string[] =>
  [papers, authors, venues, techniques].flatMap((nodes) => nodes.map(({ id }) => id));

/** A decision in words, for the list of skipped ones. */
const described = ({ act, kind, subject, labels }: Decision): string =>
  `${act} ${kind} ${labels[subject] ?? subject}`;

/** Loads a library: one transaction, then one for each decision that is not in the library yet. */
const load = async (
  store: Store,
  graph: Graph,
  { base, asItIs }: Foreign,
  placements: ReadonlyMap<string, Placement>,
  decisions: readonly Decision[],
  options: LoadOptions,
): Promise<Counts> => {
  if (asItIs) return store.load(withPlacements(graph, placements), options);
  const matched = [...placements.values()].flatMap((place) => place.libraryPaper ?? []);
  const alreadySet = {
    authors: new Set(matched.flatMap(({ id, hasAuthors }) => (hasAuthors ? [id] : []))),
    venues: new Set(matched.flatMap(({ id, hasVenue }) => (hasVenue ? [id] : []))),
  };
  const own = await store.ask(allDecisions, {});
  const added = await store.load(applyDecisions(withPlacements(base, placements), own, alreadySet), options);
  const idOf = (paper: string): string => placements.get(paper)?.id ?? paper;
  for (const decision of decisions) await importDecision(store, renamedIn(decision, idOf));
  return added;
};

/** Papers per look-up. */
const batchSize = 2000;

const defined = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

const matchablePapers = (store: Store, papers: readonly Paper[]): Promise<LibraryPaper[]> =>
  store.ask(libraryPapers, {
    ids: papers.map(({ id }) => id),
    dois: defined(papers.map(({ doi }) => doi?.toLowerCase())),
    arxivs: defined(papers.map(({ arxiv }) => arxiv?.toLowerCase())),
    openalexs: defined(papers.map(({ openalex }) => openalex?.toLowerCase())),
    titles: defined(papers.map(({ title }) => titleKey(title))),
    places: defined(
      papers.map(({ year, volume, pages }) => placeKey({ title: '', year, volume, page: firstPage(pages) })),
    ),
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

/** Which paper in the library each paper of a graph is, if any. */
const placementsOf = async (store: Store, graph: Graph): Promise<Map<string, Placement>> => {
  const marks = marksOf(graph);
  const entries = grouped(graph.lists.map((listing) => [listing.paper, entryKey(listing)] as const));
  const placements = new Map<string, Placement>();
  for (let start = 0; start < graph.papers.length; start += batchSize) {
    const papers = graph.papers.slice(start, start + batchSize);
    const candidates = await matchablePapers(store, papers);
    const there = await store.ask(paperEntries, { ids: candidates.map(({ id }) => id) });
    const place = createPlacer(
      candidates,
      grouped(there.map((listing) => [listing.paper, entryKey(listing)] as const)),
    );
    for (const { id, title } of papers)
      placements.set(id, place(id, marks.get(id) ?? { title }, [...(entries.get(id) ?? [])]));
  }
  return placements;
};

/** The sources that are not in the library yet. */
const newSources = async (store: Store, { sources }: Graph): Promise<string[]> => {
  const ids = sources.map(({ id }) => id);
  const known = new Set((await store.ask(nodeRefs, { ids })).map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
};

const outcomeOf = ({ present, libraryPaper }: Placement): 'present' | 'merged' | 'new' =>
  present ? 'present' : libraryPaper ? 'merged' : 'new';

const ofPapers = ({ papers }: Graph, placements: ReadonlyMap<string, Placement>): Placement[] =>
  papers.flatMap(({ id }) => placements.get(id) ?? []);

const tallyOf = (placements: Iterable<Placement>, unread: number): Tally => {
  const tally: Tally = { read: unread, new: 0, merged: 0, present: 0, unread };
  for (const place of placements) {
    tally.read += 1;
    tally[outcomeOf(place)] += 1;
  }
  return tally;
};

/** Matches the papers of another library with this one. */
const prepareGraph = async (store: Store, graph: Graph) => {
  const revision = await store.revision();
  const foreign = await foreignOf(store, graph);
  const placements = await placementsOf(store, allPapers(graph, foreign.base));
  const { decisions, missing } = await fitted(store, graph, foreign);
  return {
    placements,
    unfitting: missing.map(({ decision, reason }) => ({ line: 0, raw: described(decision), reason })),
    commit: (options: CommitOptions = {}) =>
      load(store, graph, foreign, placements, decisions, { ...options, revision }),
  };
};

/**
 * Works out what importing another library would do. A paper that is listed at the same positions of the same sources
 * is `present`; one that is the same by `sameBecause` takes the id that it has in this library. `references` may have
 * been corrected or left out since `library` was read.
 */
export const prepareLibrary = async (
  store: Store,
  imported: Imported,
  { references, unread }: Reading,
  library: Graph,
): Promise<Prepared> => {
  const graph = reviewedLibrary(library, referencesOf(library), references);
  const { placements, unfitting, commit } = await prepareGraph(store, graph);
  const entries = references.map((reference): Prepared['entries'][number] => {
    const id = library.papers[reference.position - 1]?.id ?? '';
    const place = placements.get(id) ?? { id, present: false };
    const outcome = outcomeOf(place);
    const why = outcome === 'merged' ? place.why : undefined;
    const { position } = reference;
    return { reference, position, paper: place.id, outcome, ...(why === undefined ? {} : { why }) };
  });
  return {
    id: sourceId(imported.text),
    tally: tallyOf(ofPapers(graph, placements), unread.length + unfitting.length),
    entries,
    unread: [...unread, ...unfitting],
    sources: await newSources(store, graph),
    commit,
  };
};

/** The same for a file of any size, given in pieces: its graph is in memory, its text never is. */
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
  const { placements, unfitting } = prepared;
  for (const entry of unfitting) unread(entry);
  return { tally: tallyOf(ofPapers(graph, placements), wrong.length + unfitting.length), added };
};
