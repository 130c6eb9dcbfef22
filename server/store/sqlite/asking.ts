/** Answers questions on a read-only connection of its own, in the thread that calls it. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Parameters } from '../store.ts';
import { openReader } from './connection.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

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

/** The statements of one question. */
export interface Asked {
  sql: readonly string[];
  parameters: Parameters;
}

/** Connects on the first question. */
export const openAsking = (file: string) => {
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
  const run = ({ sql, parameters }: Asked): object[][] => {
    const db = connect();
    const bound = bind(parameters);
    db.exec('BEGIN');
    try {
      return sql.map((text) => prepare(text).all(bound));
    } finally {
      db.exec('ROLLBACK');
    }
  };
  return {
    /** Runs the statements in one read transaction and returns the rows of each. */
    ask: (asked: Asked): Outcome<object[][]> => outcomeOf(() => run(asked), file),
    close: (): void => {
      connection?.close();
      connection = undefined;
      prepared.clear();
    },
  };
};
