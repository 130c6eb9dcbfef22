/** What is said where only the strongest links of a network are drawn. */

import type { Network } from '../base/wire.ts';
import { type Filters, type LinksPerNode, linkNames } from '../place/filters.ts';

/** How many links are drawn and how many there are; empty if all are drawn. `one`: word for a node. */
export const linksInWords = ({ links, linksPerNode = 0, weakerLinks = 0 }: Network, one: string): string => {
  if (weakerLinks === 0) return '';
  const strongest =
    linksPerNode === 1
      ? `The strongest link of each ${one}`
      : `The ${linksPerNode} strongest links of each ${one}`;
  return `${strongest}: ${links.length.toLocaleString('en')} of ${(links.length + weakerLinks).toLocaleString('en')}`;
};

/** The next greater number of links per node on offer, if that draws more. */
export const moreLinks = ({ linksPerNode = 0, weakerLinks = 0 }: Network): LinksPerNode | undefined =>
  weakerLinks === 0
    ? undefined
    : (Object.keys(linkNames) as LinksPerNode[]).find(
        (each) => each === 'all' || Number(each) > linksPerNode,
      );

/** The choice of links per node in effect: set, or made by default. */
export const linksShown = ({ links }: Filters, network: Network | undefined): LinksPerNode =>
  links ??
  (Object.keys(linkNames) as LinksPerNode[]).find((each) => each === String(network?.linksPerNode)) ??
  'all';
