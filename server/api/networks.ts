/** The wire contract of networks, and of their export. */
import { z } from 'zod';
import { Reason } from './related.ts';
import { CountedRef, count, id, limit, NodeRef, PaperRef, TimedRef, whole, YearCount } from './things.ts';

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
  /** Every node, or each group as one; `auto` is groups where there are more nodes than draw smoothly. */
  detail: z.enum(details).default('nodes'),
  /** Draw only the strongest links: so many of each node, and those that keep connected what is connected. */
  linksPerNode: whole(1, 100).exactOptional(),
  /** Of groups as nodes, those that are opened: their numbers, from 0, with commas. */
  open: z
    .string()
    .regex(/^\d{1,5}(,\d{1,5}){0,19}$/)
    .exactOptional(),
});
export type NetworkQuery = z.infer<typeof NetworkQuery>;

export const paperTies = ['citation', 'coupling', 'cocitation', 'techniques', 'authors'] as const;

/** Without `tie`: bibliographic coupling where the library knows citations, else shared techniques. */
export const PaperNetworkQuery = NetworkQuery.extend({
  tie: z.enum(paperTies).exactOptional(),
  minPapers: whole(0, 100_000).default(0),
  /**
   * Only these papers and their related work, linked by how similar they are; repeat it for several papers. It goes with
   * no filter and no `tie`.
   */
  around: z.union([id.transform((one) => [one]), z.array(id).min(1).max(20)]).exactOptional(),
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
  /** Of a group drawn as one: how many nodes it stands for. Its id is `group-` and its number. */
  members: count.exactOptional(),
  /** Of a paper, where it appeared. */
  venue: id.exactOptional(),
  /** Of a paper, by how many papers of the library it is cited. */
  citations: count.exactOptional(),
  /** With `around`, of a suggested paper: its score as a share of the best one's, and why it is suggested. */
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
    /** With `linksPerNode`: how many links between the nodes drawn are weaker, and left out. */
    weakerLinks: count.exactOptional(),
    /** Where groups are drawn as one: how many nodes neither stand there nor stand behind one that does. */
    folded: z.object({ left: count }).exactOptional(),
    /** Papers of so many authors, or techniques, that they tie nobody; absent where there are none. */
    crowded: count.exactOptional(),
    /** Papers of the selection by year, whatever years it is kept to. */
    years: z.array(YearCount),
    /** What ties the papers of a network of papers. */
    tie: z.enum(paperTies).exactOptional(),
    /** With `around`: the papers that were asked for, in order. */
    around: z.array(id).exactOptional(),
    /** Where the papers of a network of papers appeared, most papers first. */
    venues: z.array(CountedRef).exactOptional(),
  })
  .meta({ id: 'Network' });
export type Network = z.infer<typeof Network>;

export const networkNames = ['coauthors', 'topics', 'papers', 'authors-techniques'] as const;

export const GroupParams = z.object({ network: z.enum(networkNames), group: whole(0, 100_000) });

/** What a group of a network is about: the papers that its members are or stand in, of those the network shows. */
export const GroupPage = z
  .object({
    group: Cluster,
    /** Newest first, each with the ids of its techniques. */
    papers: z.array(PaperRef.extend({ techniques: z.array(id) })),
    authors: z.array(CountedRef),
    techniques: z.array(TimedRef),
    venues: z.array(CountedRef),
    years: z.array(YearCount),
  })
  .meta({ id: 'GroupPage' });
export type GroupPage = z.infer<typeof GroupPage>;

/** Some papers as a file: those named, and those behind the authors, venues, techniques and sources among `things`. */
export const ExportBody = z.strictObject({
  papers: z.array(id).max(5000).default([]),
  things: z.array(id).max(5000).default([]),
  format: z.enum(['csl-json', 'bibtex', 'ris']).default('bibtex'),
});

export const networkFormats = ['graphml', 'gexf', 'vosviewer', 'csv'] as const;
export const referenceFormats = ['csl-json', 'bibtex', 'ris', 'json', 'decisions', 'thesaurus'] as const;

/** The library as references, or whole (`json`); or, in a format for networks, one of its networks, chosen as a network is. */
export const ExportQuery = PaperNetworkQuery.extend({
  format: z.enum([...referenceFormats, ...networkFormats]).default('csl-json'),
  network: z.enum(networkNames).default('coauthors'),
  limit: limit(20_000, 20_000),
});
