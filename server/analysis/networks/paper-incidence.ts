/** Turns relations between papers into an incidence with papers as members, so that one projection serves all networks. */
import { groupBy } from '../base/group-by.ts';
import type { Incidence } from './projection.ts';

export interface TiedPapers {
  papers: readonly {
    id: string;
    title: string;
    year?: number;
    family?: string;
    citations?: number;
    timesCited?: number;
  }[];
  ties: readonly { via: string; paper: string }[];
}

/** Label of a paper: first author and year, or the start of the title if either is unknown. */
export const paperLabel = ({ title, year, family }: Omit<TiedPapers['papers'][number], 'id'>): string => {
  if (family) return year === undefined ? family : `${family} ${year}`;
  return title.length > 28 ? `${title.slice(0, 27).trimEnd()}…` : title;
};

const itemsOf = (papers: TiedPapers['papers']): Incidence['items'] =>
  papers.map((paper) => ({
    id: paper.id,
    label: paperLabel(paper),
    title: paper.title,
    ...(paper.year === undefined ? {} : { year: paper.year }),
    ...(paper.citations === undefined ? {} : { citations: paper.citations }),
    ...(paper.timesCited === undefined ? {} : { timesCited: paper.timesCited }),
  }));

/** Papers that share a reference, a citing paper, a technique or an author are members of the same row. */
export const sharedIncidence = ({ papers, ties }: TiedPapers): Incidence => {
  const tied = groupBy(ties, ({ via }) => via);
  return {
    items: itemsOf(papers),
    papers: [...tied].map(([id, group]) => ({ id, members: group.map(({ paper }) => paper) })),
  };
};

/** A row for each citation within the selection: the citing and the cited paper; the citing one is the joint paper. */
export const citationIncidence = ({ papers, ties }: TiedPapers): Incidence => {
  const chosen = new Set(papers.map(({ id }) => id));
  return {
    items: itemsOf(papers),
    papers: ties
      .filter(({ via, paper }) => via !== paper && chosen.has(via))
      .map(({ via, paper }) => ({ id: paper, members: [paper, via] })),
  };
};
