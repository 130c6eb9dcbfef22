/** Turns the references of one source into the graph that a store loads. Pure: same input, same graph. */

import type { LibraryPaper } from '../../server/base/library-paper.ts';
import {
  type Cites,
  emptyGraph,
  type Graph,
  type Lists,
  type PublishedIn,
  type Source,
  type Wrote,
} from '../../server/model.ts';
import { splitKeywords } from '../normalize/keywords.ts';
import type { CslItem, Reference } from '../normalize/record.ts';
import { distinctPaperId, sourceId, venueId } from './ids.ts';
import { type Entry, flatten } from './papers/flatten.ts';
import { containerOf, isIdOnly } from './papers/marks.ts';
import { createMatcher, libraryMarks } from './papers/match.ts';
import { hasTitle, type ListedPaper, listedPapers, paperOf } from './papers/papers.ts';
import { contradicts, sameBecause } from './papers/same.ts';
import { displayName, identify, type LibraryPerson, type Mention } from './people/index.ts';

import { techniques } from './techniques/techniques.ts';
import { readVenue, venues } from './venues/venues.ts';

/** What was imported: its name, the id of the format that read it, its text, and when (ISO 8601, UTC). */
export interface Imported {
  name: string;
  format: string;
  text: string;
  importedAt: string;
  /** The id of the source, if the text is too large to be in memory. */
  id?: string;
}

/** A paper of the list, with its id in the library. */
interface Placed extends ListedPaper {
  inLibrary: LibraryPaper | undefined;
  /** Why it matches a paper in the library; absent if it is new. */
  why: string | undefined;
}

/** The outcome of one entry: a new paper, or one already in the library or earlier in the list. */
export interface LinkedEntry {
  reference: Reference;
  position: number;
  paper: string;
  outcome: 'new' | 'merged';
  /** Why it was merged. */
  why?: string;
  /** Only identifiers of the work are known. */
  idOnly?: boolean;
  /** The position of the entry that cites this one. */
  citedBy?: number;
}

/** The fields that locate a paper within its venue. */
const places = ['volume', 'issue', 'pages'] as const;

/** Gives each paper the id of the same paper in the library, if there is one. */
const place = (listed: readonly ListedPaper[], libraryPapers: readonly LibraryPaper[]): Placed[] => {
  const match = createMatcher(libraryPapers);
  const byId = new Map(libraryPapers.map((each) => [each.id, each]));
  return listed.map((each) => {
    const stated = each.entries.find(({ is }) => is !== undefined)?.is;
    const sameId = byId.get(stated ?? each.paper.id);
    const differs = stated === undefined && sameId && contradicts(each.marks, libraryMarks(sameId));
    const own = differs ? undefined : sameId;
    const found = own
      ? { libraryPaper: own, why: sameBecause(each.marks, libraryMarks(own)) ?? 'same entry' }
      : match(each.marks);
    const newId = differs ? distinctPaperId(each.marks) : each.paper.id;
    return {
      ...each,
      paper: {
        ...each.paper,
        id: found?.libraryPaper.id ?? newId,
        // A substitute for a missing title is replaced by the title in the library.
        ...(found && !hasTitle(each.entries) ? { title: found.libraryPaper.title } : {}),
      },
      inLibrary: found?.libraryPaper,
      why: found?.why,
    };
  });
};

const recordOf = ({ csl }: Reference): string => JSON.stringify(csl);

/** Why each entry of a paper was merged; a match with the library is named first. */
const whysOf = ({ why, whys }: Placed): (string | undefined)[] => whys.map((inList) => why ?? inList);

const listingsOf = (source: string, placed: Placed): Lists[] => {
  const whys = whysOf(placed);
  return placed.entries.map(({ reference, position, citedBy }, i) => {
    const why = whys[i];
    return {
      source,
      paper: placed.paper.id,
      position,
      raw: reference.raw,
      record: recordOf(reference),
      ...(citedBy === undefined ? {} : { citedBy }),
      ...(why === undefined ? {} : { why }),
    };
  });
};

/** Citations: an entry's paper is cited by the paper whose list the entry is in. */
const citationsOf = (lists: readonly Lists[]): Cites[] => {
  const at = new Map(lists.map(({ position, paper }) => [position, paper]));
  const found = new Map<string, Cites>();
  for (const { paper, citedBy } of lists) {
    const citing = citedBy === undefined ? undefined : at.get(citedBy);
    if (citing !== undefined && citing !== paper) found.set(`${citing} ${paper}`, { citing, cited: paper });
  }
  return [...found.values()];
};

/** A paper and its entries. */
type Named = Pick<Placed, 'paper' | 'entries'>;

/** Authors in the library who may match the names, and the number of papers in the library. */
export interface LibraryAuthors {
  people: readonly LibraryPerson[];
  papers: number;
}

/** The venue that an entry prints. */
const venueOfEntry = ({ reference }: Entry): string | undefined => containerOf(reference.csl);

/** The author names of a paper, with the evidence about them. */
const mentionsOf = ({ paper, entries }: Named, venueOf: (container: string) => string): Mention[] => {
  const entry = entries.find(({ reference }) => reference.csl.author?.length);
  const csl = entry?.reference.csl;
  const container = entry && venueOfEntry(entry);
  const venue = container === undefined ? undefined : venueOf(container);
  const about = { title: paper.title, year: paper.year, venue };
  return (csl?.author ?? []).flatMap((name, index) => {
    const orcid = csl?.custom?.[`orcid:${index + 1}`];
    if (!displayName(name)) return [];
    return [{ paper: paper.id, position: index + 1, name, about, ...(orcid && { orcid }) }];
  });
};

const authorship = (placed: readonly Named[], library: LibraryAuthors = { people: [], papers: 0 }) => {
  const known = new Map<string, string>();
  const venueOf = (container: string): string => {
    const id = known.get(container) ?? venueId(readVenue(container).key);
    known.set(container, id);
    return id;
  };
  const mentions = placed.flatMap((each) => mentionsOf(each, venueOf));
  const { authors, ids } = identify(mentions, library.people, library.papers + placed.length);
  const wrote = new Map<string, Wrote>();
  mentions.forEach(({ paper, position, name: printed }, index) => {
    const author = ids[index];
    const key = `${author} ${paper}`;
    // An organisation listed twice on one paper counts once, at its first position.
    if (author !== undefined && !wrote.has(key))
      wrote.set(key, { author, paper, position, printed: displayName(printed) });
  });
  return { authors, wrote: [...wrote.values()] };
};

const publication = (placed: readonly Named[]) => {
  const appearances = placed.flatMap(({ paper, entries }) => {
    const container = entries.map(venueOfEntry).find((title) => title !== undefined);
    return container ? [{ paper, container }] : [];
  });
  const series = venues(appearances.map(({ container }) => container));
  const publishedIn = appearances.map(({ paper }, index): PublishedIn => {
    const relation: PublishedIn = { paper: paper.id, venue: series.ids[index] ?? '' };
    for (const part of places) if (paper[part]) relation[part] = paper[part];
    return relation;
  });
  return { venues: series.venues, publishedIn };
};

const topicsOf = (placed: readonly Placed[]) =>
  techniques(
    placed.map(({ paper, entries }) => ({
      id: paper.id,
      // A substitute for a missing title, such as an identifier, names no technique.
      title: hasTitle(entries) ? paper.title : '',
      abstract: paper.abstract,
      keywords: entries.flatMap(({ reference: { csl } }) => splitKeywords(csl.keyword ?? '')),
    })),
  );

const outcomes = (placed: readonly Placed[]): LinkedEntry[] =>
  placed
    .flatMap((each) => {
      const whys = whysOf(each);
      return each.entries.map(({ reference, position, citedBy }: Entry, i): LinkedEntry => {
        const why = whys[i];
        return {
          reference,
          position,
          paper: each.paper.id,
          ...(why === undefined ? { outcome: 'new' } : { outcome: 'merged', why }),
          ...(isIdOnly(reference) && { idOnly: true }),
          ...(citedBy !== undefined && { citedBy }),
        };
      });
    })
    .sort((a, b) => a.position - b.position);

/**
 * Turns the papers of a list into nodes and relations, with the outcome of each entry. `libraryPapers` are papers in the
 * library that may be the same as some of these. A paper that matches one takes its id, and adds authors and a venue only
 * if that paper has none.
 */
export const link = (
  { id, name, format, text, importedAt }: Imported,
  listed: readonly ListedPaper[],
  libraryPapers: readonly LibraryPaper[] = [],
  authors?: LibraryAuthors,
): { graph: Graph; entries: LinkedEntry[] } => {
  const source: Source = { id: id ?? sourceId(text), name, format, importedAt };
  const placed = place(listed, libraryPapers);
  const lists = placed.flatMap((each) => listingsOf(source.id, each)).sort((a, b) => a.position - b.position);
  const topics = topicsOf(placed);
  return {
    graph: {
      ...emptyGraph(),
      sources: [source],
      papers: placed.map(({ paper }) => paper),
      ...authorship(
        placed.filter((each) => !each.inLibrary?.hasAuthors),
        authors,
      ),
      ...publication(placed.filter((each) => !each.inLibrary?.hasVenue)),
      techniques: topics.techniques,
      uses: topics.uses,
      cites: citationsOf(lists),
      lists,
    },
    entries: outcomes(placed),
  };
};

/** One entry as stored, with its paper. */
export interface StoredEntry {
  paper: string;
  raw: string;
  position: number;
  /** The CSL item as JSON. */
  record: string;
}

/** Rebuilds the fields, authors and venue of papers from the entries that still name them. */
export const rebuild = (entries: readonly StoredEntry[]): Graph => {
  const byPaper = new Map<string, Entry[]>();
  for (const { paper, raw, position, record } of entries) {
    const csl: CslItem = JSON.parse(record);
    const reference: Reference = { position, raw, csl, printed: {}, confidence: {}, problems: [] };
    byPaper.set(paper, [...(byPaper.get(paper) ?? []), { reference, position }]);
  }
  const named = [...byPaper].map(([id, entries]) => ({ paper: { id, ...paperOf(entries) }, entries }));
  return {
    ...emptyGraph(),
    papers: named.map(({ paper }) => paper),
    ...authorship(named),
    ...publication(named),
  };
};

/** The graph of a source for an empty library. */
export const toGraph = (imported: Imported, references: readonly Reference[]): Graph =>
  link(imported, listedPapers(flatten(references))).graph;
