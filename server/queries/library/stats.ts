/** The number of nodes by label and of relations by name. */
import { type Counts, nodeLabels, relationNames } from '../../model.ts';
import type { Question } from '../../store/store.ts';

const tally = (rows: readonly { name: string; n: number }[], names: readonly string[]) => {
  const found = new Map(rows.map(({ name, n }) => [name, n]));
  return Object.fromEntries(names.map((name) => [name, found.get(name) ?? 0]));
};

type Tally = { name: string; n: number };

export const stats: Question<Record<string, never>, [Tally[], Tally[]], Counts> = {
  name: 'stats',
  cypher: [
    nodeLabels
      .map((label) => `MATCH (n:${label}) RETURN '${label}' AS name, count(n) AS n`)
      .join(' UNION ALL '),
    relationNames
      .map((name) => `MATCH ()-[r:${name}]->() RETURN '${name}' AS name, count(r) AS n`)
      .join(' UNION ALL '),
  ],
  sql: [
    nodeLabels.map((label) => `SELECT '${label}' AS name, count(*) AS n FROM ${label}`).join(' UNION ALL '),
    relationNames.map((name) => `SELECT '${name}' AS name, count(*) AS n FROM ${name}`).join(' UNION ALL '),
  ],
  read: ([nodes, relations]) =>
    ({ nodes: tally(nodes, nodeLabels), relations: tally(relations, relationNames) }) as Counts,
};
