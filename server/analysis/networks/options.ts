/** The options of a network, and the result. */
import type { Network, ThingKind } from '../../api.ts';
import type { Incidence } from './incidence.ts';
import type { Metric } from './metrics.ts';
import type { Normalization } from './normalization.ts';
import type { Counting } from './projection.ts';

export interface NetworkOptions {
  kind: ThingKind;
  counting: Counting;
  normalization: Normalization;
  /** Nodes with fewer papers and links with less weight (after normalization) are left out. */
  minPapers: number;
  minWeight: number;
  /** Maximum number of nodes: linked papers, then those with the most citations and papers, the strongest links, by id. */
  limit: number;
  /** The strongest links decide first: a paper that cites many is often cited by none. */
  linkedFirst?: boolean;
  /** Resolution of the clustering. */
  resolution?: number;
  metric?: Metric | undefined;
  /** `groups` draws one node per group; `auto` does so if there are too many nodes to draw. */
  detail?: 'auto' | 'nodes' | 'groups';
  /** Draws only the strongest links: this many per node, and a spanning forest; `auto` does so if there are many; or the backbone. */
  linksPerNode?: number | 'auto' | 'backbone' | undefined;
  /** Numbers of the opened groups, separated by commas. */
  open?: string | undefined;
  /** Of all links together, no more papers are named than these; all if absent. */
  mostPapers?: number | undefined;
  /** Ids of nodes to draw beside their closed groups, separated by commas. */
  show?: string | undefined;
}

/** A network without what only the library knows (years, venues). */
export type BuiltNetwork = Omit<Network, 'years' | 'tie'>;

/** What a network is built from. */
export interface NetworkInput {
  incidence: Incidence;
  /** The techniques of the same papers, for the themes of clusters; see `prepareNetwork`. */
  techniques?: Incidence | undefined;
}
