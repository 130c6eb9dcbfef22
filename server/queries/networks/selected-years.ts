/** Papers of a selection per year, earliest first; papers without a year are left out. */
import type { YearCount } from '../../api.ts';
import type { Question } from '../../store/store.ts';
import { cypherPapers, type Selection, sqlPapers } from './selection.ts';

export const selectedYears: Question<Selection, [YearCount[]], YearCount[]> = {
  name: 'selected-years',
  cypher: [
    `${cypherPapers} WITH p WHERE p.year IS NOT NULL RETURN p.year AS year, count(p) AS papers ORDER BY year`,
  ],
  sql: [
    `${sqlPapers} SELECT year, count(*) AS papers FROM chosen WHERE year IS NOT NULL GROUP BY year ORDER BY year`,
  ],
  read: ([rows]) => rows.map(({ year, papers }) => ({ year, papers })),
};
