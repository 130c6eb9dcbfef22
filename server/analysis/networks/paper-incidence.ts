/** From what ties papers together to an incidence whose members are papers, so that one projection serves all. */
import { groupBy } from '../base/group-by.ts';
import type { Incidence } from './projection.ts';

export interface TiedPapers {
  papers: readonly { id: string; title: string; year?: number; family?: string }[];
  ties: readonly { via: string; paper: string }[];
}

/** On the picture a paper is known by first author and year, as in a text; else by the start of its title. */
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
  }));

/** Papers that share a reference, a citing paper, a technique or an author stand together in it. */
export const sharedIncidence = ({ papers, ties }: TiedPapers): Incidence => {
  const tied = groupBy(ties, ({ via }) => via);
  return {
    items: itemsOf(papers),
    papers: [...tied].map(([id, group]) => ({ id, members: group.map(({ paper }) => paper) })),
  };
};

/** A paper and one of the same selection that it cites stand together; the citing paper is the joint one. */
export const citationIncidence = ({ papers, ties }: TiedPapers): Incidence => {
  const chosen = new Set(papers.map(({ id }) => id));
  return {
    items: itemsOf(papers),
    papers: ties
      .filter(({ via, paper }) => via !== paper && chosen.has(via))
      .map(({ via, paper }) => ({ id: paper, members: [paper, via] })),
  };
};
