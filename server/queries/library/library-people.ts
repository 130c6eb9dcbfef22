/** Authors of the library with their papers and co-authors, to tell people apart. */
import type { Question } from '../../store/store.ts';
import { type Nested, nested, present } from '../base/rows.ts';

/** A name: family and given. */
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

/** `author` and `custom` of the CSL item of an entry, as JSON. */
export interface SaidRow {
  paper: string;
  said: string;
}

/** An ORCID with the name that the entry gives for it. */
export interface PrintedOrcid {
  orcid: string;
  name: { family?: string; given?: string; literal?: string };
}

/** One paper of an author. */
export interface MentionOfPerson {
  paper: string;
  position: number;
  /** The name as printed on the paper. */
  printed: string;
  title: string;
  year?: number;
  /** The id of the venue. */
  venue?: string;
  /** What entries give at this position of the author list; absent if none does. */
  orcids?: PrintedOrcid[];
  /** The co-authors; empty if there are more than a hundred. */
  others: { family: string; given?: string }[];
}

export interface PersonOfLibrary {
  id: string;
  name: string;
  family: string;
  given?: string;
  mentions: MentionOfPerson[];
}

/** Papers with more authors than this are no evidence of collaboration. */
export const crowd = 100;

/** The entries of papers `p`, or of papers in a list, that give an ORCID. */
export const saidBy = {
  cypher: `MATCH (s:Source)-[l:LISTS]->(p) WHERE l.record CONTAINS '"orcid:'
     RETURN p.id AS paper, l.record AS said ORDER BY paper, s.id, l.position`,
  sql: `SELECT l.paper AS paper, json_object('author', l.record -> '$.author', 'custom', l.record -> '$.custom') AS said
     FROM LISTS l WHERE l.paper`,
  order: `AND instr(l.record, '"orcid:') > 0 ORDER BY l.paper, l.source, l.position`,
};

interface Said {
  author?: PrintedOrcid['name'][] | null;
  custom?: Record<string, string> | null;
}

/** What entries say of the people of each paper, by paper. */
export const saidOf = (rows: readonly SaidRow[]): Map<string, Said[]> => {
  const byPaper = new Map<string, Said[]>();
  for (const { paper, said } of rows) byPaper.set(paper, [...(byPaper.get(paper) ?? []), JSON.parse(said)]);
  return byPaper;
};

/** The ORCIDs that entries give at a place of the author list. */
export const orcidsAt = (position: number, said: readonly Said[] = []): PrintedOrcid[] =>
  said.flatMap(({ author, custom }) => {
    const [name, orcid] = [author?.[position - 1], custom?.[`orcid:${position}`]];
    return name && orcid ? [{ orcid, name }] : [];
  });

export const libraryPeople: Question<
  { ids: readonly string[] },
  [MentionRow[], SaidRow[]],
  PersonOfLibrary[]
> = {
  name: 'library-people',
  cypher: [
    `UNWIND $ids AS id MATCH (a:Author {id: id})-[w:WROTE]->(p:Paper)
     RETURN a.id AS id, a.name AS name, a.family AS family, a.given AS given,
       p.id AS paper, w.position AS position, w.printed AS printed, p.title AS title, p.year AS year,
       head(COLLECT { MATCH (p)-[:PUBLISHED_IN]->(v:Venue) RETURN v.id ORDER BY v.id }) AS venue,
       CASE WHEN COUNT { (:Author)-[:WROTE]->(p) } > ${crowd} THEN [] ELSE
         COLLECT { MATCH (b:Author)-[o:WROTE]->(p) WHERE b <> a RETURN [b.family, b.given] ORDER BY o.position, b.id } END AS others
     ORDER BY id, paper`,
    `UNWIND $ids AS id MATCH (:Author {id: id})-[:WROTE]->(p:Paper) WITH DISTINCT p
     ${saidBy.cypher}`,
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
    `${saidBy.sql} IN (SELECT paper FROM WROTE WHERE author IN (SELECT value FROM json_each(:ids))) ${saidBy.order}`,
  ],
  read: ([rows, said]) => {
    const bySaid = saidOf(said);
    const people = new Map<string, PersonOfLibrary>();
    for (const { id, name, family, given, others, ...mention } of rows) {
      const person = people.get(id) ?? { ...present({ id, name, family, given }), mentions: [] };
      people.set(id, person);
      const names = nested(others).map(([last, first]) => ({
        family: last,
        ...(first && { given: first }),
      }));
      const orcids = orcidsAt(mention.position, bySaid.get(mention.paper));
      person.mentions.push({
        ...present(mention),
        ...(orcids.length > 0 ? { orcids } : {}),
        others: names,
      });
    }
    return [...people.values()];
  },
};
