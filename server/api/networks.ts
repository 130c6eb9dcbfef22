/** The HTTP contract of networks and of exports. */
import { z } from 'zod';
import { total } from './pages.ts';
import { Reason } from './related.ts';
import {
  CountedRef,
  count,
  Held,
  id,
  limit,
  NodeRef,
  number,
  PaperRef,
  TimedRef,
  whole,
  YearCount,
} from './things.ts';

const year = whole(1000, 2999).exactOptional();
const idFilter = id.exactOptional();

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

export const details = ['auto', 'nodes', 'groups'] as const;

export const NetworkQuery = z.strictObject({
  author: idFilter,
  technique: idFilter,
  venue: idFilter,
  source: idFilter,
  institution: idFilter,
  country: idFilter,
  from: year,
  to: year,
  held: Held.exactOptional(),
  minPapers: whole(1, 100_000).default(1),
  minWeight: number(0).default(0),
  limit: limit(1000, 20_000),
  counting: z.enum(countings).default('full'),
  normalization: z.enum(normalizations).default('none'),
  /** Resolution of the clustering: a higher value gives more and smaller clusters. */
  resolution: number(0.1, 10).default(1),
  /** A measure to return with every node as `value`. */
  metric: z.enum(metrics).exactOptional(),
  /** `nodes` draws every node, `groups` one node per cluster; `auto` draws groups when there are too many nodes. */
  detail: z.enum(details).default('nodes'),
  /**
   * Draw only the strongest links: this many per node, and a spanning forest that keeps the network connected. `auto`
   * draws 3 per node if there are more than 2,000 links and more than 3 per node, else all. `backbone` draws the forest and links
   * that stand out among those of one of their nodes (disparity filter, 5 %).
   */
  linksPerNode: z.union([z.enum(['auto', 'backbone']), whole(1, 100)]).exactOptional(),
  /** The groups to open when groups are drawn: their numbers from 0, separated by commas. */
  open: z
    .string()
    .regex(/^\d{1,5}(,\d{1,5}){0,19}$/)
    .exactOptional(),
  /**
   * Where groups are drawn: draw these nodes beside their closed groups, too. Their ids, separated by commas; up to
   * three bring their strongest neighbours.
   */
  show: z
    .string()
    .regex(/^[^,]{1,200}(,[^,]{1,200}){0,39}$/)
    .exactOptional(),
});
export type NetworkQuery = z.infer<typeof NetworkQuery>;

export const paperTies = ['citation', 'coupling', 'cocitation', 'techniques', 'authors'] as const;

/**
 * Default of `tie`: citations if the library holds few papers and knows more that these cite, bibliographic coupling if it has
 * other citations, else shared techniques.
 */
export const PaperNetworkQuery = NetworkQuery.extend({
  tie: z.enum(paperTies).exactOptional(),
  minPapers: whole(0, 100_000).default(0),
  /**
   * Draw only these papers and their related work, linked by similarity. Repeat it for several papers. It cannot be
   * combined with filters or `tie`.
   */
  around: z.union([id.transform((one) => [one]), z.array(id).min(1).max(20)]).exactOptional(),
});
export type PaperNetworkQuery = z.infer<typeof PaperNetworkQuery>;

export const NetworkNode = NodeRef.extend({
  /** Papers only, whose label is the first author and year. */
  title: z.string().exactOptional(),
  /** Number of selected papers it belongs to; for a paper, the number of things that it shares with other papers. */
  papers: count,
  /** Mean year of those papers, absent if none has a year; for a paper, its own year. */
  year: z.number().exactOptional(),
  /** Value of the requested metric. */
  value: z.number().exactOptional(),
  /** Index into `clusters`, which are sorted largest first. */
  cluster: z.int().nonnegative(),
  /** Groups only: how many nodes it stands for. The id of a group is `group-` and its number. */
  members: count.exactOptional(),
  /** Groups only: the radius of the disc in which its members stand, in the units of `x` and `y`. */
  reach: z.number().exactOptional(),
  /** How many other nodes it is linked to in this network, whatever `linksPerNode` leaves out; absent for groups. */
  linked: count.exactOptional(),
  /** Papers only: id of the venue. */
  venue: id.exactOptional(),
  /** Papers only: how many papers in the library cite it. */
  citations: count.exactOptional(),
  /** Papers only: how often it is cited, by the count that an export brought. */
  timesCited: count.exactOptional(),
  /** Papers only: false if only the reference lists of other papers name it; absent if the library holds it. */
  held: z.boolean().exactOptional(),
  /** Papers only: true if some service says that it is retracted. */
  retracted: z.boolean().exactOptional(),
  /** With `around`, for a suggested paper: its score relative to the best one, and the reasons for it. */
  score: z.number().exactOptional(),
  reasons: z.array(Reason).exactOptional(),
  x: z.number(),
  y: z.number(),
});
export type NetworkNode = z.infer<typeof NetworkNode>;

export const NetworkLink = z.object({
  source: id,
  target: id,
  weight: z.number(),
  /** Ids of the joint papers; between papers, ids of the shared references, citing papers, techniques or authors. */
  papers: z.array(id),
  /** How many these are, if so many links have so many that only the first of each are named. */
  joint: count.exactOptional(),
});
export type NetworkLink = z.infer<typeof NetworkLink>;

/** A group of nodes, named by its themes, or by its most important members if it has none. */
export const Cluster = z.object({
  id: z.int().nonnegative(),
  label: z.string(),
  nodes: count,
  /** The most distinctive techniques of its papers; empty in a network of techniques. */
  themes: z.array(z.string()),
  /** Of a group of authors that is named by its themes: its most important members. */
  leaders: z.array(z.string()).exactOptional(),
  /** Where groups are drawn: the disc in which its members stand, in the units of the nodes. */
  disc: z.object({ x: z.number(), y: z.number(), reach: z.number() }).exactOptional(),
});
export type Cluster = z.infer<typeof Cluster>;

export const Network = z
  .object({
    nodes: z.array(NetworkNode),
    links: z.array(NetworkLink),
    clusters: z.array(Cluster),
    /** Counted before `limit` and after the other filters. */
    total: z.object({ nodes: count, links: count }),
    truncated: z.boolean(),
    /** With `linksPerNode`: the links drawn per node, absent if all are, and the number of weaker links left out. */
    linksPerNode: count.exactOptional(),
    weakerLinks: count.exactOptional(),
    /** Whether these links are the backbone. */
    backbone: z.literal(true).exactOptional(),
    /**
     * Present when groups are drawn: how many nodes are neither drawn nor part of a drawn group; and the parts of opened
     * groups that are too large to be drawn at once, numbered after all groups. They are opened by their numbers, too.
     */
    folded: z
      .object({ left: count, parts: z.array(Cluster.extend({ group: z.int().nonnegative() })) })
      .exactOptional(),
    /** Number of papers with too many authors or techniques to link them pairwise; absent if none. */
    crowded: count.exactOptional(),
    /**
     * Present where a network with more than a million links is drawn as groups: every node is grouped and drawn by this many of
     * its strongest links, and by links that are among the strongest of their other end. `total` counts all links.
     */
    thinned: count.exactOptional(),
    /** Selected papers by year, not restricted by `from` and `to`. */
    years: z.array(YearCount),
    /** The relation used in a network of papers. */
    tie: z.enum(paperTies).exactOptional(),
    /** With `around`: ids of the requested papers, in order. */
    around: z.array(id).exactOptional(),
    /** The venues in a network of papers, most papers first. */
    venues: z.array(CountedRef).exactOptional(),
  })
  .meta({ id: 'Network' });
export type Network = z.infer<typeof Network>;

export const networkNames = [
  'coauthors',
  'topics',
  'papers',
  'authors-techniques',
  'institutions',
  'countries',
] as const;

export const GroupParams = z.object({ network: z.enum(networkNames), group: whole(0, 100_000) });

/** The parameters of the network, and whether all papers and names of the group are asked for. */
export const GroupQuery = PaperNetworkQuery.extend({ whole: z.enum(['true', 'false']).default('false') });

/** What a group of a network is about: its papers and who and what belongs to them. */
export const GroupPage = z
  .object({
    group: Cluster,
    /** Newest first, 100 at most; each with the ids of its techniques. */
    papers: z.array(PaperRef.extend({ techniques: z.array(id) })),
    /** Those that most papers have, 200 at most of each kind. */
    authors: z.array(CountedRef),
    techniques: z.array(TimedRef),
    venues: z.array(CountedRef),
    /** Of all papers. */
    years: z.array(YearCount),
    total,
  })
  .meta({ id: 'GroupPage' });
export type GroupPage = z.infer<typeof GroupPage>;

/** Formats of an export of some papers. */
export const selectionFormats = ['csl-json', 'bibtex', 'ris'] as const;

/** Papers to export: the named ones and all papers of the authors, venues, techniques and sources in `things`. */
export const ExportBody = z.strictObject({
  papers: z.array(id).max(5000).default([]),
  things: z.array(id).max(5000).default([]),
  format: z.enum(selectionFormats).default('bibtex'),
});

export const networkFormats = ['graphml', 'gexf', 'vosviewer', 'csv'] as const;
export const referenceFormats = ['csl-json', 'bibtex', 'ris', 'json', 'decisions', 'thesaurus'] as const;

/** The library as references or in full (`json`); with a network format, one network, with the parameters of networks. */
export const ExportQuery = PaperNetworkQuery.extend({
  format: z.enum([...referenceFormats, ...networkFormats]).default('csl-json'),
  network: z.enum(networkNames).default('coauthors'),
  limit: limit(20_000, 20_000),
});
