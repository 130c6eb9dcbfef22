/** A list linked for a library, under the decisions that were made in it. Pure. */
import type { Decision, Graph } from '../../server/model.ts';
import type { LinkedEntry } from '../link/graph.ts';
import type { LibraryPaper } from '../link/papers/match.ts';
import { pruned } from '../link/match-library.ts';
import { decided } from './apply.ts';
import { byHand } from './papers.ts';
import { entryOf } from './relations.ts';
import { inForce, resolver, tiedTo } from './resolve.ts';

/** Papers that decisions on papers are about. */
const decidedOn = (decisions: readonly Decision[]): Set<string> => {
  const own = inForce(decisions).filter(({ kind }) => kind === 'paper');
  return new Set(
    tiedTo(
      own.map(({ subject }) => subject),
      own,
    ),
  );
};

/** The graph without papers that were decided on and whose entries the library has already: it knows them better. */
const withoutKnown = (graph: Graph, about: ReadonlySet<string>, there: ReadonlySet<number>): Graph => {
  const fresh = new Set(graph.lists.flatMap(({ paper, position }) => (there.has(position) ? [] : [paper])));
  const has = ({ paper }: { paper: string }): boolean => !about.has(paper) || fresh.has(paper);
  return pruned(graph, {
    ...graph,
    papers: graph.papers.filter(({ id }) => has({ paper: id })),
    wrote: graph.wrote.filter(has),
    publishedIn: graph.publishedIn.filter(has),
    uses: graph.uses.filter(has),
    cites: graph.cites.filter(({ citing, cited }) => has({ paper: citing }) && has({ paper: cited })),
    lists: graph.lists.filter(has),
  });
};

/** What is to be loaded, and what becomes of each entry. `there` are the places of the source that the library lists. */
export const decidedImport = (
  { graph, entries }: { graph: Graph; entries: readonly LinkedEntry[] },
  source: string,
  decisions: readonly Decision[],
  held: readonly LibraryPaper[],
  there: ReadonlySet<number>,
): { graph: Graph; entries: LinkedEntry[] } => {
  const resolve = resolver(decisions, 'paper');
  const kept = new Set(held.map(({ id }) => id));
  const standing = {
    authors: new Set(held.flatMap(({ id, hasAuthors }) => (hasAuthors ? [id] : []))),
    venues: new Set(held.flatMap(({ id, hasVenue }) => (hasVenue ? [id] : []))),
  };
  return {
    graph: decided(withoutKnown(graph, decidedOn(decisions), there), decisions, standing),
    entries: entries.map((entry) => {
      const { position } = entry;
      const paper = resolve(entry.paper, [entryOf({ source, position })]) ?? entry.paper;
      if (paper === entry.paper) return entry;
      return kept.has(paper) ? { ...entry, paper, outcome: 'merged', why: byHand } : { ...entry, paper };
    }),
  };
};
