/**
 * The graph: five kinds of node and five relations. Everything else speaks in these types.
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
});

/** How many there are of each node label and of each relation. */
export const Counts = z.object({
  nodes: z.record(z.enum(nodeLabels), z.int().nonnegative()),
  relations: z.record(z.enum(relationNames), z.int().nonnegative()),
});
export type Counts = z.infer<typeof Counts>;
