/** Turns relations between papers into an incidence with papers as members, so that one projection serves all networks. */
import type { Listing } from './incidence.ts';

export interface TiedPapers {
  papers: readonly {
    id: string;
    title: string;
    year?: number;
    family?: string;
    citations?: number;
    timesCited?: number;
    held?: boolean;
    retracted?: boolean;
  }[];
  /** What connects papers, each with the papers that it connects. */
  ties: readonly { via: string; papers: readonly string[] }[];
}

/** Label of a paper: first author and year, or the start of the title if either is unknown. */
export const paperLabel = ({ title, year, family }: Omit<TiedPapers['papers'][number], 'id'>): string => {
  if (family) return year === undefined ? family : `${family} ${year}`;
  return title.length > 28 ? `${title.slice(0, 27).trimEnd()}…` : title;
};

const itemsOf = (papers: TiedPapers['papers']): Listing['items'] =>
  papers.map((paper) => ({
    id: paper.id,
    label: paperLabel(paper),
    title: paper.title,
    ...(paper.year === undefined ? {} : { year: paper.year }),
    ...(paper.citations === undefined ? {} : { citations: paper.citations }),
    ...(paper.timesCited === undefined ? {} : { timesCited: paper.timesCited }),
    ...(paper.held === false ? { held: false as const } : {}),
    ...(paper.retracted ? { retracted: true as const } : {}),
  }));

/** Papers that share a reference, a citing paper, a technique or an author are members of the same row. */
export const sharedIncidence = ({ papers, ties }: TiedPapers): Listing => ({
  items: itemsOf(papers),
  papers: ties.map(({ via, papers: members }) => ({ id: via, members })),
});

/** A row for each citation within the selection: the citing and the cited paper; the citing one is the joint paper. */
export const citationIncidence = ({ papers, ties }: TiedPapers): Listing => {
  const chosen = new Set(papers.map(({ id }) => id));
  return {
    items: itemsOf(papers),
    papers: ties.flatMap(({ via, papers: citing }) =>
      chosen.has(via) ? citing.filter((id) => id !== via).map((id) => ({ id, members: [id, via] })) : [],
    ),
  };
};
