/**
 * The graph: five kinds of node and five relations, and what people decided about them. Everything else speaks in these types.
 * A field that is absent was not printed; nothing is ever guessed into it.
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
  /** For display: proper case, mended. */
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
  /** What was read in it, a CSL item as JSON: from these the paper can be put together again. */
  record: text.exactOptional(),
  /** The place, in the same source, of the entry whose reference list this one stands in. */
  citedBy: z.int().positive().exactOptional(),
  /** Why it was taken for a paper that was there, in words; absent where it brought its paper. */
  why: text.exactOptional(),
});
export type Lists = z.infer<typeof Lists>;

export const decisionKinds = ['paper', 'author', 'venue', 'technique'] as const;
export const decisionActs = ['merge', 'split', 'rename', 'differ', 'hide', 'add'] as const;

/**
 * What a person decided about the things of the library. The decisions in force, in the order of their numbers, say
 * what stands for whom; see seed/decide.
 */
export const Decision = z.object({
  id,
  /** Counted from 1, in the order in which they were made. */
  number: z.int().positive(),
  /** ISO 8601, UTC. */
  at: text,
  kind: z.enum(decisionKinds),
  act: z.enum(decisionActs),
  /** What stays, is divided, renamed, hidden, added or different. */
  subject: id,
  /** What is merged into the subject, or differs from it. */
  others: z.array(id).max(1000).exactOptional(),
  /**
   * What leaves the subject for `target`: papers, or of a paper entries as `entryKey` names them; papers that get a technique.
   * Of a merge without others: what is all of the one subject, and not to be parted.
   */
  members: z.array(text).max(20_000).exactOptional(),
  target: id.exactOptional(),
  name: text.max(1000).exactOptional(),
  /** Why, in words, as it was shown when it was decided. */
  evidence: text.max(4000).exactOptional(),
  /** What the subject and the others were called, so that the log can be read when they are gone. */
  labels: z.record(z.string(), text),
  /** Of a renaming, the node as it was before, as JSON. */
  was: text.exactOptional(),
  undone: z.boolean(),
});
export type Decision = z.infer<typeof Decision>;

export const foundIn = ['Paper', 'WROTE', 'PUBLISHED_IN', 'USES', 'CITES', 'LISTS'] as const;

/**
 * A node or relation as the imports found it, where decisions have it otherwise. `row` is the paper or relation as
 * JSON, absent where nothing was found and a decision made it; `node` is what it leads to, as JSON.
 */
export const Found = z.object({
  id: z.string().min(1).max(1000),
  relation: z.enum(foundIn),
  /** The paper under which it stands now: of a citation, the citing one. */
  paper: id,
  /** Where it leads now: an author, venue, technique, cited paper, or the entry of a list; absent where it is hidden. */
  now: text.exactOptional(),
  row: text.exactOptional(),
  node: text.exactOptional(),
});
export type Found = z.infer<typeof Found>;

/** Something to load: nodes and relations, each at most once; relations name nodes by id. */
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

/** How many there are of each node label and of each relation. */
export const Counts = z.object({
  nodes: z.record(z.enum(nodeLabels), z.int().nonnegative()),
  relations: z.record(z.enum(relationNames), z.int().nonnegative()),
});
export type Counts = z.infer<typeof Counts>;
