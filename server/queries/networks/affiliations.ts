/** What the entries of papers say of affiliations: the records that may say it, page by page. */
import type { Question } from '../../store/store.ts';
import type { Page } from './skeleton.ts';

/** A paper and the record of one of its entries, as JSON with at least its `author` and `custom`. */
export interface SayingRow {
  paper: string;
  said: string;
}

/** A record whose list of fields has an affiliation under one of its names. What only a list cites says nothing of it. */
const mayCypher = `l.citedBy IS NULL AND (l.record CONTAINS 'ffiliation' OR l.record CONTAINS '"addresses"')`;
const maySql = `l.citedBy IS NULL AND (instr(l.record, 'ffiliation') > 0 OR instr(l.record, '"addresses"') > 0)`;
const said = `json_object('author', l.record -> '$.author', 'custom', l.record -> '$.custom') AS said`;

/** The papers of a page, with the last id among all papers looked at; undefined at the end. */
export const affiliationPage: Question<
  Page,
  [SayingRow[], { last: string | null; papers: number }[]],
  { rows: SayingRow[]; last: string | undefined }
> = {
  name: 'affiliation-page',
  cypher: [
    `MATCH (p:Paper) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $most
     MATCH (s:Source)-[l:LISTS]->(p) WHERE ${mayCypher}
     RETURN p.id AS paper, l.record AS said ORDER BY paper, s.id, l.position`,
    `MATCH (p:Paper) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $most
     RETURN max(p.id) AS last, count(p) AS papers`,
  ],
  sql: [
    `SELECT l.paper AS paper, ${said} FROM (SELECT id FROM Paper WHERE id > :after ORDER BY id LIMIT :most) p
     CROSS JOIN LISTS l ON l.paper = p.id WHERE ${maySql} ORDER BY l.paper, l.source, l.position`,
    'SELECT max(id) AS last, count(*) AS papers FROM (SELECT id FROM Paper WHERE id > :after ORDER BY id LIMIT :most)',
  ],
  read: ([rows, [page]], { most }) => ({
    rows,
    last: page && page.papers === most ? (page.last ?? undefined) : undefined,
  }),
};
