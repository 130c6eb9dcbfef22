/** What all entries of the library say of ORCIDs, read in one go: looking for the entries of each paper takes ten times as long. */
import type { Question } from '../../store/store.ts';
import { orcidsAt, type PrintedOrcid, type SaidRow, saidOf } from './library-people.ts';

/** What entries give at a place of the author list of a paper; empty if none does. */
export type OrcidsOf = (paper: string, position: number) => PrintedOrcid[];

export const printedOrcids: Question<Record<never, never>, [SaidRow[]], OrcidsOf> = {
  name: 'printed-orcids',
  cypher: [
    `MATCH (s:Source)-[l:LISTS]->(p:Paper) WHERE l.record CONTAINS '"orcid:'
     RETURN p.id AS paper, l.record AS said ORDER BY paper, s.id, l.position`,
  ],
  // The plus keeps SQLite from going through the papers by an index, which jumps about in the file.
  sql: [
    `SELECT l.paper AS paper, json_object('author', l.record -> '$.author', 'custom', l.record -> '$.custom') AS said
     FROM LISTS l WHERE instr(l.record, '"orcid:') > 0 ORDER BY +l.paper, l.source, l.position`,
  ],
  read: ([rows]) => {
    const said = saidOf(rows);
    return (paper, position) => orcidsAt(position, said.get(paper));
  },
};
