/** Some people of the library with what is known of them: their papers, and who else wrote those. */
import type { Question } from '../store/store.ts';
import { type Nested, nested, present } from './parts.ts';

/** A name of the library: family and given. */
type Name = [family: string, given: string | null];

interface MentionRow {
  id: string;
  name: string;
  family: string;
  given: string | null;
  paper: string;
  position: number;
  printed: string;
  title: string;
  year: number | null;
  venue: string | null;
  others: Nested<Name[]>;
}

/** One paper of a person. */
export interface MentionOfPerson {
  paper: string;
  position: number;
  /** The name as the paper printed it. */
  printed: string;
  title: string;
  year?: number;
  /** The id of the venue. */
  venue?: string;
  /** Who else wrote it; nobody where there are more than a hundred. */
  others: { family: string; given?: string }[];
}

export interface PersonOfLibrary {
  id: string;
  name: string;
  family: string;
  given?: string;
  mentions: MentionOfPerson[];
}

/** Papers of more authors tell nothing of who works with whom. */
const crowd = 100;

export const heldPeople: Question<{ ids: readonly string[] }, [MentionRow[]], PersonOfLibrary[]> = {
  name: 'held-people',
  cypher: [
    `UNWIND $ids AS id MATCH (a:Author {id: id})-[w:WROTE]->(p:Paper)
     RETURN a.id AS id, a.name AS name, a.family AS family, a.given AS given,
       p.id AS paper, w.position AS position, w.printed AS printed, p.title AS title, p.year AS year,
       head(COLLECT { MATCH (p)-[:PUBLISHED_IN]->(v:Venue) RETURN v.id ORDER BY v.id }) AS venue,
       CASE WHEN COUNT { (:Author)-[:WROTE]->(p) } > ${crowd} THEN [] ELSE
         COLLECT { MATCH (b:Author)-[o:WROTE]->(p) WHERE b <> a RETURN [b.family, b.given] ORDER BY o.position, b.id } END AS others
     ORDER BY id, paper`,
  ],
  sql: [
    `SELECT a.id AS id, a.name AS name, a.family AS family, a.given AS given,
       p.id AS paper, w.position AS position, w.printed AS printed, p.title AS title, p.year AS year,
       (SELECT v.venue FROM PUBLISHED_IN v WHERE v.paper = p.id ORDER BY v.venue LIMIT 1) AS venue,
       CASE WHEN (SELECT count(*) FROM WROTE c WHERE c.paper = p.id) > ${crowd} THEN '[]' ELSE
         (SELECT json_group_array(json_array(b.family, b.given) ORDER BY o.position, b.id)
          FROM WROTE o JOIN Author b ON b.id = o.author WHERE o.paper = p.id AND o.author <> a.id) END AS others
     FROM Author a JOIN WROTE w ON w.author = a.id JOIN Paper p ON p.id = w.paper
     WHERE a.id IN (SELECT value FROM json_each(:ids)) ORDER BY a.id, p.id`,
  ],
  read: ([rows]) => {
    const people = new Map<string, PersonOfLibrary>();
    for (const { id, name, family, given, others, ...mention } of rows) {
      const person = people.get(id) ?? { ...present({ id, name, family, given }), mentions: [] };
      people.set(id, person);
      const names = nested(others).map(([last, first]) => ({ family: last, ...(first && { given: first }) }));
      person.mentions.push({ ...present(mention), others: names });
    }
    return [...people.values()];
  },
};
