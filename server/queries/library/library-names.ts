/** The people of the library who may bear one of some family names, and how many papers it holds. */
import type { Question } from '../../store/store.ts';
import { present } from '../base/rows.ts';

type NameRow = { id: string; family: string; given: string | null };

export interface LibraryNames {
  people: { id: string; family: string; given?: string }[];
  papers: number;
}

/**
 * `families` in lower case. Neither engine folds accents, so that whoever has a family name of more than plain letters is
 * among the answers too: to fold and to choose is left to the caller. One pass over all people.
 */
export const libraryNames: Question<
  { families: readonly string[] },
  [NameRow[], { papers: number }[]],
  LibraryNames
> = {
  name: 'held-names',
  cypher: [
    `MATCH (a:Author) WHERE toLower(a.family) IN $families OR a.family =~ '(?s).*[^a-zA-Z].*'
     RETURN a.id AS id, a.family AS family, a.given AS given ORDER BY id`,
    'MATCH (p:Paper) RETURN count(p) AS papers',
  ],
  sql: [
    `SELECT id, family, given FROM Author
     WHERE lower(family) IN (SELECT value FROM json_each(:families)) OR family GLOB '*[^a-zA-Z]*' ORDER BY id`,
    'SELECT count(*) AS papers FROM Paper',
  ],
  read: ([people, [count]]) => ({ people: people.map(present), papers: count?.papers ?? 0 }),
};
