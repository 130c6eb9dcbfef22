/** Everything about one technique. */
import type { TechniquePage } from '../../api.ts';
import type { Technique } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import { type CountedRow, type PaperRow, paperRef, type TimedRow, timedRef } from '../base/rows.ts';
import { bodies, noTotal, partsOf, type TotalRow, type YearRow } from './parts.ts';

type Shown = PaperRow & { evidence: string; score: number };
type Rows = [Technique[], Shown[], CountedRow[], TimedRow[], CountedRow[], YearRow[], TotalRow[]];

/** The page without broader and narrower techniques, which come from other names. */
type TechniqueFacts = Omit<TechniquePage, 'broader' | 'narrower'>;

const parts = partsOf('technique');

export const techniquePage: Question<{ id: string }, Rows, TechniqueFacts | undefined> = {
  name: 'technique-page',
  ...bodies([
    {
      cypher: 'MATCH (t:Technique {id: $id}) RETURN t.id AS id, t.name AS name',
      sql: 'SELECT id, name FROM Technique WHERE id = :id',
    },
    parts.papers(['evidence', 'score']),
    parts.counted('author'),
    parts.timed('technique'),
    parts.counted('venue'),
    parts.years,
    parts.total,
  ]),
  read: ([[technique], papers, authors, related, venues, years, [total = noTotal]]) =>
    technique && {
      technique,
      papers: papers.map((row) => ({ ...paperRef(row), evidence: row.evidence, score: row.score })),
      authors,
      related: related.map(timedRef),
      venues,
      years,
      total,
    },
};
