/** Papers by id, as lists show them, in the given order; unknown ids are left out. */
import type { PaperRef } from '../../api.ts';
import type { Question } from '../../store/store.ts';
import { type PaperRow, paperColumns, paperRef } from '../base/rows.ts';

export const paperRefs: Question<{ ids: readonly string[] }, [PaperRow[]], PaperRef[]> = {
  name: 'paper-refs',
  cypher: [`UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN DISTINCT ${paperColumns.cypher}`],
  sql: [`SELECT ${paperColumns.sql} FROM Paper p WHERE p.id IN (SELECT value FROM json_each(:ids))`],
  read: ([rows], { ids }) => {
    const found = new Map(rows.map((row) => [row.id, paperRef(row)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  },
};
