/** All papers with the fields of a reference, page by page by id. */
import type { Paper } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import { nodeTables } from '../../store/tables.ts';
import { type Nested, nested, present } from '../base/rows.ts';

/** An author in a reference; without `given` it may be an organisation. */
export interface ExportedName {
  family: string;
  given?: string | null;
}

export interface ExportedPaper {
  paper: Paper;
  authors: ExportedName[];
  venue?: string;
}

type ExportRow = { [K in keyof Paper]: Paper[K] | null } & {
  authors: Nested<ExportedName[]>;
  venue: string | null;
};

const columns = nodeTables.papers.columns;

/** `after` is the last id of the previous page, or an empty string. */
export const exportPapers: Question<{ after: string; limit: number }, [ExportRow[]], ExportedPaper[]> = {
  name: 'export-papers',
  cypher: [
    `MATCH (p:Paper) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $limit
     RETURN ${columns.map((column) => `p.${column} AS ${column}`).join(', ')},
       COLLECT { MATCH (a:Author)-[w:WROTE]->(p) WITH a, w ORDER BY w.position, a.id
                 RETURN a { .family, .given } } AS authors,
       head(COLLECT { MATCH (p)-[:PUBLISHED_IN]->(v:Venue) RETURN v.name ORDER BY v.id }) AS venue
     ORDER BY id`,
  ],
  sql: [
    `SELECT ${columns.map((column) => `p.${column}`).join(', ')},
       (SELECT json_group_array(json_object('family', a.family, 'given', a.given) ORDER BY w.position, a.id)
        FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = p.id) AS authors,
       (SELECT v.name FROM PUBLISHED_IN i JOIN Venue v ON v.id = i.venue WHERE i.paper = p.id ORDER BY v.id LIMIT 1) AS venue
     FROM Paper p WHERE p.id > :after ORDER BY p.id LIMIT :limit`,
  ],
  read: ([rows]) =>
    rows.map(({ authors, venue, ...row }) => ({
      paper: present(row) as Paper,
      authors: nested(authors),
      ...(venue == null ? {} : { venue }),
    })),
};
