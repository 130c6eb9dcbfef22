/** Matches the papers of an imported library with those of another. Pure. */

import type { LibraryPaper } from '../../server/base/library-paper.ts';
import { isUntitled } from '../../server/base/untitled.ts';
import type { Graph, Lists } from '../../server/model.ts';
import { distinctPaperId, type PaperMarks } from './ids.ts';
import { firstPage } from './papers/marks.ts';
import { createMatcher, libraryMarks } from './papers/match.ts';
import { contradicts, sameBecause } from './papers/same.ts';

/** The id for a paper of the file, the reason, and whether the library already lists the same entries. */
export interface Placement {
  id: string;
  libraryPaper?: LibraryPaper;
  why?: string;
  present: boolean;
}

/** The fields by which each paper of a graph is matched. */
export const marksOf = (graph: Graph): Map<string, PaperMarks> => {
  const families = new Map(graph.authors.map(({ id, family }) => [id, family]));
  const first = new Map(
    graph.wrote
      .toSorted((a, b) => b.position - a.position || (a.author < b.author ? 1 : -1))
      .map(({ author, paper }) => [paper, families.get(author)]),
  );
  const names = new Map(graph.venues.map(({ id, name }) => [id, name]));
  const containers = new Map(
    graph.publishedIn.map(({ paper, venue }) => [paper, [names.get(venue) ?? venue]]),
  );
  return new Map(
    graph.papers.map(({ id, title, pages, ...paper }) => [
      id,
      {
        ...paper,
        title: isUntitled(title) ? '' : title,
        firstAuthor: first.get(id),
        containers: containers.get(id),
        page: firstPage(pages),
      },
    ]),
  );
};

/** One entry of a source, as a key. */
export const entryKey = ({ source, position }: Pick<Lists, 'source' | 'position'>): string =>
  `${position} ${source}`;

/**
 * Matches papers with those in the library: first by position in the same source, so that a second import finds the papers
 * of the first; then by id; then by `sameBecause`.
 */
export const createPlacer = (
  libraryPapers: readonly LibraryPaper[],
  listed: ReadonlyMap<string, ReadonlySet<string>>,
): ((id: string, marks: PaperMarks, entries: readonly string[]) => Placement) => {
  const match = createMatcher(libraryPapers);
  const byId = new Map(libraryPapers.map((each) => [each.id, each]));
  const byEntry = new Map<string, LibraryPaper[]>();
  for (const each of libraryPapers)
    for (const entry of listed.get(each.id) ?? []) byEntry.set(entry, [...(byEntry.get(entry) ?? []), each]);
  return (id, marks, entries) => {
    const sameId = byId.get(id);
    const differs = sameId && contradicts(marks, libraryMarks(sameId));
    const own = differs ? undefined : sameId;
    const why = (each: LibraryPaper): string | undefined =>
      sameBecause(marks, libraryMarks(each)) ?? (each.id === id ? 'same entry' : undefined);
    const again = entries
      .flatMap((entry) => byEntry.get(entry) ?? [])
      .find((each) => why(each) !== undefined);
    const known = again ?? own;
    const found = known ? { libraryPaper: known, why: why(known) ?? '' } : match(marks);
    if (!found) return { id: differs ? distinctPaperId(marks) : id, present: false };
    const there = listed.get(found.libraryPaper.id);
    const present =
      entries.length === 0 ? found.libraryPaper.id === id : entries.every((entry) => there?.has(entry));
    return { id: found.libraryPaper.id, ...found, present };
  };
};

/** The relations to add: none if the paper already has some, and only those of the first of several merged papers. */
const relationsToAdd = <R extends { paper: string }>(
  relations: readonly R[],
  placements: ReadonlyMap<string, Placement>,
  has: (paper: LibraryPaper) => boolean,
): R[] => {
  const from = new Map<string, string>();
  return relations.flatMap((relation) => {
    const place = placements.get(relation.paper);
    const id = place?.id ?? relation.paper;
    if (place?.libraryPaper && has(place.libraryPaper)) return [];
    if (!from.has(id)) from.set(id, relation.paper);
    return from.get(id) === relation.paper ? [{ ...relation, paper: id }] : [];
  });
};

const sides = <K extends string, R extends Readonly<Record<K, string>>>(
  before: readonly R[],
  now: readonly R[],
  end: K,
): [string[], string[]] => [before.map((relation) => relation[end]), now.map((relation) => relation[end])];

const stillNamed = <N extends { id: string }>(
  nodes: readonly N[],
  before: readonly string[],
  after: readonly string[],
): N[] => {
  const [were, are] = [new Set(before), new Set(after)];
  return nodes.filter(({ id }) => are.has(id) || !were.has(id));
};

/** The graph without nodes that have no relations left. */
export const pruned = (before: Graph, now: Graph): Graph => ({
  ...now,
  sources: stillNamed(now.sources, ...sides(before.lists, now.lists, 'source')),
  authors: stillNamed(now.authors, ...sides(before.wrote, now.wrote, 'author')),
  venues: stillNamed(now.venues, ...sides(before.publishedIn, now.publishedIn, 'venue')),
  techniques: stillNamed(now.techniques, ...sides(before.uses, now.uses, 'technique')),
});

/** The graph with the ids of the placements. Authors and a venue are added only to papers that have none. */
export const withPlacements = (graph: Graph, placements: ReadonlyMap<string, Placement>): Graph => {
  const idOf = (paper: string): string => placements.get(paper)?.id ?? paper;
  const moved = <R extends { paper: string }>(relations: readonly R[]): R[] =>
    relations.map((relation) => ({ ...relation, paper: idOf(relation.paper) }));
  return pruned(graph, {
    ...graph,
    papers: graph.papers.map((paper) => ({ ...paper, id: idOf(paper.id) })),
    wrote: relationsToAdd(graph.wrote, placements, ({ hasAuthors }) => hasAuthors),
    publishedIn: relationsToAdd(graph.publishedIn, placements, ({ hasVenue }) => hasVenue),
    uses: moved(graph.uses),
    // Merging must not create a paper that cites itself.
    cites: graph.cites
      .filter(({ citing, cited }) => citing === cited || idOf(citing) !== idOf(cited))
      .map(({ citing, cited }) => ({ citing: idOf(citing), cited: idOf(cited) })),
    lists: graph.lists.map((listing) => {
      const { id = listing.paper, libraryPaper, why } = placements.get(listing.paper) ?? {};
      return { ...listing, paper: id, ...(libraryPaper && why !== undefined && !listing.why ? { why } : {}) };
    }),
  });
};
