/** Which services counted the citations that exports brought, with the day, and for how many papers. */
import type { Question } from '../../store/store.ts';

interface Row {
  name: string | null;
  papers: number;
}

/** Most papers first, ties by name; a count without a source has the name ''. */
export const citationSources: Question<Record<never, never>, [Row[]], { name: string; papers: number }[]> = {
  name: 'citation-sources',
  cypher: [
    `MATCH (p:Paper) WHERE p.timesCited IS NOT NULL
     WITH coalesce(p.timesCitedIn, '') AS name, count(*) AS papers
     RETURN name, papers ORDER BY papers DESC, name`,
  ],
  sql: [
    `SELECT coalesce(timesCitedIn, '') AS name, count(*) AS papers FROM Paper
     WHERE timesCited IS NOT NULL GROUP BY 1 ORDER BY papers DESC, name`,
  ],
  read: ([rows]) => rows.map(({ name, papers }) => ({ name: name ?? '', papers })),
};
