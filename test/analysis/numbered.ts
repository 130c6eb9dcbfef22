/** Networks by ids, as tests write them, in the numbers that the analysis works with. */
import { type Incidence, incidenceOf, type Listing } from '../../server/analysis/networks/incidence.ts';
import { type Links, type Ties, writtenLinks } from '../../server/analysis/networks/links.ts';
import { buildNetwork } from '../../server/analysis/networks/network.ts';
import type { BuiltNetwork, NetworkOptions } from '../../server/analysis/networks/options.ts';

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

/** The links of a projection by id. */
export const allLinks = (links: Links, nodes: readonly { id: string }[], { ids }: Incidence) =>
  writtenLinks(links, links.sources.keys(), nodes, ids);

/** The network of a listing. */
export const buildListed = (listing: Listing, options: NetworkOptions): BuiltNetwork =>
  buildNetwork(incidenceOf(listing), options);
