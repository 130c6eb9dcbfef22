/**
 * The graph: five kinds of node, five relations, and people's decisions about them. All other code uses these types.
 * An absent field was not printed; no field is ever guessed.
 */
import { z } from 'zod';

/** The kinds of node, in the order in which they are listed everywhere. */
export const nodeKinds = ['paper', 'author', 'venue', 'technique', 'source'] as const;
export const NodeKind = z.enum(nodeKinds);
export type NodeKind = z.infer<typeof NodeKind>;

/** Node labels and relation names as they stand in the store. */
export const nodeLabels = ['Paper', 'Author', 'Venue', 'Technique', 'Source'] as const;
export type NodeLabel = (typeof nodeLabels)[number];
export const relationNames = ['WROTE', 'PUBLISHED_IN', 'USES', 'CITES', 'LISTS'] as const;
export type RelationName = (typeof relationNames)[number];

const id = z.string().min(1).max(200);
const text = z.string();

export const Paper = z.object({
  id,
  /** For display: case and spelling corrected. */
  title: text,
  /** As the source printed it, where that differs from `title`. */
  printedTitle: text.exactOptional(),
  /** A CSL type: `article-journal`, `paper-conference`, `report`, … */
  type: text,
  year: z.int().exactOptional(),
  volume: text.exactOptional(),
  issue: text.exactOptional(),
  pages: text.exactOptional(),
  number: text.exactOptional(),
  publisher: text.exactOptional(),
  doi: text.exactOptional(),
  arxiv: text.exactOptional(),
  openalex: text.exactOptional(),
  url: text.exactOptional(),
  abstract: text.exactOptional(),
  /** How often it is cited by the count that an export brought, and what counted it, with the day: `Scopus, 2024-05-01`. */
  timesCited: z.int().nonnegative().exactOptional(),
  timesCitedIn: text.exactOptional(),
  /** Who says that it is retracted, with the day: `Crossref, 2026-11-29`. */
  retracted: text.exactOptional(),
  /** An https address where it can be read without paying. */
  openAccess: text.exactOptional(),
});
export type Paper = z.infer<typeof Paper>;

export const Author = z.object({
  id,
  /** For display: given name first, `H.-B. Guan`. */
  name: text,
  family: text,
  given: text.exactOptional(),
});
export type Author = z.infer<typeof Author>;

export const Venue = z.object({
  id,
  name: text,
  /** The acronym by which the field knows it, `ASPLOS`. */
  short: text.exactOptional(),
});
export type Venue = z.infer<typeof Venue>;

export const Technique = z.object({
  id,
  name: text,
});
export type Technique = z.infer<typeof Technique>;

/** One imported file or pasted text. */
export const Source = z.object({
  id,
  name: text,
  /** The id of the format that read it. */
  format: text,
  /** ISO 8601, UTC; the first import's time stays when the same text is imported again. */
  importedAt: text,
});
export type Source = z.infer<typeof Source>;

export const Wrote = z.object({
  author: id,
  paper: id,
  /** Counted from 1. */
  position: z.int().positive(),
  /** The name as this paper printed it. */
  printed: text,
});
export type Wrote = z.infer<typeof Wrote>;

export const PublishedIn = z.object({
  paper: id,
  venue: id,
  volume: text.exactOptional(),
  issue: text.exactOptional(),
  pages: text.exactOptional(),
});
export type PublishedIn = z.infer<typeof PublishedIn>;

export const Uses = z.object({
  paper: id,
  technique: id,
  /** Between 0 and 1. */
  score: z.number().min(0).max(1),
  /** The words of the paper that show the technique. */
  evidence: text,
});
export type Uses = z.infer<typeof Uses>;

export const Cites = z.object({ citing: id, cited: id });
export type Cites = z.infer<typeof Cites>;

export const Lists = z.object({
  source: id,
  paper: id,
  /** Place in the source, counted from 1. */
  position: z.int().positive(),
  /** The entry as it was printed. */
  raw: text,
  /** The entry as read, a CSL item as JSON; the paper can be rebuilt from these. */
  record: text.exactOptional(),
  /** Position, in the same source, of the entry whose reference list contains this one. */
  citedBy: z.int().positive().exactOptional(),
  /** Why it was matched to an existing paper; absent if it added the paper. */
  why: text.exactOptional(),
  /** If the entry changed a paper of the library: the paper before it, a `PaperBefore` as JSON. */
  was: text.exactOptional(),
});
export type Lists = z.infer<typeof Lists>;

export const decisionKinds = ['paper', 'author', 'venue', 'technique'] as const;
export const decisionActs = ['merge', 'split', 'rename', 'differ', 'hide', 'add'] as const;

/**
 * What a person decided about things of the library. The decisions in force, applied in the order of their numbers,
 * give the graph; see seed/decide.
 */
export const Decision = z.object({
  id,
  /** Counted from 1, in the order in which they were made. */
  number: z.int().positive(),
  /** ISO 8601, UTC. */
  at: text,
  kind: z.enum(decisionKinds),
  act: z.enum(decisionActs),
  /** What the decision is about: it stays, is split, renamed, hidden, added, or differs from the others. */
  subject: id,
  /** What is merged into the subject, or differs from it. */
  others: z.array(id).max(1000).exactOptional(),
  /**
   * Several sets of things decided at once, instead of `others`; the subject is the first of the first set. In a merge, all
   * of a set become its first; a `differ` says that no two of a set are the same.
   */
  sets: z.array(z.array(id).min(2).max(1000)).min(1).max(5000).exactOptional(),
  /**
   * What a split moves from the subject to `target`: papers, or for a paper, entries as `entryKey` names them. Papers that
   * get an added technique. In a merge without others: the papers that stay together.
   */
  members: z.array(text).max(20_000).exactOptional(),
  target: id.exactOptional(),
  name: text.max(1000).exactOptional(),
  /** The reasons shown when it was decided. */
  evidence: text.max(4000).exactOptional(),
  /** Names of the subject and the others, so that the log stays readable after they are gone. */
  labels: z.record(z.string(), text),
  /** For a rename: the node before it, as JSON. */
  was: text.exactOptional(),
  undone: z.boolean(),
});
export type Decision = z.infer<typeof Decision>;

export const foundIn = ['Paper', 'WROTE', 'PUBLISHED_IN', 'USES', 'CITES', 'LISTS'] as const;

/**
 * A node or relation as imported, where decisions changed it. `row` is the paper or relation as JSON, absent if a
 * decision added it; `node` is what the relation leads to, as JSON.
 */
export const Found = z.object({
  id: z.string().min(1).max(1000),
  relation: z.enum(foundIn),
  /** The paper that it belongs to now; for a citation, the citing paper. */
  paper: id,
  /** What it leads to now: an author, venue, technique, cited paper or entry; absent if hidden. */
  now: text.exactOptional(),
  row: text.exactOptional(),
  node: text.exactOptional(),
});
export type Found = z.infer<typeof Found>;

/** A graph to load: nodes and relations, each at most once; relations name nodes by id. */
export interface Graph {
  sources: Source[];
  papers: Paper[];
  authors: Author[];
  venues: Venue[];
  techniques: Technique[];
  wrote: Wrote[];
  publishedIn: PublishedIn[];
  uses: Uses[];
  cites: Cites[];
  lists: Lists[];
  found: Found[];
  decisions: Decision[];
}

/** A graph with nothing in it. */
export const emptyGraph = (): Graph => ({
  sources: [],
  papers: [],
  authors: [],
  venues: [],
  techniques: [],
  wrote: [],
  publishedIn: [],
  uses: [],
  cites: [],
  lists: [],
  found: [],
  decisions: [],
});

/** The number of nodes by label and of relations by name. */
export const Counts = z.object({
  nodes: z.record(z.enum(nodeLabels), z.int().nonnegative()),
  relations: z.record(z.enum(relationNames), z.int().nonnegative()),
});
export type Counts = z.infer<typeof Counts>;
