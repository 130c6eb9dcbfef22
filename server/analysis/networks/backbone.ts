/**
 * The backbone of a network: links that are stronger than chance would have it for one of their ends (the disparity filter of
 * Serrano, Boguñá and Vespignani, “Extracting the multiscale backbone of complex weighted networks”, 2009), and a maximum
 * spanning forest, which keeps connected nodes connected.
 */
import { at, type Ties } from './links.ts';
import { strongest } from './strongest.ts';

/** A link this unlikely stands out. */
const significance = 0.05;

/** The chance that one of `degree` links of a node takes at least this share of their weight. */
export const disparity = (share: number, degree: number): number => (1 - share) ** (degree - 1);

/** The indexes of the links, ascending; `ranks` order links of equal weight, see `strongest`. */
export const backbone = (ranks: Int32Array, ties: Ties): number[] => {
  const { sources, targets, weights } = ties;
  const degrees = new Int32Array(ranks.length);
  const strengths = new Float64Array(ranks.length);
  for (const ends of [sources, targets])
    ends.forEach((node, link) => {
      degrees[node] = at(degrees, node) + 1;
      strengths[node] = at(strengths, node) + at(weights, link);
    });
  const standsOut = (node: number, link: number): boolean =>
    at(degrees, node) > 1 &&
    disparity(at(weights, link) / at(strengths, node), at(degrees, node)) < significance;
  const forest = new Set(strongest(ranks, ties, 0));
  const kept: number[] = [];
  sources.forEach((source, link) => {
    if (forest.has(link) || standsOut(source, link) || standsOut(at(targets, link), link)) kept.push(link);
  });
  return kept;
};
