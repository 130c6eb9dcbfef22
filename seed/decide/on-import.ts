/** Applies the decisions of a library to a list that is imported into it. Pure. */

import type { LibraryPaper } from '../../server/base/library-paper.ts';
import type { Decision, Graph } from '../../server/model.ts';
import type { LinkedEntry, link } from '../link/graph.ts';
import { pruned } from '../link/match-library.ts';
import { applyDecisions } from './apply.ts';
import { byHand } from './papers.ts';
import { entryOf } from './relations.ts';
import { inForce, namesOf, resolver, tiedTo } from './resolve.ts';

/** Papers that decisions name. */
const decidedOn = (decisions: readonly Decision[]): Set<string> => {
  const own = inForce(decisions).filter(({ kind }) => kind === 'paper');
  return new Set(tiedTo(own.flatMap(namesOf), own));
};

/** The graph without papers that decisions name and whose entries are all in the library: the library is right there. */
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

/** What to load, and the outcome of each entry. `there` are the positions of the source that are in the library. */
export const decidedImport = (
  {
    graph,
    entries,
    renew,
  }: Pick<ReturnType<typeof link>, 'graph' | 'renew'> & { entries: readonly LinkedEntry[] },
  source: string,
  decisions: readonly Decision[],
  candidates: readonly LibraryPaper[],
  there: ReadonlySet<number>,
): ReturnType<typeof link> => {
  const resolve = resolver(decisions, 'paper');
  const about = decidedOn(decisions);
  // The authors of papers that decisions name are settled.
  const renewed = new Set(renew.papers.filter((id) => !about.has(id)));
  const candidateIds = new Set(candidates.map(({ id }) => id));
  const alreadySet = {
    authors: new Set(
      candidates.flatMap(({ id, hasAuthors }) => (hasAuthors && !renewed.has(id) ? [id] : [])),
    ),
    venues: new Set(candidates.flatMap(({ id, hasVenue }) => (hasVenue ? [id] : []))),
  };
  const decided = applyDecisions(withoutKnown(graph, about, there), decisions, alreadySet);
  const left = new Set([...decided.papers, ...decided.authors].map(({ id }) => id));
  return {
    graph: decided,
    renew: {
      papers: [...renewed].filter((id) => left.has(id)),
      authors: renew.authors.filter((id) => left.has(id)),
    },
    entries: entries.map((entry) => {
      const { position } = entry;
      const paper = resolve(entry.paper, [entryOf({ source, position })]) ?? entry.paper;
      if (paper === entry.paper) return entry;
      return candidateIds.has(paper)
        ? { ...entry, paper, outcome: 'merged', why: byHand }
        : { ...entry, paper };
    }),
  };
};
