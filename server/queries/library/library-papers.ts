/** Papers of the library that may be the same as given ones, by identifier or by words of the title. */
import type { Question } from '../../store/store.ts';
import { present } from '../base/rows.ts';

type LibraryRow = {
  id: string;
  title: string;
  year: number | null;
  doi: string | null;
  arxiv: string | null;
  openalex: string | null;
  firstAuthor: string | null;
  hasVenue: boolean | number;
};

interface LibraryPaper {
  id: string;
  title: string;
  year?: number;
  doi?: string;
  arxiv?: string;
  openalex?: string;
  firstAuthor?: string;
  hasAuthors: boolean;
  hasVenue: boolean;
}

/** Identifiers in lower case; titles as keys of `titleKey`; ids of papers. */
type Wanted = {
  ids: readonly string[];
  dois: readonly string[];
  arxivs: readonly string[];
  openalexs: readonly string[];
  titles: readonly string[];
};

const ways = [
  { key: 'id', wanted: 'ids' },
  { key: 'doiKey', wanted: 'dois' },
  { key: 'arxivKey', wanted: 'arxivs' },
  { key: 'openalexKey', wanted: 'openalexs' },
  { key: 'titleKey', wanted: 'titles' },
] as const;

export const libraryPapers: Question<Wanted, [LibraryRow[]], LibraryPaper[]> = {
  name: 'library-papers',
  cypher: [
    `CALL { ${ways
      .map(({ key, wanted }) => `UNWIND $${wanted} AS value MATCH (p:Paper {${key}: value}) RETURN p`)
      .join(' UNION ')} }
     RETURN p.id AS id, p.title AS title, p.year AS year, p.doi AS doi, p.arxiv AS arxiv, p.openalex AS openalex,
       head(COLLECT { MATCH (a:Author)-[w:WROTE]->(p) RETURN a.family ORDER BY w.position, a.id }) AS firstAuthor,
       EXISTS { (p)-[:PUBLISHED_IN]->() } AS hasVenue
     ORDER BY id`,
  ],
  sql: [
    `SELECT p.id, p.title, p.year, p.doi, p.arxiv, p.openalex,
       (SELECT a.family FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = p.id
        ORDER BY w.position, a.id LIMIT 1) AS firstAuthor,
       EXISTS (SELECT 1 FROM PUBLISHED_IN i WHERE i.paper = p.id) AS hasVenue
     FROM Paper p WHERE p.id IN (${ways
       .map(
         ({ key, wanted }) =>
           `SELECT id FROM Paper WHERE ${key} IN (SELECT value FROM json_each(:${wanted}))`,
       )
       .join(' UNION ')})
     ORDER BY p.id`,
  ],
  read: ([rows]) =>
    rows.map(({ hasVenue, ...row }) => {
      const found = present(row);
      return { ...found, hasAuthors: found.firstAuthor !== undefined, hasVenue: Boolean(hasVenue) };
    }),
};
