/** Answers questions on a read-only connection of its own, in the thread that calls it. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { goOn, type Halt, held } from '../../base/halt.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Parameters } from '../store.ts';
import { openReader } from './connection.ts';
import { outcomeOf } from './outcome.ts';

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
  halt?: Halt | undefined;
}

/** Rows between two looks whether to go on. */
const stretch = 500;

const rowsOf = (statement: StatementSyncInstance, bound: Bound, halt: Halt | undefined): object[] => {
  if (!halt) return statement.all(bound);
  const rows: object[] = [];
  for (const row of statement.iterate(bound)) {
    rows.push(row);
    if (rows.length % stretch === 0) goOn(halt);
  }
  return rows;
};

/** The rows of each statement, in the transaction that the connection is in. */
export const rowsWithin = (db: DatabaseSyncInstance, { sql, parameters }: Asked): object[][] =>
  sql.map((text) => {
    const statement = db.prepare(text);
    statement.setAllowUnknownNamedParameters(true);
    return statement.all(bind(parameters));
  });

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
  const run = ({ sql, parameters, halt }: Asked): object[][] => {
    const db = connect();
    const bound = bind(parameters);
    db.exec('BEGIN');
    try {
      return sql.map((text) => {
        goOn(halt);
        return rowsOf(prepare(text), bound, halt);
      });
    } finally {
      db.exec('ROLLBACK');
    }
  };
  return {
    /** Runs the statements in one read transaction and returns the rows of each. */
    ask: (asked: Asked): Outcome<object[][]> => outcomeOf(() => held(asked.halt, () => run(asked)), file),
    close: (): void => {
      connection?.close();
      connection = undefined;
      prepared.clear();
    },
  };
};
