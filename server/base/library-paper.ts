/** A paper in the library, and whether it has authors and a venue. */
export interface LibraryPaper {
  id: string;
  title: string;
  year?: number;
  doi?: string;
  arxiv?: string;
  openalex?: string;
  firstAuthor?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  venue?: string;
  hasAuthors: boolean;
  hasVenue: boolean;
}
