/** The papers that the library holds, page by page, with what they can be looked up by. */

import { isHeld } from '../../store/held.ts';
import type { Question } from '../../store/store.ts';

/** A paper, and the names of the imports from online sources that list it. */
export interface LookupRow {
  id: string;
  doi: string | null;
  arxiv: string | null;
  openalex: string | null;
  imports: string[];
}

interface Page {
  readonly [name: string]: string | number;
  /** The last id of the previous page, or an empty string. */
  readonly after: string;
  readonly limit: number;
  /** The format of imports from online sources. */
  readonly format: string;
}

/** By id. */
export const lookupPapers: Question<
  Page,
  [(Omit<LookupRow, 'imports'> & { imports: string[] | string })[]],
  LookupRow[]
> = {
  name: 'lookup-papers',
  cypher: [
    `MATCH (p:Paper) WHERE p.id > $after AND ${isHeld.cypher('p')} WITH p ORDER BY p.id LIMIT $limit
     RETURN p.id AS id, p.doi AS doi, p.arxiv AS arxiv, p.openalex AS openalex,
       [(s:Source)-[l:LISTS]->(p) WHERE s.format = $format AND l.citedBy IS NULL | s.name] AS imports ORDER BY id`,
  ],
  sql: [
    `SELECT p.id, p.doi, p.arxiv, p.openalex,
       (SELECT json_group_array(s.name) FROM LISTS l JOIN Source s ON s.id = l.source
        WHERE l.paper = p.id AND l.citedBy IS NULL AND s.format = :format) AS imports
     FROM Paper p WHERE p.id > :after AND ${isHeld.sql('p.id')} ORDER BY p.id LIMIT :limit`,
  ],
  read: ([rows]) =>
    rows.map(({ imports, ...row }) => ({
      ...row,
      imports: typeof imports === 'string' ? (JSON.parse(imports) as string[]) : imports,
    })),
};
