/** What can be published, and how it is called. */
import type { NetworkName } from '../../server/routes/build/network.ts';

/** The views of the page, with the network that each shows. */
export const networks = {
  coauthors: 'coauthors',
  topics: 'topics',
  papers: 'papers',
  'authors-techniques': 'authors-techniques',
  timeline: 'papers',
  institutions: 'institutions',
  countries: 'countries',
} as const satisfies Record<string, NetworkName>;
export type View = keyof typeof networks;

export const publishedViews = Object.keys(networks) as View[];

export const titles: Readonly<Record<View, string>> = {
  coauthors: 'Co-authors',
  topics: 'Topics',
  papers: 'Papers',
  'authors-techniques': 'Authors and techniques',
  timeline: 'Timeline',
  institutions: 'Institutions',
  countries: 'Countries',
};

export const publishedColours = ['cluster', 'year', 'venue'] as const;
export type Colour = (typeof publishedColours)[number];
