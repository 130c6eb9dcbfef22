/** The tables of the embedded store, named after node labels and relations. */
import { keyColumns } from '../derived.ts';

/** Application id in the file header, "Cote" in ASCII, to recognise SQLite files of other programs. */
export const applicationId = 0x436f7465;

/** Increased with every change of the tables. */
export const schemaVersion = 7;

const node = (label: string, columns: string): string =>
  `CREATE TABLE ${label} (id TEXT PRIMARY KEY, ${columns}) STRICT, WITHOUT ROWID;`;

/** Tables that are not part of the graph. */
const records = `CREATE TABLE Decision (id TEXT PRIMARY KEY, number INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
     act TEXT NOT NULL, subject TEXT NOT NULL, others TEXT, members TEXT, target TEXT, name TEXT, evidence TEXT,
     labels TEXT NOT NULL, was TEXT, undone TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE Found (id TEXT PRIMARY KEY, relation TEXT NOT NULL, paper TEXT NOT NULL, now TEXT, row TEXT, node TEXT)
     STRICT, WITHOUT ROWID;
   CREATE INDEX found_paper ON Found(paper);
   CREATE INDEX found_now ON Found(now) WHERE relation = 'CITES';`;

/** Tells quickly whether a paper is listed by itself, not only in the reference list of another. */
const listedItself = 'CREATE INDEX lists_itself ON LISTS(paper) WHERE citedBy IS NULL;';

/** Decisions about several sets at once, and what is worked out from the library; see `Store.keep`. */
const sinceFive = `ALTER TABLE Decision ADD COLUMN sets TEXT;
   CREATE TABLE Kept (id TEXT PRIMARY KEY, revision TEXT NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`;

/** Migrations to the next version, by the version of the file. Older files are refused. */
export const migrations: Readonly<Record<number, string>> = {
  2: `ALTER TABLE LISTS ADD COLUMN why TEXT; ${records}`,
  3: 'ALTER TABLE Paper ADD COLUMN timesCited INTEGER; ALTER TABLE Paper ADD COLUMN timesCitedIn TEXT;',
  4: sinceFive,
  5: listedItself,
  6: `ALTER TABLE Paper ADD COLUMN retracted TEXT; ALTER TABLE Paper ADD COLUMN openAccess TEXT;
     ALTER TABLE LISTS ADD COLUMN was TEXT;`,
};

const id = (column: string, label: string): string => `${column} TEXT NOT NULL REFERENCES ${label}(id)`;

export const schema = [
  node(
    'Paper',
    `title TEXT NOT NULL, printedTitle TEXT, type TEXT NOT NULL, year INTEGER, volume TEXT, issue TEXT, pages TEXT,
     number TEXT, publisher TEXT, doi TEXT, arxiv TEXT, openalex TEXT, url TEXT, abstract TEXT, doiKey TEXT, arxivKey TEXT,
     openalexKey TEXT, titleKey TEXT NOT NULL, timesCited INTEGER, timesCitedIn TEXT, retracted TEXT, openAccess TEXT`,
  ),
  ...keyColumns.map((key) => `CREATE INDEX paper_${key} ON Paper(${key}) WHERE ${key} IS NOT NULL;`),
  node('Author', 'name TEXT NOT NULL, family TEXT NOT NULL, given TEXT'),
  node('Venue', 'name TEXT NOT NULL, short TEXT'),
  node('Technique', 'name TEXT NOT NULL'),
  node('Source', 'name TEXT NOT NULL, format TEXT NOT NULL, importedAt TEXT NOT NULL'),

  `CREATE TABLE WROTE (${id('paper', 'Paper')}, ${id('author', 'Author')}, position INTEGER NOT NULL,
     printed TEXT NOT NULL, PRIMARY KEY (paper, author)) STRICT, WITHOUT ROWID;`,
  'CREATE INDEX wrote_author ON WROTE(author, paper);',
  `CREATE TABLE PUBLISHED_IN (${id('paper', 'Paper')}, ${id('venue', 'Venue')}, volume TEXT, issue TEXT, pages TEXT,
     PRIMARY KEY (paper, venue)) STRICT, WITHOUT ROWID;`,
  'CREATE INDEX published_venue ON PUBLISHED_IN(venue, paper);',
  `CREATE TABLE USES (${id('paper', 'Paper')}, ${id('technique', 'Technique')}, score REAL NOT NULL,
     evidence TEXT NOT NULL, PRIMARY KEY (paper, technique)) STRICT, WITHOUT ROWID;`,
  'CREATE INDEX uses_technique ON USES(technique, paper);',
  `CREATE TABLE CITES (${id('citing', 'Paper')}, ${id('cited', 'Paper')}, PRIMARY KEY (citing, cited))
     STRICT, WITHOUT ROWID;`,
  'CREATE INDEX cites_cited ON CITES(cited, citing);',
  `CREATE TABLE LISTS (${id('source', 'Source')}, position INTEGER NOT NULL, ${id('paper', 'Paper')},
     raw TEXT NOT NULL, record TEXT, citedBy INTEGER, why TEXT, was TEXT, PRIMARY KEY (source, position, paper)) STRICT, WITHOUT ROWID;`,
  'CREATE INDEX lists_paper ON LISTS(paper, source);',
  listedItself,

  records,
  sinceFive,

  // The search index of trigrams; it stores no text.
  `CREATE TABLE Findable (number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,
     UNIQUE (kind, id)) STRICT;`,
  `CREATE VIRTUAL TABLE Search USING fts5(
     grams, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_'");`,
  // Changes with every change of the library.
  'CREATE TABLE Revision (revision TEXT NOT NULL) STRICT;',
  "INSERT INTO Revision VALUES ('');",
].join('\n');
