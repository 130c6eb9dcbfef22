/** Bringing a whole exported library into another one: papers that both have become one, all else is kept as it is. */
import type { Graph, Paper } from '../server/model.ts';
import { heldPapers } from '../server/queries/held-papers.ts';
import type { Store } from '../server/store/store.ts';
import { titleKey } from '../server/title-key.ts';
import { readLibrary, referencesOf } from './formats/coterie-json.ts';
import type { Prepared } from './importing.ts';
import type { Imported } from './link/graph.ts';
import { type PaperMarks, sourceId } from './link/ids.ts';
import { createMatcher, type Held } from './link/match.ts';

const defined = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** What each paper is recognised by. */
const marksOf = (graph: Graph): Map<string, PaperMarks> => {
  const families = new Map(graph.authors.map(({ id, family }) => [id, family]));
  const first = new Map(
    graph.wrote
      .toSorted((a, b) => b.position - a.position)
      .map(({ author, paper }) => [paper, families.get(author)]),
  );
  return new Map(
    graph.papers.map(({ id, title, year, doi, arxiv, openalex }) => [
      id,
      { title, year, doi, arxiv, openalex, firstAuthor: first.get(id) },
    ]),
  );
};

const heldOf = (store: Store, papers: readonly Paper[]): Promise<Held[]> =>
  store.ask(heldPapers, {
    ids: papers.map(({ id }) => id),
    dois: defined(papers.map(({ doi }) => doi?.toLowerCase())),
    arxivs: defined(papers.map(({ arxiv }) => arxiv?.toLowerCase())),
    openalexs: defined(papers.map(({ openalex }) => openalex?.toLowerCase())),
    titles: defined(papers.map(({ title }) => titleKey(title))),
  });

/** Every paper under another id; what `adopted` papers say of authors and venue is left to those that the library has. */
const renamed = (graph: Graph, ids: ReadonlyMap<string, Held>): Graph => {
  const id = (paper: string): string => ids.get(paper)?.id ?? paper;
  return {
    ...graph,
    papers: graph.papers.map((paper) => ({ ...paper, id: id(paper.id) })),
    wrote: graph.wrote
      .filter(({ paper }) => !ids.get(paper)?.hasAuthors)
      .map((relation) => ({ ...relation, paper: id(relation.paper) })),
    publishedIn: graph.publishedIn
      .filter(({ paper }) => !ids.get(paper)?.hasVenue)
      .map((relation) => ({ ...relation, paper: id(relation.paper) })),
    uses: graph.uses.map((relation) => ({ ...relation, paper: id(relation.paper) })),
    cites: graph.cites
      .map(({ citing, cited }) => ({ citing: id(citing), cited: id(cited) }))
      .filter(({ citing, cited }) => citing !== cited),
    lists: graph.lists.map((relation) => ({ ...relation, paper: id(relation.paper) })),
  };
};

/**
 * Looks up what the library has of another, and says what bringing it in would do. A paper with an id that is there is
 * there already; one that is the same by `sameBecause` takes the id of that. Throws `InputError` for a broken file.
 */
export const prepareLibrary = async (store: Store, imported: Imported): Promise<Prepared> => {
  const { graph, unread } = readLibrary(imported.text, imported.name);
  const held = await heldOf(store, graph.papers);
  const present = new Set(held.map(({ id }) => id));
  const match = createMatcher(held);
  const marks = marksOf(graph);
  const adopted = new Map<string, Held>();
  const entries = referencesOf(graph).map((reference): Prepared['entries'][number] => {
    const { position } = reference;
    const { id } = reference.csl;
    if (present.has(id)) return { reference, position, paper: id, outcome: 'present' };
    const own = marks.get(id);
    const found = own && match(own);
    if (!found) return { reference, position, paper: id, outcome: 'new' };
    adopted.set(id, found.held);
    return { reference, position, paper: found.held.id, outcome: 'merged', why: found.why };
  });
  const count = (outcome: string): number => entries.filter((entry) => entry.outcome === outcome).length;
  return {
    id: sourceId(imported.text),
    tally: {
      read: entries.length + unread.length,
      new: count('new'),
      merged: count('merged'),
      present: count('present'),
      unread: unread.length,
    },
    entries,
    unread,
    commit: (progress) => store.load(renamed(graph, adopted), progress),
  };
};
