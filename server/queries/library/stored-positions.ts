/** The positions of a source that are stored already, within a range: where an interrupted import stopped. */
import type { Question } from '../../store/store.ts';

interface Span {
  readonly [name: string]: string | number;
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

export const storedPositions: Question<Span, [{ position: number }[]], Set<number>> = {
  name: 'stored-positions',
  cypher: [
    `MATCH (:Source {id: $source})-[l:LISTS]->() WHERE l.position >= $from AND l.position <= $to
     RETURN DISTINCT l.position AS position`,
  ],
  sql: ['SELECT DISTINCT position FROM LISTS WHERE source = :source AND position BETWEEN :from AND :to'],
  read: ([rows]) => new Set(rows.map(({ position }) => position)),
};
