/** Turns the references of one source into the graph that a store loads. Pure: same input, same graph. */

import type { LibraryPaper } from '../../server/base/library-paper.ts';
import { type Cites, emptyGraph, type Graph, type Lists, type Source } from '../../server/model.ts';
import { splitKeywords } from '../normalize/keywords.ts';
import type { Reference } from '../normalize/record.ts';
import { authorship, type LibraryAuthors } from './authorship.ts';
import { type PaperBefore, withBefore } from './before.ts';
import { distinctPaperId, sourceId } from './ids.ts';
import { type Entry, flatten } from './papers/flatten.ts';
import { isIdOnly } from './papers/marks.ts';
import { createMatcher, libraryMarks } from './papers/match.ts';
import { hasTitle, type ListedPaper, listedPapers } from './papers/papers.ts';
import { contradicts, sameBecause } from './papers/same.ts';
import { publication } from './publication.ts';
import { renewedAuthors } from './renew.ts';

import { type PaperText, techniques } from './techniques/techniques.ts';

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

/** The words of a paper that may name techniques. */
export const textOf = ({ paper, entries }: Pick<ListedPaper, 'paper' | 'entries'>): PaperText => ({
  id: paper.id,
  // A substitute for a missing title, such as an identifier, names no technique.
  title: hasTitle(entries) ? paper.title : '',
  abstract: paper.abstract,
  keywords: entries.flatMap(({ reference: { csl } }) => splitKeywords(csl.keyword ?? '')),
});

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

/** What is in the library already. */
export interface Known {
  /** Papers that may be the same as some of the list. */
  papers?: readonly LibraryPaper[];
  authors?: LibraryAuthors | undefined;
  /** What these papers are without decisions, by id. */
  before?: ReadonlyMap<string, PaperBefore>;
  /** The positions of the source that are in the library. */
  there?: ReadonlySet<number>;
}

/**
 * Turns the papers of a list into nodes and relations, with the outcome of each entry. A paper that matches one of the library
 * takes its id. It adds a venue only if that paper has none, and authors only if it has none or the list prints them more fully;
 * `renew` names the latter.
 */
export const link = (
  { id, name, format, text, importedAt }: Imported,
  listed: readonly ListedPaper[],
  { papers = [], authors, before = new Map(), there = new Set() }: Known = {},
): { graph: Graph; entries: LinkedEntry[]; renew: { papers: string[]; authors: string[] } } => {
  const source: Source = { id: id ?? sourceId(text), name, format, importedAt };
  const placed = place(listed, papers);
  const lists = placed.flatMap((each) => listingsOf(source.id, each)).sort((a, b) => a.position - b.position);
  const topics = techniques(placed.map(textOf));
  const having = placed.filter((each) => each.inLibrary?.hasAuthors);
  const renewed = renewedAuthors(
    having.map(({ paper, entries }) => ({ id: paper.id, entries })),
    before,
  );
  const graph = {
    ...emptyGraph(),
    sources: [source],
    papers: placed.map(({ paper }) => paper),
    ...authorship(
      placed.filter((each) => !each.inLibrary?.hasAuthors),
      authors,
      renewed,
      having,
    ),
    ...publication(placed.filter((each) => !each.inLibrary?.hasVenue)),
    techniques: topics.techniques,
    uses: topics.uses,
    cites: citationsOf(lists),
    lists,
  };
  return {
    graph: { ...graph, lists: withBefore(graph, before, renewed.papers, there) },
    entries: outcomes(placed),
    renew: { papers: renewed.papers, authors: renewed.renamed },
  };
};

/** The graph of a source for an empty library. */
export const toGraph = (imported: Imported, references: readonly Reference[]): Graph =>
  link(imported, listedPapers(flatten(references))).graph;
