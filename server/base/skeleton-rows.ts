/** The rows that the skeleton of a library is made of; see `server/analysis/skeleton`. */

/** A paper: its year and count of citations may be null. */
export type PaperRow = [
  id: string,
  title: string,
  year: number | null,
  timesCited: number | null,
  held: boolean | number,
  retracted: boolean | number,
];
/** Another node: a second name is the family of an author, or the short name of a venue. */
export type NodeRow = [id: string, name: string, second: string | null];
/** A paper with the ids of the things that it has to do with. */
export type RelationRow = [paper: string, things: string[]];

export type NodeTable = 'authors' | 'venues' | 'techniques' | 'sources';
export type RelationTable = 'wrote' | 'publishedIn' | 'uses' | 'cites' | 'lists';
