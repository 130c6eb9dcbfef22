/**
 * Finds nodes by trigrams. SQLite would count the trigrams of a hundred thousand nodes row by row at every keystroke; here it is
 * asked once for the nodes of a trigram, and once a revision for how important each node is, and both are kept as numbers.
 */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { LRUCache } from 'lru-cache';
import { goOn, type Halt } from '../../base/halt.ts';
import type { NodeKind } from '../../model.ts';
import { isHeld } from '../held.ts';
import type { FoundNode, Sought } from '../store.ts';

/** Bytes of the lists of nodes that are kept. */
const mostKept = 48 * 2 ** 20;

const kinds: readonly NodeKind[] = ['paper', 'author', 'venue', 'technique', 'source'];

/** The weight of a node: its number of papers; for a paper, its number of citations. */
const weight = `CASE f.kind WHEN 'paper' THEN (SELECT count(*) FROM CITES WHERE cited = f.id)
  WHEN 'author' THEN (SELECT count(*) FROM WROTE WHERE author = f.id)
  WHEN 'venue' THEN (SELECT count(*) FROM PUBLISHED_IN WHERE venue = f.id)
  WHEN 'technique' THEN (SELECT count(*) FROM USES WHERE technique = f.id)
  ELSE (SELECT count(DISTINCT paper) FROM LISTS WHERE source = f.id) END`;

/** What is known of every node, by its number in the index. */
interface Known {
  revision: string;
  /** One more than the highest number. */
  size: number;
  weights: Int32Array;
  /** Places in the order of weights, the most important first, then of ids; and the node at each. */
  places: Int32Array;
  ordered: Int32Array;
  /** Letters of the key of each name: few nodes need to be asked whether theirs is equal. */
  lengths: Int32Array;
  /** Reused by one search after another. */
  shared: Uint16Array;
  /** Indexes into `kinds`. */
  kinds: Uint8Array;
  /** 1 for papers that are held, 0 for other papers and for what is no paper; read when it is first asked for. */
  held?: Uint8Array;
  nodes: LRUCache<string, Int32Array>;
}

/** The JSON that a statement gives as its only value. */
const value = <T>(statement: StatementSyncInstance, ...parameters: (string | number)[]): T =>
  JSON.parse(String(Object.values(statement.get(...parameters) ?? {})[0] ?? 'null'));

const readKnown = (db: DatabaseSyncInstance, revision: string): Known => {
  const kindOf = `CASE f.kind ${kinds.map((kind, i) => `WHEN '${kind}' THEN ${i}`).join(' ')} END`;
  const rows = value<[number: number, kind: number, weight: number, letters: number][]>(
    db.prepare(
      `SELECT json_group_array(json_array(f.number, ${kindOf}, ${weight}, length(f.key)) ORDER BY f.id) FROM Findable f`,
    ),
  );
  const size = rows.reduce((most, [number]) => Math.max(most, number), 0) + 1;
  const known: Known = {
    revision,
    size,
    weights: new Int32Array(size),
    places: new Int32Array(size),
    ordered: new Int32Array(rows.length),
    lengths: new Int32Array(size),
    shared: new Uint16Array(size),
    kinds: new Uint8Array(size),
    nodes: new LRUCache({ maxSize: mostKept, sizeCalculation: (list) => 4 * list.length + 64 }),
  };
  const most = rows.reduce((found, [, , papers]) => Math.max(found, papers), 0);
  const order = Float64Array.from(rows, ([, , papers], rank) => (most - papers) * rows.length + rank).sort();
  for (const [number, kind, papers, letters] of rows) {
    known.weights[number] = papers;
    known.kinds[number] = kind;
    known.lengths[number] = letters;
  }
  order.forEach((key, place) => {
    const [number = 0] = rows[key % rows.length] ?? [];
    known.places[number] = place;
    known.ordered[place] = number;
  });
  return known;
};

const readHeld = (db: DatabaseSyncInstance, { size }: Known): Uint8Array => {
  const held = new Uint8Array(size);
  const numbers = value<number[]>(
    db.prepare(
      `SELECT json_group_array(number) FROM Findable WHERE kind = 'paper' AND ${isHeld.sql('Findable.id')}`,
    ),
  );
  for (const number of numbers) held[number] = 1;
  return held;
};

/** Those that share enough to be among the first `most`: few of the many that share something need to be put in order. */
const foremost = (found: readonly number[], shared: Uint16Array, most: number): number[] => {
  const counts: number[] = [];
  for (const node of found) counts[shared[node] ?? 0] = (counts[shared[node] ?? 0] ?? 0) + 1;
  let [least, reached] = [counts.length, 0];
  while (least > 0 && reached < most) {
    least -= 1;
    reached += counts[least] ?? 0;
  }
  return found.filter((node) => (shared[node] ?? 0) >= least);
};

/** Finds nodes on a connection; what it remembers is forgotten when the library changes. */
export const openFinding = (db: DatabaseSyncInstance) => {
  let known: Known | undefined;
  const revisionNow = db.prepare('SELECT revision FROM Revision');
  const nodesOf = db.prepare('SELECT json_group_array(rowid) FROM Search WHERE Search MATCH ?');
  const named = db.prepare(
    'SELECT json_group_array(number) FROM Findable WHERE number IN (SELECT value FROM json_each(?)) AND key = ?',
  );
  const written = db.prepare(
    'SELECT json_group_array(json_array(number, id)) FROM Findable WHERE number IN (SELECT value FROM json_each(?))',
  );

  const current = (): Known => {
    const { revision } = revisionNow.get() as { revision: string };
    if (known?.revision !== revision) known = readKnown(db, revision);
    return known;
  };

  const nodes = (of: Known, gram: string): Int32Array => {
    const kept = of.nodes.get(gram);
    if (kept) return kept;
    const read = Int32Array.from(value<number[]>(nodesOf, gram));
    of.nodes.set(gram, read);
    return read;
  };

  /** The nodes that fit, with how many trigrams each shares. */
  const sharing = (of: Known, { grams, least, kind, held }: Sought, halt: Halt | undefined) => {
    const shared = of.shared.fill(0);
    for (const gram of grams) {
      goOn(halt);
      for (const node of nodes(of, gram)) shared[node] = (shared[node] ?? 0) + 1;
    }
    if (held !== null) of.held ??= readHeld(db, of);
    const [wanted, paper] = [kind === null ? -1 : kinds.indexOf(kind), kinds.indexOf('paper')];
    const fits = (node: number): boolean => {
      if (kind !== null && of.kinds[node] !== wanted) return false;
      return held === null || (of.kinds[node] === paper && (of.held?.[node] === 1) === (held === 'yes'));
    };
    const found: number[] = [];
    for (let node = 0; node < of.size; node += 1)
      if ((shared[node] ?? 0) >= least && fits(node)) found.push(node);
    return { shared, found };
  };

  const find = (sought: Sought, most: number, halt: Halt | undefined): FoundNode[] => {
    const of = current();
    const { shared, found } = sharing(of, sought, halt);
    // Whose name is equal shares all.
    const letters = [...sought.key].length;
    const all = found.filter((node) => of.lengths[node] === letters && shared[node] === sought.grams.length);
    const equal = new Set(value<number[]>(named, JSON.stringify(all), sought.key));
    const first = foremost(found, shared, most);
    // By how much is shared, then equal names, then the place: as one number, since thousands may share the same.
    const count = of.ordered.length;
    const keys = Float64Array.from(
      first,
      (node) =>
        (2 * (sought.grams.length - (shared[node] ?? 0)) + (equal.has(node) ? 0 : 1)) * count +
        (of.places[node] ?? 0),
    ).sort();
    const order = Array.from(keys.subarray(0, most), (key) => of.ordered[key % count] ?? 0);
    const ids = new Map(value<[number, string][]>(written, JSON.stringify(order)));
    return order.map((node) => ({
      id: ids.get(node) ?? '',
      kind: kinds[of.kinds[node] ?? 0] ?? 'paper',
      weight: of.weights[node] ?? 0,
    }));
  };

  /** Runs in one read transaction. */
  return (sought: Sought, most: number, halt?: Halt): FoundNode[] => {
    db.exec('BEGIN');
    try {
      return find(sought, most, halt);
    } finally {
      db.exec('ROLLBACK');
    }
  };
};
