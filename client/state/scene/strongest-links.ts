/** What is said where only the strongest links of a network are drawn. */

import type { Network } from '../base/wire.ts';
import type { Filters, LinksPerNode } from '../place/filters.ts';

/** How many links are drawn and how many there are; empty if all are drawn. Short: a phone has room for one line. */
export const linksInWords = ({ links, linksPerNode = 0, weakerLinks = 0, backbone }: Network): string => {
  if (weakerLinks === 0) return '';
  const few =
    linksPerNode === 1 ? 'the strongest of each node' : `the ${linksPerNode} strongest of each node`;
  const which = backbone ? 'those that stand out' : few;
  return `${links.length.toLocaleString('en')} of ${(links.length + weakerLinks).toLocaleString('en')} links: ${which}`;
};

/** The choices, the fewest links first. Keys that look like numbers would come first in an object. */
const ascending: readonly LinksPerNode[] = ['backbone', '1', '3', '5', '10', 'all'];

/** The next choice on offer, if that draws more. */
export const moreLinks = ({
  linksPerNode = 0,
  weakerLinks = 0,
}: Pick<Network, 'linksPerNode' | 'weakerLinks'>): LinksPerNode | undefined =>
  weakerLinks === 0
    ? undefined
    : ascending.find((each) => each === 'all' || Number(each) > Math.max(1, linksPerNode));

/** The choice of links in effect: set, or made by default. */
export const linksShown = ({ links }: Filters, network: Network | undefined): LinksPerNode =>
  links ?? ascending.find((each) => each === String(network?.linksPerNode)) ?? 'all';
