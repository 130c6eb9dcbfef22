/** Networks by ids, as tests write them, in the numbers that the analysis works with. */

import { ranksOf } from '../../server/analysis/networks/components.ts';
import { type Incidence, incidenceOf, type Listing } from '../../server/analysis/networks/incidence.ts';
import type { Ties } from '../../server/analysis/networks/links.ts';
import { buildNetwork } from '../../server/analysis/networks/network.ts';
import type { BuiltNetwork, NetworkOptions } from '../../server/analysis/networks/options.ts';
import type { Counting } from '../../server/analysis/networks/projection.ts';

export interface NamedLink {
  source: string;
  target: string;
  weight: number;
}

/** Links between some ids; others are left out. */
export const tiesOf = (ids: readonly string[], links: readonly NamedLink[]): Ties => {
  const known = links.filter(({ source, target }) => ids.includes(source) && ids.includes(target));
  return {
    sources: Int32Array.from(known, ({ source }) => ids.indexOf(source)),
    targets: Int32Array.from(known, ({ target }) => ids.indexOf(target)),
    weights: Float64Array.from(known, ({ weight }) => weight),
  };
};

/** Groups of numbers as groups of ids. */
export const named = (ids: readonly string[], groups: readonly (readonly number[])[]): string[][] =>
  groups.map((group) => group.flatMap((node) => ids[node] ?? []));

/** Some ids by their rank. */
export const ranks = (ids: readonly string[]): Int32Array => ranksOf(ids);

/** Options under which nothing is left out. */
export const wholeNetwork: Omit<NetworkOptions, 'kind'> = {
  counting: 'full',
  normalization: 'none',
  minPapers: 0,
  minWeight: 0,
  limit: 20_000,
};

/** All nodes and links of an incidence, before anything is left out. */
export const projected = (incidence: Incidence, counting: Counting = 'full') => {
  const {
    nodes,
    links,
    crowded = 0,
  } = buildNetwork(incidence, {
    ...wholeNetwork,
    kind: 'author',
    counting,
  });
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const order = ({ source, target }: NamedLink): string => `${source} ${target}`;
  return {
    nodes: nodes
      .map(({ kind: _kind, x: _x, y: _y, cluster: _cluster, linked: _linked, ...node }) => node)
      .sort(byId),
    links: links.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    crowded,
  };
};

/** The network of a listing. */
export const buildListed = (listing: Listing, options: NetworkOptions): BuiltNetwork =>
  buildNetwork(incidenceOf(listing), options);
