/** Papers of the library that may be the same as given ones, by identifier or by words of the title. */
import type { LibraryPaper } from '../../base/library-paper.ts';
import type { Question } from '../../store/store.ts';
import { present } from '../base/rows.ts';

type LibraryRow = {
  id: string;
  title: string;
  year: number | null;
  doi: string | null;
  arxiv: string | null;
  openalex: string | null;
  volume: string | null;
  issue: string | null;
  pages: string | null;
  firstAuthor: string | null;
  venue: string | null;
  hasVenue: boolean | number;
};

/** Identifiers in lower case; titles as keys of `titleKey`; ids of papers; positions in volumes. */
type Wanted = {
  ids: readonly string[];
  dois: readonly string[];
  arxivs: readonly string[];
  openalexs: readonly string[];
  titles: readonly string[];
  /** Year, volume and first page, `1999|121|712`. */
  places: readonly string[];
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
      .join(' UNION ')}
       UNION MATCH (p:Paper) WHERE size($places) > 0 AND p.volume IS NOT NULL AND p.pages IS NOT NULL AND
         toString(p.year) + '|' + toLower(p.volume) + '|' + toLower(split(replace(p.pages, '–', '-'), '-')[0]) IN $places
       RETURN p }
     RETURN p.id AS id, p.title AS title, p.year AS year, p.doi AS doi, p.arxiv AS arxiv, p.openalex AS openalex,
       p.volume AS volume, p.issue AS issue, p.pages AS pages,
       head(COLLECT { MATCH (p)-[:PUBLISHED_IN]->(v:Venue) RETURN v.name ORDER BY v.id }) AS venue,
       head(COLLECT { MATCH (a:Author)-[w:WROTE]->(p) RETURN a.family ORDER BY w.position, a.id }) AS firstAuthor,
       EXISTS { (p)-[:PUBLISHED_IN]->() } AS hasVenue
     ORDER BY id`,
  ],
  sql: [
    `SELECT p.id, p.title, p.year, p.doi, p.arxiv, p.openalex, p.volume, p.issue, p.pages,
       (SELECT v.name FROM PUBLISHED_IN i JOIN Venue v ON v.id = i.venue WHERE i.paper = p.id ORDER BY v.id LIMIT 1) AS venue,
       (SELECT a.family FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = p.id
        ORDER BY w.position, a.id LIMIT 1) AS firstAuthor,
       EXISTS (SELECT 1 FROM PUBLISHED_IN i WHERE i.paper = p.id) AS hasVenue
     FROM Paper p WHERE p.id IN (${ways
       .map(
         ({ key, wanted }) =>
           `SELECT id FROM Paper WHERE ${key} IN (SELECT value FROM json_each(:${wanted}))`,
       )
       .join(' UNION ')}
       UNION SELECT id FROM Paper WHERE json_array_length(:places) > 0 AND volume IS NOT NULL AND pages IS NOT NULL AND
         year || '|' || lower(volume) || '|' ||
         lower(substr(pages, 1, instr(replace(pages, '–', '-') || '-', '-') - 1))
         IN (SELECT value FROM json_each(:places)))
     ORDER BY p.id`,
  ],
  read: ([rows]) =>
    rows.map(({ hasVenue, ...row }) => {
      const found = present(row);
      return { ...found, hasAuthors: found.firstAuthor !== undefined, hasVenue: Boolean(hasVenue) };
    }),
};
