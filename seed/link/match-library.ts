/** A whole library brought into another: its papers under the ids that they have there. Pure. */
import type { Graph, Lists } from '../../server/model.ts';
import type { PaperMarks } from './ids.ts';
import { createMatcher, type LibraryPaper, sameBecause } from './papers/match.ts';

/** Where a paper of the file goes: under which id, why there, and whether the library lists it just so already. */
export interface Placing {
  id: string;
  held?: LibraryPaper;
  why?: string;
  present: boolean;
}

/** What each paper of a graph is recognised by. */
export const marksOf = (graph: Graph): Map<string, PaperMarks> => {
  const families = new Map(graph.authors.map(({ id, family }) => [id, family]));
  const first = new Map(
    graph.wrote
      .toSorted((a, b) => b.position - a.position || (a.author < b.author ? 1 : -1))
      .map(({ author, paper }) => [paper, families.get(author)]),
  );
  return new Map(
    graph.papers.map(({ id, title, year, doi, arxiv, openalex }) => [
      id,
      { title, year, doi, arxiv, openalex, firstAuthor: first.get(id) },
    ]),
  );
};

/** One entry of a source, as a key. */
export const entryKey = ({ source, position }: Pick<Lists, 'source' | 'position'>): string =>
  `${position} ${source}`;

/**
 * Places papers among those of the library. A paper that the library lists at the same place of the same source is
 * found again there, so that a second load goes where the first went; then its own id counts, then `sameBecause`.
 */
export const placing = (
  held: readonly LibraryPaper[],
  listed: ReadonlyMap<string, ReadonlySet<string>>,
): ((id: string, marks: PaperMarks, entries: readonly string[]) => Placing) => {
  const match = createMatcher(held);
  const byId = new Map(held.map((each) => [each.id, each]));
  const byEntry = new Map<string, LibraryPaper[]>();
  for (const each of held)
    for (const entry of listed.get(each.id) ?? []) byEntry.set(entry, [...(byEntry.get(entry) ?? []), each]);
  return (id, marks, entries) => {
    const own = byId.get(id);
    const why = (each: LibraryPaper): string | undefined =>
      sameBecause(marks, each) ?? (each.id === id ? 'same entry' : undefined);
    const again = entries
      .flatMap((entry) => byEntry.get(entry) ?? [])
      .find((each) => why(each) !== undefined);
    const known = again ?? own;
    const found = known ? { held: known, why: why(known) ?? '' } : match(marks);
    if (!found) return { id, present: false };
    const there = listed.get(found.held.id);
    const present = entries.length === 0 ? found.held.id === id : entries.every((entry) => there?.has(entry));
    return { id: found.held.id, ...found, present };
  };
};

/** The relations that may be brought: none to a paper that has such already, and of several papers that became one those of the first. */
const brought = <R extends { paper: string }>(
  relations: readonly R[],
  placings: ReadonlyMap<string, Placing>,
  has: (held: LibraryPaper) => boolean,
): R[] => {
  const from = new Map<string, string>();
  return relations.flatMap((relation) => {
    const place = placings.get(relation.paper);
    const id = place?.id ?? relation.paper;
    if (place?.held && has(place.held)) return [];
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

/** A graph without the nodes that relations named before and none does now. */
export const pruned = (before: Graph, now: Graph): Graph => ({
  ...now,
  sources: stillNamed(now.sources, ...sides(before.lists, now.lists, 'source')),
  authors: stillNamed(now.authors, ...sides(before.wrote, now.wrote, 'author')),
  venues: stillNamed(now.venues, ...sides(before.publishedIn, now.publishedIn, 'venue')),
  techniques: stillNamed(now.techniques, ...sides(before.uses, now.uses, 'technique')),
});

/** The graph with every paper where it was placed. Authors and a venue come only where the library has none. */
export const placed = (graph: Graph, placings: ReadonlyMap<string, Placing>): Graph => {
  const idOf = (paper: string): string => placings.get(paper)?.id ?? paper;
  const moved = <R extends { paper: string }>(relations: readonly R[]): R[] =>
    relations.map((relation) => ({ ...relation, paper: idOf(relation.paper) }));
  return pruned(graph, {
    ...graph,
    papers: graph.papers.map((paper) => ({ ...paper, id: idOf(paper.id) })),
    wrote: brought(graph.wrote, placings, ({ hasAuthors }) => hasAuthors),
    publishedIn: brought(graph.publishedIn, placings, ({ hasVenue }) => hasVenue),
    uses: moved(graph.uses),
    // A paper cites itself only where the file says so.
    cites: graph.cites
      .filter(({ citing, cited }) => citing === cited || idOf(citing) !== idOf(cited))
      .map(({ citing, cited }) => ({ citing: idOf(citing), cited: idOf(cited) })),
    lists: graph.lists.map((listing) => {
      const { id = listing.paper, held, why } = placings.get(listing.paper) ?? {};
      return { ...listing, paper: id, ...(held && why !== undefined && !listing.why ? { why } : {}) };
    }),
  });
};
