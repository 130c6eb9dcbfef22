/** Counts, for each paper, how many of some things it belongs to. Pure. */

interface PaperOfThing {
  readonly thing: string;
  readonly paper: string;
  readonly year?: number | null;
}

/** A paper, and how many of the things it belongs to. */
export interface Joint {
  readonly paper: string;
  readonly of: number;
}

/** Papers of the most things first, then newest first (no year last), then by id. Each pair must occur once. */
export const jointPapers = (papersOfThings: readonly PaperOfThing[]): Joint[] => {
  const papers = new Map<string, { paper: string; of: number; year: number }>();
  for (const { paper, year } of papersOfThings) {
    const known = papers.get(paper);
    papers.set(paper, { paper, of: (known?.of ?? 0) + 1, year: year ?? Number.NEGATIVE_INFINITY });
  }
  return [...papers.values()]
    .sort((a, b) => b.of - a.of || (a.year === b.year ? 0 : b.year - a.year) || (a.paper < b.paper ? -1 : 1))
    .map(({ paper, of }) => ({ paper, of }));
};
