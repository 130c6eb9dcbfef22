/** Which papers stand in how many of some things. Pure. */

interface Behind {
  readonly thing: string;
  readonly paper: string;
  readonly year?: number | null;
}

/** A paper, and in how many of the things it stands. */
export interface Joint {
  readonly paper: string;
  readonly of: number;
}

/** The papers of most things first, then the newest, the undated last, then by id; each pair counts once. */
export const jointPapers = (behind: readonly Behind[]): Joint[] => {
  const papers = new Map<string, { paper: string; of: number; year: number }>();
  for (const { paper, year } of behind) {
    const known = papers.get(paper);
    papers.set(paper, { paper, of: (known?.of ?? 0) + 1, year: year ?? Number.NEGATIVE_INFINITY });
  }
  return [...papers.values()]
    .sort((a, b) => b.of - a.of || (a.year === b.year ? 0 : b.year - a.year) || (a.paper < b.paper ? -1 : 1))
    .map(({ paper, of }) => ({ paper, of }));
};
