/** A worker thread that answers questions on its own connection. */
import { workerData } from 'node:worker_threads';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Parameters } from '../store.ts';
import { openReader } from './connection.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const { file } = workerData as { file: string };
let connection: DatabaseSyncInstance | undefined;
const prepared = new Map<string, StatementSyncInstance>();

const connect = (): DatabaseSyncInstance => {
  connection ??= openReader(file);
  return connection;
};

const prepare = (sql: string): StatementSyncInstance => {
  const known = prepared.get(sql);
  if (known) return known;
  const statement = connect().prepare(sql);
  // Each statement gets only the parameters that it uses.
  statement.setAllowUnknownNamedParameters(true);
  prepared.set(sql, statement);
  return statement;
};

type Bound = Record<string, string | number | null>;

/** Passes arrays as JSON text for `json_each`, booleans as 0 and 1. */
const bind = (parameters: Parameters): Bound =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]): [string, string | number | null] => {
      if (typeof value === 'boolean') return [name, Number(value)];
      return [
        name,
        typeof value === 'object' && value !== null
          ? JSON.stringify(value)
          : (value as string | number | null),
      ];
    }),
  );

const run = (sql: readonly string[], parameters: Parameters): object[][] => {
  const db = connect();
  const bound = bind(parameters);
  db.exec('BEGIN');
  try {
    return sql.map((text) => prepare(text).all(bound));
  } finally {
    db.exec('ROLLBACK');
  }
};

/** Runs the statements of one question in one read transaction and returns the rows of each. */
export const ask = (task: { sql: readonly string[]; parameters: Parameters }): Outcome<object[][]> =>
  outcomeOf(() => run(task.sql, task.parameters), file);
