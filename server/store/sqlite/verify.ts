/** What `doctor --verify` asks of the database file itself. */
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { hashOf, type IndexSum } from '../index-sums.ts';
import type { SearchText } from '../search-text.ts';
import { inWords } from './errors.ts';

/** At most this many faults of a kind are said. */
const shown = 5;

const column = (db: DatabaseSyncInstance, sql: string): string[] =>
  db
    .prepare(sql)
    .all()
    .map((row) => Object.values(row).join(' '));

/** The faults of the file: damaged pages, rows that name what is not there. Empty if there are none. */
const faultsOf = (db: DatabaseSyncInstance): string[] => {
  const pages = column(db, `PRAGMA integrity_check(${shown})`).filter((line) => line !== 'ok');
  const dangling = column(
    db,
    `SELECT count(*) || ' rows of ' || "table" || ' name what is not in ' || parent FROM pragma_foreign_key_check
     GROUP BY "table", parent`,
  );
  return [...pages, ...dangling];
};

/** The search index of a library file. */
export interface FileIndex {
  /** What it has of each node, by kind and id. */
  sums: Map<string, IndexSum>;
  /** Whether an entry that seems wrong has all its trigrams: what was deleted still counts in the sums if its number was used again. */
  has(place: string, entry: SearchText): boolean;
}

const emptyIndex: FileIndex = { sums: new Map(), has: () => false };

const indexOf = (db: DatabaseSyncInstance): FileIndex => {
  const entries = new Map<number, { place: string; sum: IndexSum }>();
  const none = (key: string): IndexSum => ({ key, grams: 0, sum: 0 });
  for (const row of db.prepare('SELECT number, kind, id, key FROM Findable').iterate()) {
    const { number, kind, id, key } = row as { number: number; kind: string; id: string; key: string };
    entries.set(number, { place: `${kind} ${id}`, sum: none(key) });
  }
  for (const row of db.prepare('SELECT rowid AS number FROM Search').iterate()) {
    const { number } = row as { number: number };
    // What stands in the index under no node is told by a name that no node has.
    if (!entries.has(number)) entries.set(number, { place: `stray ${number}`, sum: none('') });
  }
  db.exec("CREATE VIRTUAL TABLE temp.Terms USING fts5vocab('main', 'Search', 'instance')");
  for (const row of db.prepare('SELECT term, doc FROM temp.Terms').iterate()) {
    const { term, doc } = row as { term: string; doc: number };
    const sum = entries.get(doc)?.sum;
    if (!sum) continue;
    sum.grams += 1;
    sum.sum += hashOf(term);
  }
  const numbers = new Map([...entries].map(([number, { place }]) => [place, number]));
  const found = db.prepare('SELECT 1 FROM Search WHERE Search MATCH ? AND rowid = ?');
  const sums = new Map([...entries.values()].map(({ place, sum }) => [place, sum]));
  return {
    sums,
    has: (place, { key, grams }) =>
      sums.get(place)?.key === key &&
      (grams === '' || found.get(grams, numbers.get(place) ?? -1) !== undefined),
  };
};

/** Checks a library file, and reads its search index, which can be asked until `close`. */
export const verifySqlite = (file: string): { faults: string[]; index: FileIndex; close(): void } => {
  let db: DatabaseSyncInstance | undefined;
  const close = (): void => db?.close();
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    const faults = faultsOf(db);
    return { faults, index: faults.length > 0 ? emptyIndex : indexOf(db), close };
  } catch (error) {
    const said = inWords(error, file);
    return { faults: [said instanceof Error ? said.message : String(said)], index: emptyIndex, close };
  }
};
