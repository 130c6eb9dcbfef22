/** The wire contract: a zod request and response for every endpoint. The client takes its types from here. */
import { z } from 'zod';
import { Author, Counts, NodeKind, Paper, Technique, Venue } from './model.ts';

export * from './api/decisions.ts';

const count = z.int().nonnegative();
const id = z.string().min(1).max(200);

/** A number in a query string, bounded; the default stands where it is absent. */
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const limit = (standard: number, max: number) => whole(1, max).default(standard);
const year = whole(1000, 2999).exactOptional();
const idFilter = id.exactOptional();

/** Lists are `{items, total, next}`; `next` is the address of the next page, or null. */
const list = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: count, next: z.string().nullable() });

/* ── Things by name ─────────────────────────────────────────────────────────────────────────────────────── */

export const NodeRef = z.object({ id, kind: NodeKind, label: z.string() }).meta({ id: 'NodeRef' });
export type NodeRef = z.infer<typeof NodeRef>;

export const NamedRef = z.object({ id, label: z.string() }).meta({ id: 'NamedRef' });
export type NamedRef = z.infer<typeof NamedRef>;

/** A name with the number of papers that it counts. */
export const CountedRef = NamedRef.extend({ papers: count });
export type CountedRef = z.infer<typeof CountedRef>;

/** A paper as it stands in any list: enough to recognise it. */
export const PaperRef = z
  .object({
    id,
    title: z.string(),
    year: z.int().exactOptional(),
    authors: z.array(NamedRef),
    venue: NamedRef.exactOptional(),
  })
  .meta({ id: 'PaperRef' });
export type PaperRef = z.infer<typeof PaperRef>;

export const YearCount = z.object({ year: z.int(), papers: count });
export type YearCount = z.infer<typeof YearCount>;

/* ── Health, stats, search ──────────────────────────────────────────────────────────────────────────────── */

const engine = z.enum(['sqlite', 'neo4j']);

export const Health = z
  .object({ status: z.literal('ok'), engine, version: z.string(), coterie: z.string() })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

export const Stats = Counts.extend({ engine, version: z.string() }).meta({ id: 'Stats' });
export type Stats = z.infer<typeof Stats>;

export const SearchQuery = z.strictObject({
  q: z.string().max(300),
  kind: NodeKind.exactOptional(),
  limit: limit(20, 100),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** `detail` tells namesakes apart: authors and year of a paper, the co-authors of an author. */
export const SearchHit = NodeRef.extend({
  papers: count,
  detail: z.string().exactOptional(),
  score: z.number(),
}).meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchAnswer = list(SearchHit);
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/* ── Pages of facts ─────────────────────────────────────────────────────────────────────────────────────── */

export const IdParams = z.object({ id });

export const PaperPage = z
  .object({
    paper: Paper,
    authors: z.array(NamedRef.extend({ position: z.int(), printed: z.string() })),
    venue: NamedRef.exactOptional(),
    techniques: z.array(NamedRef.extend({ score: z.number(), evidence: z.string() })),
    /** Where it is listed, with the entry as printed. */
    sources: z.array(
      z.object({
        id,
        name: z.string(),
        position: z.int(),
        raw: z.string(),
        /** Why the entry was taken for a paper that was there; absent where it brought the paper. */
        why: z.string().exactOptional(),
      }),
    ),
    cites: z.array(PaperRef),
    citedBy: z.array(PaperRef),
  })
  .meta({ id: 'PaperPage' });
export type PaperPage = z.infer<typeof PaperPage>;

export const AuthorPage = z
  .object({
    author: Author,
    /** Newest first. */
    papers: z.array(PaperRef),
    /** Most joint papers first. */
    coauthors: z.array(CountedRef),
    techniques: z.array(CountedRef),
    venues: z.array(CountedRef),
    years: z.array(YearCount),
  })
  .meta({ id: 'AuthorPage' });
export type AuthorPage = z.infer<typeof AuthorPage>;

export const VenuePage = z
  .object({
    venue: Venue,
    papers: z.array(PaperRef),
    authors: z.array(CountedRef),
    techniques: z.array(CountedRef),
    years: z.array(YearCount),
  })
  .meta({ id: 'VenuePage' });
export type VenuePage = z.infer<typeof VenuePage>;

export const TechniquePage = z
  .object({
    technique: Technique,
    /** Each with the words that show the technique. */
    papers: z.array(PaperRef.extend({ evidence: z.string(), score: z.number() })),
    authors: z.array(CountedRef),
    /** Techniques that stand in the same papers. */
    related: z.array(CountedRef),
    venues: z.array(CountedRef),
    years: z.array(YearCount),
  })
  .meta({ id: 'TechniquePage' });
export type TechniquePage = z.infer<typeof TechniquePage>;

/* ── Related work ───────────────────────────────────────────────────────────────────────────────────────── */

export const reasonKinds = [
  'citation',
  'shared-references',
  'co-citation',
  'technique',
  'author',
  'venue',
  'text',
  'co-listing',
] as const;
/** Why a paper is suggested: in words, with its share of the score. The shares of an item add up to 1. */
export const Reason = z.object({
  kind: z.enum(reasonKinds),
  text: z.string(),
  share: z.number().min(0).max(1),
});
export type Reason = z.infer<typeof Reason>;

export const RelatedQuery = z.strictObject({ limit: limit(10, 100) });
export const RelatedBody = z.strictObject({ papers: z.array(id).min(1).max(50), limit: limit(10, 100) });
export type RelatedBody = z.infer<typeof RelatedBody>;
export const RelatedItem = z
  .object({ paper: PaperRef, score: z.number(), reasons: z.array(Reason).min(1) })
  .meta({ id: 'RelatedItem' });
export type RelatedItem = z.infer<typeof RelatedItem>;
export const RelatedAnswer = list(RelatedItem);
export type RelatedAnswer = z.infer<typeof RelatedAnswer>;

/* ── Networks ───────────────────────────────────────────────────────────────────────────────────────────── */

export const countings = ['full', 'fractional'] as const;
export const normalizations = ['none', 'association', 'jaccard', 'cosine'] as const;

export const metrics = [
  'degree',
  'strength',
  'betweenness',
  'closeness',
  'pagerank',
  'core',
  'clustering',
] as const;

export const NetworkQuery = z.strictObject({
  author: idFilter,
  technique: idFilter,
  venue: idFilter,
  source: idFilter,
  from: year,
  to: year,
  minPapers: whole(1, 100_000).default(1),
  minWeight: z.coerce.number().min(0).default(0),
  limit: limit(1000, 20_000),
  counting: z.enum(countings).default('full'),
  normalization: z.enum(normalizations).default('none'),
  /** Of the clusters: more of them, and smaller, the greater it is. */
  resolution: z.coerce.number().min(0.1).max(10).default(1),
  /** A measure to give with every node, as `value`. */
  metric: z.enum(metrics).exactOptional(),
});
export type NetworkQuery = z.infer<typeof NetworkQuery>;

export const paperTies = ['citation', 'coupling', 'cocitation', 'techniques', 'authors'] as const;

/** Without `tie`: bibliographic coupling where the library knows citations, else shared techniques. */
export const PaperNetworkQuery = NetworkQuery.extend({
  tie: z.enum(paperTies).exactOptional(),
  minPapers: whole(0, 100_000).default(0),
});
export type PaperNetworkQuery = z.infer<typeof PaperNetworkQuery>;

export const NetworkNode = NodeRef.extend({
  /** Of a paper, whose label is its first author and year. */
  title: z.string().exactOptional(),
  /** How many papers of the selection it stands in; of a paper, with how many things it is tied to others. */
  papers: count,
  /** Mean year of those papers; absent where none is dated. Of a paper, its own. */
  year: z.number().exactOptional(),
  /** By the metric asked for. */
  value: z.number().exactOptional(),
  /** Index into `clusters`, largest first, from 0. */
  cluster: z.int().nonnegative(),
  x: z.number(),
  y: z.number(),
});
export type NetworkNode = z.infer<typeof NetworkNode>;

export const NetworkLink = z.object({
  source: id,
  target: id,
  weight: z.number(),
  /** Ids of the joint papers; between papers, of the references, citing papers, techniques or authors they share. */
  papers: z.array(id),
});
export type NetworkLink = z.infer<typeof NetworkLink>;

/** A group of nodes, named by its most prominent members, or where those are papers by what they are about. */
export const Cluster = z.object({
  id: z.int().nonnegative(),
  label: z.string(),
  nodes: count,
  /** The techniques that its papers have more than others; none in a network of techniques. */
  themes: z.array(z.string()),
});
export type Cluster = z.infer<typeof Cluster>;

export const Network = z
  .object({
    nodes: z.array(NetworkNode),
    links: z.array(NetworkLink),
    clusters: z.array(Cluster),
    /** Before `limit`, after the other filters. */
    total: z.object({ nodes: count, links: count }),
    truncated: z.boolean(),
    /** Papers of the selection by year, whatever years it is kept to. */
    years: z.array(YearCount),
    /** What ties the papers of a network of papers. */
    tie: z.enum(paperTies).exactOptional(),
  })
  .meta({ id: 'Network' });
export type Network = z.infer<typeof Network>;

/* ── Neighbours and paths ───────────────────────────────────────────────────────────────────────────────── */

export const NeighborsQuery = z.strictObject({ kind: NodeKind.exactOptional(), limit: limit(50, 500) });
export type NeighborsQuery = z.infer<typeof NeighborsQuery>;

/**
 * What to add when a node is expanded. Without `kind`: what the node is directly related to (a paper's authors,
 * venue and techniques; an author's papers). With `kind=author` on an author: the co-authors, and so on.
 * A link may lead to a node outside `nodes`; whoever does not show that node leaves the link out.
 */
export const Neighborhood = z
  .object({
    nodes: z.array(NodeRef.extend({ papers: count, year: z.number().exactOptional() })),
    links: z.array(NetworkLink),
    total: z.object({ nodes: count, links: count }),
    truncated: z.boolean(),
  })
  .meta({ id: 'Neighborhood' });
export type Neighborhood = z.infer<typeof Neighborhood>;

export const vias = ['authors', 'techniques', 'citations'] as const;
export const PathsQuery = z.strictObject({
  from: id,
  to: id,
  via: z.enum(vias).default('authors'),
  limit: limit(5, 20),
});
export type PathsQuery = z.infer<typeof PathsQuery>;

/** One shortest path: `hops[i]` leads from `nodes[i]` to `nodes[i + 1]` and names the papers that make it. */
export const Path = z
  .object({
    nodes: z.array(NodeRef).min(1),
    hops: z.array(z.object({ source: id, target: id, papers: z.array(PaperRef).min(1) })),
  })
  .meta({ id: 'Path' });
export type Path = z.infer<typeof Path>;
export const PathsAnswer = list(Path);
export type PathsAnswer = z.infer<typeof PathsAnswer>;

/* ── Imports ────────────────────────────────────────────────────────────────────────────────────────────── */

const CslName = z.object({
  family: z.string().exactOptional(),
  given: z.string().exactOptional(),
  suffix: z.string().exactOptional(),
  'non-dropping-particle': z.string().exactOptional(),
  'dropping-particle': z.string().exactOptional(),
  literal: z.string().exactOptional(),
});

/** A CSL item; the fields that the review shows are named, the rest passes through. */
export const CslItem = z
  .looseObject({
    id: z.string(),
    type: z.string(),
    title: z.string().exactOptional(),
    author: z.array(CslName).exactOptional(),
    'container-title': z.string().exactOptional(),
    volume: z.string().exactOptional(),
    issue: z.string().exactOptional(),
    page: z.string().exactOptional(),
    publisher: z.string().exactOptional(),
    number: z.string().exactOptional(),
    edition: z.string().exactOptional(),
    editor: z.array(CslName).exactOptional(),
    keyword: z.string().exactOptional(),
    /** Identifiers that CSL has no variable for, `arxiv` among them. */
    custom: z.record(z.string(), z.string()).exactOptional(),
    issued: z.looseObject({ 'date-parts': z.array(z.array(z.number())).exactOptional() }).exactOptional(),
    DOI: z.string().exactOptional(),
    URL: z.string().exactOptional(),
  })
  .meta({ id: 'CslItem' });
export type CslItem = z.infer<typeof CslItem>;

export const outcomes = ['new', 'merged', 'present'] as const;

/** What an import does with its entries: `new + merged + present + unread` is `read`. */
export const Tally = z
  .object({ read: count, new: count, merged: count, present: count, unread: count })
  .meta({ id: 'Tally' });
export type Tally = z.infer<typeof Tally>;

/** One reference as read, for review. `confidence` is between 0 and 1 for every field that was read. */
export const ReviewItem = z
  .object({
    position: z.int(),
    raw: z.string(),
    item: CslItem,
    confidence: z.record(z.string(), z.number()),
    problems: z.array(z.object({ message: z.string(), field: z.string().exactOptional() })),
    outcome: z.enum(outcomes),
    /** Why it is merged. */
    why: z.string().exactOptional(),
    /** Id of the paper that it is, or becomes. */
    paper: id,
    /** That paper as it stands in the library, where the entry is merged with it or there already. */
    into: PaperRef.exactOptional(),
  })
  .meta({ id: 'ReviewItem' });
export type ReviewItem = z.infer<typeof ReviewItem>;

const Unread = z.object({ line: z.int(), raw: z.string(), reason: z.string() });

/** What an import would do; nothing is stored yet. */
export const ImportPreview = z
  .object({
    id,
    name: z.string(),
    format: z.string(),
    tally: Tally,
    /** The doubtful first (lowest confidence), at most 20,000; `truncated` says whether there are more. */
    items: z.array(ReviewItem),
    truncated: z.boolean(),
    unread: z.array(Unread),
    /** How many of the references have no year, venue, DOI, authors. */
    missing: z.object({ year: count, venue: count, doi: count, authors: count }),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof ImportPreview>;

export const lacks = ['authors', 'year', 'venue', 'doi'] as const;

/** How many papers there are, and how many lack what. */
export const Completeness = z
  .object({
    papers: count,
    without: z.object({ authors: count, year: count, venue: count, doi: count }),
  })
  .meta({ id: 'Completeness' });
export type Completeness = z.infer<typeof Completeness>;
export const IncompleteParams = z.object({ what: z.enum(lacks) });
export const IncompleteQuery = z.strictObject({ limit: limit(100, 1000) });
/** Newest first. */
export const IncompleteList = list(PaperRef);
export type IncompleteList = z.infer<typeof IncompleteList>;

/** The formats that are read, by id, with their names for people. */
export const FormatList = list(z.object({ id: z.string(), name: z.string() }));
export type FormatList = z.infer<typeof FormatList>;

export const ImportQuery = z.strictObject({
  dryRun: z.stringbool().default(false),
  /** The name of a text that comes without one. */
  name: z.string().min(1).max(300).default('pasted text'),
  /** A format's id, instead of detecting it. */
  format: z.string().max(40).exactOptional(),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

/** Commits a preview, with corrections: items that replace what was read, and positions to leave out. */
export const ImportCommit = z.strictObject({
  preview: id,
  edits: z
    .array(z.object({ position: z.int().positive(), item: CslItem }))
    .max(100_000)
    .default([]),
  leaveOut: z.array(z.int().positive()).max(100_000).default([]),
  /** Merged entries that are papers of their own all the same; each is a decision that can be taken back. */
  apart: z.array(z.int().positive()).max(1000).default([]),
  /** The paper whose reference list this is, which then cites what it lists: one of the library, or another. */
  of: z.union([z.strictObject({ paper: id }), z.strictObject({ item: CslItem })]).exactOptional(),
});
export type ImportCommit = z.infer<typeof ImportCommit>;

/** An import: done when it is stored. `done` is the share loaded, between 0 and 1. */
export const Import = z
  .object({
    id,
    name: z.string(),
    format: z.string(),
    state: z.enum(['loading', 'done', 'failed']),
    done: z.number(),
    tally: Tally.exactOptional(),
    /** What was new in the library. */
    added: Counts.exactOptional(),
    /** Why it failed. */
    problem: z.string().exactOptional(),
    importedAt: z.string().exactOptional(),
    papers: count.exactOptional(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;
export const ImportList = list(Import);
export type ImportList = z.infer<typeof ImportList>;
export const Removed = z.object({ id, removed: z.literal(true) });

/* ── Problems ───────────────────────────────────────────────────────────────────────────────────────────── */

/** RFC 9457, `application/problem+json`; `parameter` names the one at fault. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().exactOptional(),
    parameter: z.string().exactOptional(),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/* ── Export ─────────────────────────────────────────────────────────────────────────────────────────────── */

export const networkNames = ['coauthors', 'topics', 'papers'] as const;
export const networkFormats = ['graphml', 'gexf', 'vosviewer', 'csv'] as const;
export const referenceFormats = ['csl-json', 'bibtex', 'ris', 'json'] as const;

/** The library as references, or whole (`json`); or, in a format for networks, one of its networks, chosen as a network is. */
export const ExportQuery = PaperNetworkQuery.extend({
  format: z.enum([...referenceFormats, ...networkFormats]).default('csl-json'),
  network: z.enum(networkNames).default('coauthors'),
  limit: limit(20_000, 20_000),
});
