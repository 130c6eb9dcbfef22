/** Adds venues to a network of papers, so that it can be coloured by venue. Pure. */
import type { CountedRef, Network } from '../../api.ts';

interface PaperVenue {
  readonly paper: string;
  readonly id: string;
  readonly label: string;
}

/** The nodes with the id of their venue, and the venues of the drawn papers, most papers first. */
export const withVenues = <N extends Pick<Network, 'nodes'>>(
  network: N,
  rows: readonly PaperVenue[],
): Omit<N, 'nodes'> & { nodes: Network['nodes']; venues: CountedRef[] } => {
  const venueOf = new Map(rows.map(({ paper, id, label }) => [paper, { id, label }]));
  const counts = new Map<string, CountedRef>();
  const nodes = network.nodes.map((node) => {
    const venue = venueOf.get(node.id);
    if (!venue) return node;
    counts.set(venue.id, { ...venue, papers: (counts.get(venue.id)?.papers ?? 0) + 1 });
    return { ...node, venue: venue.id };
  });
  const venues = [...counts.values()].sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1));
  return { ...network, nodes, venues };
};
