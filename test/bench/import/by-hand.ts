/**
 * What someone would write by hand for one file: JSON.parse a line, prepared statements, one transaction. Names and
 * keywords are as printed: nobody is told apart, nothing is matched but by its OpenAlex id. It fills the tables of
 * Coterie, its full text too, so that both write about the same.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { DatabaseSync } from '@photostructure/sqlite';
import { titleKey } from '../../../server/base/title-key.ts';
import { searchText } from '../../../server/store/search-text.ts';
import { schema } from '../../../server/store/sqlite/schema.ts';

/** A line of the file. */
export interface Line {
  id: string;
  doi?: string;
  title: string;
  publication_year: number;
  primary_location: { source: { display_name: string } };
  biblio: { volume: string; first_page: string; last_page: string };
  authorships: { author: { display_name: string } }[];
  keywords: { display_name: string }[];
  referenced_works: string[];
}

const insert = (table: string, columns: string, rest = ''): string =>
  `INSERT INTO ${table} (${columns}) VALUES (${columns.replace(/[^,]+/g, '?')}) ON CONFLICT ${rest || 'DO NOTHING'}`;

/** Loads the works of `path` into a new file. */
export const loadByHand = async (path: string, file: string): Promise<void> => {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  db.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -64000; ${schema} BEGIN`,
  );
  const paper = db.prepare(
    insert(
      'Paper',
      'id, title, type, year, volume, pages, doi, doiKey, openalex, openalexKey, titleKey',
      `(id) DO UPDATE SET title = excluded.title, type = excluded.type, year = excluded.year, volume = excluded.volume,
       pages = excluded.pages, doi = excluded.doi, doiKey = excluded.doiKey, titleKey = excluded.titleKey`,
    ),
  );
  const cited = db.prepare(insert('Paper', 'id, title, type, openalex, openalexKey, titleKey'));
  const author = db.prepare(insert('Author', 'id, name, family, given'));
  const venue = db.prepare(insert('Venue', 'id, name'));
  const technique = db.prepare(insert('Technique', 'id, name'));
  const wrote = db.prepare(insert('WROTE', 'paper, author, position, printed'));
  const published = db.prepare(insert('PUBLISHED_IN', 'paper, venue, volume, pages'));
  const uses = db.prepare(insert('USES', 'paper, technique, score, evidence'));
  const cites = db.prepare(insert('CITES', 'citing, cited'));
  const lists = db.prepare(insert('LISTS', 'source, position, paper, raw, record, citedBy'));
  const findable = db.prepare(insert('Findable', 'id, kind, key'));
  const text = db.prepare('INSERT INTO Search (rowid, grams) VALUES (?, ?)');
  db.prepare(insert('Source', 'id, name, format, importedAt')).run(
    's',
    path,
    'openalex',
    new Date().toISOString(),
  );

  const find = (kind: string, id: string, name: string, also = ''): void => {
    const { grams, key } = searchText({ name, also });
    const { changes, lastInsertRowid } = findable.run(id, kind, key);
    if (Number(changes) > 0) text.run(lastInsertRowid, grams);
  };
  let position = 0;
  const add = (line: Line, raw: string): void => {
    const { id, title, publication_year: year, primary_location, biblio } = line;
    const doi = line.doi?.replace('https://doi.org/', '') ?? null;
    const openalex = id.replace('https://openalex.org/', '');
    const names = line.authorships.map((each) => each.author.display_name);
    const pages = `${biblio.first_page}-${biblio.last_page}`;
    const container = primary_location.source.display_name;
    paper.run(
      ...[openalex, title, 'article-journal', year, biblio.volume, pages, doi, doi?.toLowerCase() ?? null],
      ...[openalex, openalex.toLowerCase(), titleKey(title)],
    );
    find('paper', openalex, title, [...names.slice(0, 10), year].join(' '));
    names.forEach((name, at) => {
      const family = name.split(' ').at(-1) ?? name;
      if (author.run(name, name, family, name.slice(0, -family.length).trim()).changes)
        find('author', name, name);
      wrote.run(openalex, name, at + 1, name);
    });
    if (venue.run(container, container).changes) find('venue', container, container);
    published.run(openalex, container, biblio.volume, pages);
    for (const { display_name: name } of line.keywords) {
      if (technique.run(name, name).changes) find('technique', name, name);
      uses.run(openalex, name, 1, name);
    }
    position += 1;
    const listed = position;
    const author_ = names.map((literal) => ({ literal }));
    const csl = {
      id: openalex,
      type: 'article-journal',
      title,
      DOI: doi,
      author: author_,
      issued: year,
      page: pages,
    };
    lists.run('s', listed, openalex, raw, JSON.stringify({ ...csl, 'container-title': container }), null);
    for (const each of line.referenced_works) {
      const other = each.replace('https://openalex.org/', '');
      position += 1;
      cited.run(other, other, 'document', other, other.toLowerCase(), other.toLowerCase());
      cites.run(openalex, other);
      const record = { id: other, type: 'document', custom: { openalex: other } };
      lists.run('s', position, other, each, JSON.stringify(record), listed);
    }
  };
  for await (const line of createInterface({ input: createReadStream(path) })) add(JSON.parse(line), line);
  // Works that are only cited.
  const left = db.prepare(
    "SELECT id, title FROM Paper WHERE id NOT IN (SELECT id FROM Findable WHERE kind = 'paper')",
  );
  for (const row of left.all()) find('paper', String(row['id']), String(row['title']));
  db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
};

const [, , path = '', file = ''] = process.argv;
await loadByHand(path, file);
