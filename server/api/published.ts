/** What a published file holds; see docs/publish.md. */
import type { Network } from './networks.ts';
import type { NetworkTimes } from './times.ts';
import type { Neighborhood } from './walks.ts';

export interface PublishedPaper {
  authors: readonly string[];
  venue?: string;
}

export interface Published {
  /** The version of this shape. */
  format: 1;
  title: string;
  /** What the network is limited to, in words. */
  limits: readonly string[];
  /** The day on which it was made: `2026-01-31`. */
  day: string;
  /** The place of the page: the query of its address. */
  place: string;
  network: Network;
  times: NetworkTimes;
  /** The neighbours of expanded nodes, by the id of the node. */
  neighbors: Readonly<Record<string, Neighborhood>>;
  /** Who wrote the papers that are drawn, and where, by the id of the paper. */
  papers: Readonly<Record<string, PublishedPaper>>;
  /** What counted the citations that exports brought. */
  citationSources: readonly string[];
}
