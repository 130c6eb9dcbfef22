/** The id of the paper with a DOI, arXiv id or OpenAlex id; case is ignored. */
import type { Question } from '../../store/store.ts';

export const resolvePaper: Question<
  { scheme: string; value: string },
  [{ id: string }[]],
  string | undefined
> = {
  name: 'resolve-paper',
  cypher: [
    `CALL {
       WITH * MATCH (p:Paper) WHERE $scheme = 'doi' AND p.doiKey = toLower($value) RETURN p
       UNION WITH * MATCH (p:Paper) WHERE $scheme = 'arxiv' AND p.arxivKey = toLower($value) RETURN p
       UNION WITH * MATCH (p:Paper) WHERE $scheme = 'openalex' AND p.openalexKey = toLower($value) RETURN p
     } RETURN p.id AS id ORDER BY id LIMIT 1`,
  ],
  sql: [
    `SELECT id FROM Paper WHERE :scheme = 'doi' AND doiKey = lower(:value)
     UNION SELECT id FROM Paper WHERE :scheme = 'arxiv' AND arxivKey = lower(:value)
     UNION SELECT id FROM Paper WHERE :scheme = 'openalex' AND openalexKey = lower(:value)
     ORDER BY id LIMIT 1`,
  ],
  read: ([rows]) => rows[0]?.id,
};
