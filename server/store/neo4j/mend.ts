/** Puts right what a verification found, within the given transaction. */
import type { ManagedTransaction } from 'neo4j-driver';
import { searchText } from '../search-text.ts';
import type { Mending } from '../store.ts';
import { nodeTables } from '../tables.ts';
import { markChange } from './load.ts';
import { dropOrphans } from './remove.ts';

/** See `Store.mend`. */
export const mendLibrary = async (transaction: ManagedTransaction, { names }: Mending): Promise<void> => {
  for (const statement of dropOrphans) await transaction.run(statement);
  await transaction.run('MATCH (f:Found) WHERE NOT EXISTS { MATCH (p:Paper {id: f.paper}) } DELETE f');
  for (const [list, { name }] of Object.entries(nodeTables)) {
    const rows = names
      .filter((each) => each.list === list)
      .map(({ id, called }) => ({ id, ...searchText(called) }));
    if (rows.length > 0)
      await transaction.run(
        `UNWIND $rows AS row MATCH (n:${name} {id: row.id}) SET n.key = row.key, n.grams = row.grams`,
        { rows },
      );
  }
  await markChange(transaction);
};
