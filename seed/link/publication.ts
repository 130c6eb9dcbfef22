/** The venues of papers. Pure. */
import type { PublishedIn } from '../../server/model.ts';
import type { Entry } from './papers/flatten.ts';
import { containerOf } from './papers/marks.ts';
import type { ListedPaper } from './papers/papers.ts';
import { venues } from './venues/venues.ts';

/** A paper and its entries. */
export type Named = Pick<ListedPaper, 'paper' | 'entries'>;

/** The venue that an entry prints. */
export const venueOfEntry = ({ reference }: Entry): string | undefined => containerOf(reference.csl);

/** The fields that locate a paper within its venue. */
const places = ['volume', 'issue', 'pages'] as const;

/** That a paper appeared in a venue. */
export const publishedIn = (paper: Named['paper'], venue: string): PublishedIn => {
  const relation: PublishedIn = { paper: paper.id, venue };
  for (const part of places) if (paper[part]) relation[part] = paper[part];
  return relation;
};

/** The venues of papers, by the first entry that prints one. */
export const publication = (placed: readonly Named[]) => {
  const appearances = placed.flatMap(({ paper, entries }) => {
    const container = entries.map(venueOfEntry).find((title) => title !== undefined);
    return container ? [{ paper, container }] : [];
  });
  const series = venues(appearances.map(({ container }) => container));
  return {
    venues: series.venues,
    publishedIn: appearances.map(({ paper }, index) => publishedIn(paper, series.ids[index] ?? '')),
  };
};
