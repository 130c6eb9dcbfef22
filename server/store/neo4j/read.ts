/** Reads in one transaction, with the revision of the data read. */
import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import type { Parameter, Parameters } from '../store.ts';

/** The part of a transaction that is used here. */
type Transaction = Pick<ManagedTransaction, 'run'>;

/** Passes whole numbers as integers, which `LIMIT` requires. */
const bound = (value: Parameter): unknown => {
  if (Array.isArray(value)) return value.map(bound);
  return Number.isInteger(value) ? neo4j.int(value as number) : value;
};

const bind = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, bound(value)]));

const revisionCypher = "MATCH (r:Revision {id: 'revision'}) RETURN r.revision AS revision";

/** The current revision, empty for a new database. One statement. */
export const currentRevision = async (transaction: Transaction): Promise<string> => {
  const { records } = await transaction.run(revisionCypher);
  return String(records[0]?.get('revision') ?? '');
};

/** The rows of the statements, and the revision before and after them. */
interface Reading {
  rows: object[][];
  before: string;
  after: string;
}

/** Sends all statements at once; the server runs them in turn. */
export const runAll = async (
  transaction: Transaction,
  cypher: readonly string[],
  parameters: Parameters,
): Promise<Reading> => {
  const bounded = bind(parameters);
  const [before, results, after] = await Promise.all([
    currentRevision(transaction),
    Promise.all(cypher.map((statement) => transaction.run(statement, bounded))),
    currentRevision(transaction),
  ]);
  return { rows: results.map(({ records }) => records.map((record) => record.toObject())), before, after };
};
