/** What the size of a node means: a measure chosen by the reader, or the default of the network. */

import type { Network } from '../base/wire.ts';
import type { Filters, Measure } from '../place/filters.ts';

const isOfPapers = ({ nodes }: Network): boolean =>
  nodes.length > 0 && nodes.every(({ kind }) => kind === 'paper');

/** Whether it is known of any paper of the network who cites it. */
const hasCitations = ({ nodes }: Network): boolean => nodes.some(({ citations = 0 }) => citations > 0);

/**
 * The measure that sizes show: the chosen one, if the network has it; else citations where they are known; else
 * papers. Groups are sized by their papers unless a metric of the network is chosen.
 */
export const measureOf = ({ metric }: Filters, network: Network): Measure => {
  const hasOwn = isOfPapers(network) && !network.folded;
  if (metric !== undefined && metric !== 'papers' && metric !== 'citations') return metric;
  if (!hasOwn) return 'papers';
  return metric ?? (hasCitations(network) ? 'citations' : 'papers');
};

/** The network with the measure as the `value` of its nodes; a paper has citations and linked papers, not papers. */
export const sized = (network: Network, filters: Filters): Network => {
  const measure = measureOf(filters, network);
  if (!isOfPapers(network) || network.folded || (measure !== 'citations' && measure !== 'papers'))
    return network;
  return {
    ...network,
    nodes: network.nodes.map((node) => ({
      ...node,
      value: (measure === 'citations' ? node.citations : node.linked) ?? 0,
    })),
  };
};

/** Papers with the greatest value are drawn at most as large as this many papers. */
const mostOfPapers = 40;

/** As how many papers the greatest value of a measure is drawn. */
export const largestSize = (network: Network): number => {
  const papers = network.nodes.reduce((most, node) => Math.max(most, node.papers), 1);
  return isOfPapers(network) && !network.folded ? Math.min(mostOfPapers, papers) : papers;
};
