/** Entries of papers of a source: its own, and those of other sources, from which shared papers are rebuilt. */
import type { Question } from '../../store/store.ts';
import { present } from '../base/rows.ts';

/** An entry of a source. */
export interface OwnEntry {
  paper: string;
  position: number;
  /** When its source was imported: ISO 8601, UTC. */
  importedAt: string;
  /** What the paper was before, if the entry changed it. */
  was?: string;
}

export interface OtherEntry extends OwnEntry {
  source: string;
  raw: string;
  record: string;
}

type WithNulls<T> = { [K in keyof T]: T[K] | null };

export const otherEntries: Question<{ source: string }, [WithNulls<OtherEntry>[]], OtherEntry[]> = {
  name: 'other-entries',
  cypher: [
    `MATCH (:Source {id: $source})-[:LISTS]->(p:Paper) WITH DISTINCT p
     MATCH (s:Source)-[l:LISTS]->(p) WHERE s.id <> $source AND l.record IS NOT NULL
     RETURN p.id AS paper, l.raw AS raw, l.position AS position, l.record AS record, l.was AS was, s.id AS source,
       s.importedAt AS importedAt
     ORDER BY paper, s.importedAt, s.id, position`,
  ],
  sql: [
    `SELECT l.paper, l.raw, l.position, l.record, l.was, s.id AS source, s.importedAt
     FROM LISTS l JOIN Source s ON s.id = l.source
     WHERE l.source <> :source AND l.record IS NOT NULL
       AND l.paper IN (SELECT paper FROM LISTS WHERE source = :source)
     ORDER BY l.paper, s.importedAt, s.id, l.position`,
  ],
  read: ([rows]) => rows.map((row) => present(row) as OtherEntry),
};

/** By position. */
export const ownEntries: Question<{ source: string }, [WithNulls<OwnEntry>[]], OwnEntry[]> = {
  name: 'own-entries',
  cypher: [
    `MATCH (s:Source {id: $source})-[l:LISTS]->(p:Paper)
     RETURN p.id AS paper, l.position AS position, l.was AS was, s.importedAt AS importedAt ORDER BY position, paper`,
  ],
  sql: [
    `SELECT l.paper, l.position, l.was, s.importedAt FROM LISTS l JOIN Source s ON s.id = l.source
     WHERE l.source = :source ORDER BY l.position, l.paper`,
  ],
  read: ([rows]) => rows.map((row) => present(row) as OwnEntry),
};
