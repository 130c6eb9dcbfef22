/** Everything about one author. */
import type { AuthorPage } from '../../api.ts';
import type { Author } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import { type CountedRow, type PaperRow, paperRef, present, type TimedRow, timedRef } from '../base/rows.ts';
import { bodies, noTotal, partsOf, type TotalRow, type YearRow } from './parts.ts';

type Rows = [Author[], PaperRow[], CountedRow[], TimedRow[], CountedRow[], YearRow[], TotalRow[]];

const parts = partsOf('author');

export const authorPage: Question<{ id: string }, Rows, AuthorPage | undefined> = {
  name: 'author-page',
  ...bodies([
    {
      cypher:
        'MATCH (a:Author {id: $id}) RETURN a.id AS id, a.name AS name, a.family AS family, a.given AS given',
      sql: 'SELECT id, name, family, given FROM Author WHERE id = :id',
    },
    parts.papers(),
    parts.counted('author'),
    parts.timed('technique'),
    parts.counted('venue'),
    parts.years,
    parts.total,
  ]),
  read: ([[author], papers, coauthors, techniques, venues, years, [total = noTotal]]) =>
    author && {
      author: present(author),
      papers: papers.map(paperRef),
      coauthors,
      techniques: techniques.map(timedRef),
      venues,
      years,
      total,
    },
};
