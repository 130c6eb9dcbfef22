/** Imports references into a library; used by the command line and the API. */

import type { LibraryPaper } from '../../server/base/library-paper.ts';
import { titleKey } from '../../server/base/title-key.ts';
import type { Decision } from '../../server/model.ts';
import { decisions as allDecisions } from '../../server/queries/library/decisions.ts';
import { libraryPapers } from '../../server/queries/library/library-papers.ts';
import { paperFacts } from '../../server/queries/library/slice.ts';
import { storedPositions } from '../../server/queries/library/stored-positions.ts';
import type { Store } from '../../server/store/store.ts';
import { decidedImport } from '../decide/on-import.ts';
import { resolver } from '../decide/resolve.ts';
import { revertDecisions } from '../decide/revert.ts';
import type { LibraryAuthors } from '../link/authorship.ts';
import { type PaperBefore, papersBefore } from '../link/before.ts';
import { type Imported, link } from '../link/graph.ts';
import { sourceId } from '../link/ids.ts';
import { type Entry, flatten, withOwnPaper } from '../link/papers/flatten.ts';
import { placeKey } from '../link/papers/match.ts';
import { type ListedPaper, listedPapers } from '../link/papers/papers.ts';
import type { Reading } from '../normalize/record.ts';
import { inOrder } from './in-order.ts';
import { prepareLibrary } from './library.ts';
import { libraryAuthors } from './library-authors.ts';
import type { Prepared } from './prepared.ts';
import { listedFirst, tallyOf } from './tally.ts';

/** Everything that linking a list needs. Plain data, so that it can be sent to a worker thread. */
export interface LinkTask {
  imported: Imported;
  listed: readonly ListedPaper[];
  candidates: readonly LibraryPaper[];
  authors: LibraryAuthors;
  /** What the candidates are without decisions. */
  before: ReadonlyMap<string, PaperBefore>;
  id: string;
  decisions: readonly Decision[];
  /** The positions of the source that are in the library. */
  there: ReadonlySet<number>;
}
export type Linked = ReturnType<typeof decidedImport>;
/** Links a list in this thread or in a worker. */
export type Linking = (task: LinkTask) => Promise<Linked>;

/** What to load of a list, and the outcome of each entry. Pure; takes seconds for ten thousand entries. */
export const linkImport = ({
  imported,
  listed,
  candidates,
  authors,
  before,
  id,
  decisions,
  there,
}: LinkTask) =>
  decidedImport(
    link(imported, listed, { papers: candidates, authors, before, there }),
    id,
    decisions,
    candidates,
    there,
  );

const linkHere: Linking = (task) => Promise.resolve(linkImport(task));

const defined = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/**
 * Looks up which entries of a source are in the library and works out what loading them would do. Stores nothing.
 * An entry that the library lists at the same position of the same source is `present`.
 */
export const prepareEntries = async (
  store: Store,
  imported: Imported,
  listing: readonly Entry[],
  linking = linkHere,
): Promise<Omit<Prepared, 'unread' | 'tally'>> => {
  const revision = await store.revision();
  const id = imported.id ?? sourceId(imported.text);
  const listed = listedPapers(listing);
  const positions = listing.map(({ position }) => position);
  const decisions = await store.ask(allDecisions, {});
  const resolve = resolver(decisions, 'paper');
  const [there, candidates, authors] = await Promise.all([
    store.ask(storedPositions, { source: id, from: positions[0] ?? 0, to: positions.at(-1) ?? 0 }),
    store.ask(libraryPapers, {
      ids: defined([
        ...listed.flatMap(({ paper }) => [paper.id, resolve(paper.id, [])]),
        ...listing.map(({ is }) => is),
      ]),
      dois: defined(listed.map(({ marks }) => marks.doi?.toLowerCase())),
      arxivs: defined(listed.map(({ marks }) => marks.arxiv?.toLowerCase())),
      openalexs: defined(listed.map(({ marks }) => marks.openalex?.toLowerCase())),
      titles: defined(listed.map(({ marks }) => (marks.title ? titleKey(marks.title) : undefined))),
      places: defined(listed.map(({ marks }) => placeKey(marks))),
    }),
    libraryAuthors(
      store,
      listing.flatMap(({ reference }) => reference.csl.author ?? []),
    ),
  ]);
  const facts = await store.ask(paperFacts, { ids: candidates.map((paper) => paper.id) });
  const before = papersBefore(revertDecisions(facts, decisions));
  const dated = await inOrder(store, imported);
  const linked = await linking({
    imported: dated,
    listed,
    candidates,
    authors,
    before,
    id,
    decisions,
    there,
  });
  const entries: Prepared['entries'] = linked.entries.map((entry) =>
    there.has(entry.position) ? { ...entry, outcome: 'present' } : entry,
  );
  return {
    id,
    entries: listedFirst(entries),
    commit: (options) =>
      store.load(linked.graph, {
        ...options,
        revision,
        ...(linked.renew.papers.length > 0 && { renew: linked.renew }),
      }),
  };
};

/** The same for a whole file or text. */
export const prepareImport = async (
  store: Store,
  imported: Imported,
  reading: Reading,
  linking?: Linking,
): Promise<Prepared> => {
  const { references, unread, library } = reading;
  if (library) return prepareLibrary(store, imported, reading, library);
  const listing = withOwnPaper(flatten(references), reading.of);
  const prepared = await prepareEntries(store, imported, listing, linking);
  // The paper that the list belongs to is no entry of the list; what it cites are the entries.
  const own = reading.of && listing.at(-1)?.position;
  const entries = prepared.entries
    .filter(({ position }) => position !== own)
    .map(({ citedBy, ...entry }) =>
      citedBy === undefined || citedBy === own ? entry : { ...entry, citedBy },
    );
  return { ...prepared, entries, tally: tallyOf(entries, unread.length), unread };
};
