/** Things of any kind by id, in the given order; unknown ids are left out. */
import type { NodeRef } from '../../api.ts';
import type { Question } from '../../store/store.ts';
import { labels } from './labels.ts';

export const nodeRefs: Question<{ ids: readonly string[] }, [NodeRef[]], NodeRef[]> = {
  name: 'node-refs',
  cypher: [
    labels
      .map(
        ({ label, kind, name }) =>
          `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN DISTINCT n.id AS id, '${kind}' AS kind, n.${name} AS label`,
      )
      .join(' UNION '),
  ],
  sql: [
    labels
      .map(
        ({ label, kind, name }) =>
          `SELECT id, '${kind}' AS kind, ${name} AS label FROM ${label} WHERE id IN (SELECT value FROM json_each(:ids))`,
      )
      .join(' UNION ALL '),
  ],
  read: ([rows], { ids }) => {
    const found = new Map(rows.map(({ id, kind, label }) => [id, { id, kind, label }]));
    return ids.flatMap((id) => found.get(id) ?? []);
  },
};
