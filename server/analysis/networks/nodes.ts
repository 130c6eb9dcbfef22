/** The nodes of a network: counted in numbers, and written out only where they are drawn. */
import { type Incidence, type Item, undated } from './incidence.ts';
import { at } from './links.ts';

export interface ProjectedNode extends Item {
  /** In how many of the papers it stands. */
  papers: number;
}

export interface Nodes {
  readonly length: number;
  /** In how many of the papers each stands. */
  readonly papers: Int32Array;
  /** Its own year or the mean year of these papers; NaN if none is known. */
  readonly years: Float64Array;
  /** Writes a node out. */
  node(i: number): ProjectedNode;
}

/** All members of an incidence as nodes. */
export const countNodes = ({ items, years, starts, members }: Incidence): Nodes => {
  const papers = new Int32Array(items.length);
  const dated = new Int32Array(items.length);
  const sums = new Float64Array(items.length);
  for (let paper = 0; paper < years.length; paper += 1) {
    const year = at(years, paper);
    for (let place = at(starts, paper); place < at(starts, paper + 1); place += 1) {
      const member = at(members, place);
      papers[member] = at(papers, member) + 1;
      if (year === undated) continue;
      dated[member] = at(dated, member) + 1;
      sums[member] = at(sums, member) + year;
    }
  }
  const meanYears = sums.map((sum, i) => {
    const own = items.years?.[i] ?? undated;
    if (own !== undated) return own;
    return at(dated, i) > 0 ? sum / at(dated, i) : Number.NaN;
  });
  return {
    length: items.length,
    papers,
    years: meanYears,
    node: (i) => ({
      ...(Number.isNaN(at(meanYears, i)) ? {} : { year: at(meanYears, i) }),
      ...items.item(i),
      papers: at(papers, i),
    }),
  };
};

/** Some of the nodes in another order. */
export const chosenNodes = ({ papers, years, node }: Nodes, chosen: Int32Array): Nodes => ({
  length: chosen.length,
  papers: chosen.map((i) => at(papers, i)),
  years: Float64Array.from(chosen, (i) => at(years, i)),
  node: (i) => node(at(chosen, i)),
});
