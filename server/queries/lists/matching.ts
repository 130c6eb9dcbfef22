/** The papers that match a list query: by authors, techniques, venue, source, years and citations. */
import type { ListQuery } from '../../api.ts';
import type { Parameter } from '../../store/store.ts';
import { byThing, choosePapers, type Narrowing, narrowings } from '../networks/selection.ts';

/** The parameters of a selection, with citations and with further authors and techniques that the papers must have. */
export interface Matching {
  readonly [name: string]: Parameter;
  readonly alsoAuthors: readonly string[];
  readonly alsoTechniques: readonly string[];
}

const citations: readonly Narrowing[] = [
  byThing({
    name: 'citedBy',
    path: '(:Paper {id: $citedBy})-[:CITES]->(p:Paper)',
    table: 'CITES',
    given: 'citing',
    paper: 'cited',
  }),
  byThing({
    name: 'cites',
    path: '(:Paper {id: $cites})<-[:CITES]-(p:Paper)',
    table: 'CITES',
    given: 'cited',
    paper: 'citing',
  }),
];
const chosen = choosePapers([...citations, ...narrowings]);

/** Binds `p`, each paper once. */
export const cypherMatching = `${chosen.cypher}
  AND all(also IN $alsoAuthors WHERE EXISTS { (:Author {id: also})-[:WROTE]->(p) })
  AND all(also IN $alsoTechniques WHERE EXISTS { (:Technique {id: also})<-[:USES]-(p) })`;

const lacksOne = (table: string, column: string, parameter: string): string =>
  `EXISTS (SELECT 1 FROM json_each(:${parameter}) j
    WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE paper = c.id AND ${column} = j.value))`;

/** Makes the table `matching(id, year)`. */
export const sqlMatching = `${chosen.sql},
  matching AS MATERIALIZED (SELECT c.id, c.year FROM chosen c
    WHERE NOT ${lacksOne('WROTE', 'author', 'alsoAuthors')}
      AND NOT ${lacksOne('USES', 'technique', 'alsoTechniques')})`;

/** The parameters of a query; the search starts from the first author or technique. `among`: papers that may match; all if null. */
export const matchingQuery = (
  query: Omit<ListQuery, 'limit' | 'offset'>,
  among: readonly string[] | null = null,
): Matching => {
  const {
    author: [author = null, ...alsoAuthors] = [],
    technique: [technique = null, ...alsoTechniques] = [],
  } = query;
  const { venue = null, source = null, from = null, to = null, held = null } = query;
  const { cites = null, citedBy = null } = query;
  return {
    ...{ author, technique, venue, source, from, to, held, cites, citedBy },
    ...{ among, alsoAuthors, alsoTechniques },
  };
};
