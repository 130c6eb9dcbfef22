/** Makes the index entries of papers anew that gained fields or authors, since they are found by these too. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { emptyGraph, type Graph } from '../../model.ts';
import { called, searchText } from '../search-text.ts';
import { hide } from './forget.ts';

/** What the library says of one paper, as far as search needs it. */
const stored = (db: DatabaseSyncInstance, id: string): Graph => {
  const [papers, wrote] = [
    db.prepare('SELECT id, title, year FROM Paper WHERE id = ?').all(id),
    db.prepare('SELECT paper, position, printed FROM WROTE WHERE paper = ?').all(id),
  ];
  return { ...emptyGraph(), papers, wrote } as unknown as Graph;
};

/** Replaces the entries of these papers by what the library says of them now. */
export const reindex = (db: DatabaseSyncInstance, papers: Iterable<string>): void => {
  const find = db.prepare("INSERT INTO Findable (id, kind, key) VALUES (?, 'paper', ?)");
  const index = db.prepare('INSERT INTO Search (rowid, grams) VALUES (?, ?)');
  for (const id of papers) {
    const [name] = called('papers', stored(db, id));
    if (!name) continue;
    const { key, grams } = searchText(name);
    hide(db, 'Paper', 'n.id = :id', { id });
    index.run(find.run(id, key).lastInsertRowid, grams);
  }
};
