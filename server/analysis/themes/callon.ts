/** Themes of a network of techniques by Callon’s centrality and density; see `server/api/themes.ts`. Pure. */
import type { Theme, Themes } from '../../api.ts';
import type { Clustered, PapersOf } from '../networks/describe.ts';
import { at, type Links } from '../networks/links.ts';

/** A network of techniques in clusters. */
export interface ThemeNetwork extends Clustered {
  links: Links;
  papersOf: PapersOf;
  describe(group: number): { label: string };
}

/** A technique of fewer papers says nothing: with each that it is named with once, it would be as one. */
const least = 2;

/** A theme has so many techniques at least, and so many of them are named. */
const fewest = 2;
const mostNamed = 12;

/** Callon, Courtial and Laville, “Co-word analysis as a tool for describing the network of interactions …”, 1991. */
const equivalence = (joint: number, a: number, b: number): number => (joint * joint) / (a * b);

/** The sums of e over links within each cluster, and from each to others. */
const sumsOf = ({ nodes: { papers }, groups, homes, links }: ThemeNetwork) => {
  const [within, between] = [new Float64Array(groups.length), new Float64Array(groups.length)];
  const add = (sums: Float64Array, group: number, value: number): void => {
    sums[group] = at(sums, group) + value;
  };
  links.sources.forEach((source, link) => {
    const target = at(links.targets, link);
    const [a, b] = [at(papers, source), at(papers, target)];
    if (a < least || b < least) return;
    const value = equivalence(at(links.joint, link), a, b);
    const [one, other] = [at(homes, source), at(homes, target)];
    if (one === other) add(within, one, value);
    else {
      add(between, one, value);
      add(between, other, value);
    }
  });
  return { within, between };
};

/** The rank of each value, from 0 for the least to 1 for the greatest; equal values share the middle of their ranks. */
export const ranksOf = (values: readonly number[]): number[] => {
  if (values.length < 2) return values.map(() => 0.5);
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return (below + (equal - 1) / 2) / (values.length - 1);
  });
};

const placeOf = (centrality: number, density: number): Theme['place'] =>
  centrality >= 0.5 ? (density >= 0.5 ? 'motor' : 'basic') : density >= 0.5 ? 'niche' : 'marginal';

/** The numbers of the techniques that count for a cluster, those of the most papers first. */
export const techniquesOf = ({ nodes: { papers }, groups }: ThemeNetwork, group: number): number[] =>
  (groups[group] ?? [])
    .filter((node) => at(papers, node) >= least)
    .sort((a, b) => at(papers, b) - at(papers, a) || a - b);

/** The `most` themes with the most papers. */
export const themesOf = (network: ThemeNetwork, most: number): Themes => {
  const { nodes, papersOf, describe } = network;
  const { within, between } = sumsOf(network);
  const found = network.groups
    .map((_, group) => ({ group, techniques: techniquesOf(network, group) }))
    .filter(({ techniques }) => techniques.length >= fewest)
    .map((theme) => ({ ...theme, papers: papersOf(theme.group).length }))
    .sort((a, b) => b.papers - a.papers || a.group - b.group);
  const chosen = found.slice(0, most).map(({ group, techniques, papers }) => ({
    group,
    techniques,
    papers,
    centrality: 10 * at(between, group),
    density: (100 * at(within, group)) / techniques.length,
  }));
  const [centralities, densities] = [
    ranksOf(chosen.map(({ centrality }) => centrality)),
    ranksOf(chosen.map(({ density }) => density)),
  ];
  return {
    themes: chosen.map(({ techniques, ...theme }, i) => {
      const [centralityRank = 0, densityRank = 0] = [centralities[i], densities[i]];
      return {
        ...theme,
        label: describe(theme.group).label,
        techniques: techniques.slice(0, mostNamed).map((node) => {
          const { id, label, papers } = nodes.node(node);
          return { id, label, papers };
        }),
        size: techniques.length,
        centralityRank,
        densityRank,
        place: placeOf(centralityRank, densityRank),
      };
    }),
    left: found.length - chosen.length,
  };
};
