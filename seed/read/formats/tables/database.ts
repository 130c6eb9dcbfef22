/** Recognises the database of a table by the names of its columns. */

/** Sets of columns, in letters and digits, that only one database exports together. */
const signs: readonly (readonly [database: string, columns: string])[] = [
  ['Scopus', 'eid'],
  ['Scopus', 'sourcetitle citedby'],
  ['Scopus', 'authorswithaffiliations'],
  ['Web of Science', 'timescitedwoscore'],
  ['Web of Science', 'utuniquewosid'],
  ['Dimensions', 'publicationid pubyear'],
  ['Dimensions', 'dimensionsurl'],
  ['Lens', 'lensid'],
  ['OpenAlex', 'authorshipsauthordisplayname'],
  ['OpenAlex', 'citedbycount publicationyear'],
  ['Google Scholar', 'gsrank'],
  ['Google Scholar', 'cites authors title'],
  ['IEEE Xplore', 'articlecitationcount'],
  ['IEEE Xplore', 'ieeeterms'],
  ['SpringerLink', 'itemtitle itemdoi'],
  ['PubMed', 'pmid journalbook'],
  ['Embase', 'embaselink'],
  ['Crossref', 'isreferencedbycount'],
  ['Semantic Scholar', 'corpusid'],
];

/** The database whose export has these columns; undefined if unknown. */
export const databaseOf = (columns: readonly string[]): string | undefined => {
  const has = new Set(columns);
  return signs.find(([, needed]) => needed.split(' ').every((column) => has.has(column)))?.[0];
};
