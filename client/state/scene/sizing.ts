/** What the size of a node means: a measure chosen by the reader, or the default of the network. */

import type { Network } from '../base/wire.ts';
import { type Filters, isMetric, type Measure } from '../place/filters.ts';

const isOfPapers = ({ nodes }: Network): boolean =>
  nodes.length > 0 && nodes.every(({ kind }) => kind === 'paper');

/** The counts that papers have, each with its value. */
const ofPapers: Partial<Record<Measure, (node: Network['nodes'][number]) => number | undefined>> = {
  papers: ({ linked }) => linked,
  citations: ({ citations }) => citations,
  'times-cited': ({ timesCited }) => timesCited,
};

/** Whether an export brought a count of citations for any paper of the network. */
export const hasTimesCited = ({ nodes }: Network): boolean =>
  nodes.some(({ timesCited }) => timesCited !== undefined);

/** Whether it is known of any paper of the network who cites it. */
const hasCitations = ({ nodes }: Network): boolean => nodes.some(({ citations = 0 }) => citations > 0);

/**
 * The measure that sizes show: the chosen one, if the network has it; else citations where they are known, in the
 * library or by an export; else papers. Groups are sized by their papers unless a metric of the network is chosen.
 */
export const measureOf = ({ metric }: Filters, network: Network): Measure => {
  const hasOwn = isOfPapers(network) && !network.folded;
  if (metric !== undefined && isMetric(metric)) return metric;
  if (!hasOwn) return 'papers';
  const usual = hasCitations(network) ? 'citations' : hasTimesCited(network) ? 'times-cited' : 'papers';
  return metric === undefined || (metric === 'times-cited' && !hasTimesCited(network)) ? usual : metric;
};

/** The network with the measure as the `value` of its nodes; a paper has citations and linked papers, not papers. */
export const sized = (network: Network, filters: Filters): Network => {
  const measure = measureOf(filters, network);
  const value = ofPapers[measure];
  if (!isOfPapers(network) || network.folded || !value) return network;
  return {
    ...network,
    nodes: network.nodes.map((node) => ({
      ...node,
      value: value(node) ?? 0,
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
