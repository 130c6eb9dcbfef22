/** Authors of the library who may have one of some family names, and the number of papers in the library. */
import type { Question } from '../../store/store.ts';
import { present } from '../base/rows.ts';

type NameRow = { id: string; family: string; given: string | null };

export interface LibraryNames {
  people: { id: string; family: string; given?: string }[];
  papers: number;
}

/**
 * `families` in lower case. Neither engine ignores accents, so every author whose family name has other than plain
 * letters is returned too, and the caller compares. One pass over all authors.
 */
export const libraryNames: Question<
  { families: readonly string[] },
  [NameRow[], { papers: number }[]],
  LibraryNames
> = {
  name: 'library-names',
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
