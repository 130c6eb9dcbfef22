/** What a network is built by, and what comes of it. */
import type { Network } from '../../api.ts';
import type { NodeKind } from '../../model.ts';
import type { Metric } from './metrics.ts';
import type { Normalization } from './normalization.ts';
import type { Counting } from './projection.ts';

export interface NetworkOptions {
  kind: NodeKind;
  counting: Counting;
  normalization: Normalization;
  /** Nodes in fewer papers, and links of less weight (after normalisation), are left out. */
  minPapers: number;
  minWeight: number;
  /** At most so many nodes: those with the most papers, then with the strongest links, then by id. */
  limit: number;
  /** Of the clusters. */
  resolution?: number;
  metric?: Metric | undefined;
  /** Groups as one node each; `auto` where there are more nodes than draw smoothly. */
  detail?: 'auto' | 'nodes' | 'groups';
  /** Only the strongest links are drawn: so many of each node, and a spanning forest. */
  linksPerNode?: number | undefined;
  /** Numbers of the groups that are opened, with commas. */
  open?: string | undefined;
}

/** A network as far as its incidence tells. */
export type BuiltNetwork = Omit<Network, 'years' | 'tie'>;
