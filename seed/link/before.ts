/** What papers of the library were before an import changed them, so that it can be taken back exactly. Pure. */
import { isUntitled } from '../../server/base/untitled.ts';
import type { Graph, Lists, Paper } from '../../server/model.ts';
import { byId, byPaper } from './rows.ts';

/** A paper with its authors, venue and techniques, without what decisions changed. */
export interface PaperBefore
  extends Pick<Graph, 'authors' | 'wrote' | 'venues' | 'publishedIn' | 'techniques' | 'uses'> {
  paper: Paper;
}

/** The nodes that rows lead to. */
const ends = <N extends { id: string }, R>(
  nodes: ReadonlyMap<string, N>,
  rows: readonly R[],
  end: (row: R) => string,
): N[] => rows.flatMap((row) => nodes.get(end(row)) ?? []);

/** The papers of a graph, each with what belongs to it. */
export const papersBefore = (graph: Graph): Map<string, PaperBefore> => {
  const [authors, venues, techniques] = [byId(graph.authors), byId(graph.venues), byId(graph.techniques)];
  const [wrote, publishedIn, uses] = [byPaper(graph.wrote), byPaper(graph.publishedIn), byPaper(graph.uses)];
  return new Map(
    graph.papers.map((paper) => {
      const own = {
        wrote: wrote.get(paper.id) ?? [],
        publishedIn: publishedIn.get(paper.id) ?? [],
        uses: uses.get(paper.id) ?? [],
      };
      return [
        paper.id,
        {
          paper,
          authors: ends(authors, own.wrote, ({ author }) => author),
          venues: ends(venues, own.publishedIn, ({ venue }) => venue),
          techniques: ends(techniques, own.uses, ({ technique }) => technique),
          ...own,
        },
      ];
    }),
  );
};

/** Papers that get relations which they did not have. */
const gaining = <R extends { paper: string }>(
  rows: readonly R[],
  had: (paper: string) => readonly R[] | undefined,
  end: (row: R) => string,
): string[] =>
  rows.flatMap((row) => {
    const known = had(row.paper);
    return known && !known.some((each) => end(each) === end(row)) ? [row.paper] : [];
  });

/** Whether a record of the same paper has fields that the paper lacks, or another title for one without a title. */
const adds = (was: Paper, now: Paper): boolean =>
  Object.keys(now).some((field) => was[field as keyof Paper] === undefined) ||
  (isUntitled(was.title) && was.title !== now.title);

/**
 * The entries of a graph; the first of each paper that the graph changes says what the paper was before. `renewed` are papers
 * with new author lists. Entries at the positions `there` are in the library already.
 */
export const withBefore = (
  graph: Graph,
  before: ReadonlyMap<string, PaperBefore>,
  renewed: readonly string[],
  there: ReadonlySet<number>,
): Lists[] => {
  const changed = new Set([
    ...renewed,
    ...graph.papers.flatMap((paper) => {
      const was = before.get(paper.id);
      return was && adds(was.paper, paper) ? [paper.id] : [];
    }),
    ...gaining(
      graph.wrote,
      (id) => before.get(id)?.wrote,
      ({ author }) => author,
    ),
    ...gaining(
      graph.publishedIn,
      (id) => before.get(id)?.publishedIn,
      ({ venue }) => venue,
    ),
    ...gaining(
      graph.uses,
      (id) => before.get(id)?.uses,
      ({ technique }) => technique,
    ),
  ]);
  return graph.lists.map((listing) => {
    const was = changed.has(listing.paper) && !there.has(listing.position) && before.get(listing.paper);
    if (!was) return listing;
    changed.delete(listing.paper);
    return { ...listing, was: JSON.stringify(was) };
  });
};

/** Reads what an entry says of its paper before it. */
export const readBefore = (was: string): PaperBefore => JSON.parse(was);
