/**
 * What someone would write by hand to load one file into Neo4j: JSON.parse a line, `UNWIND` of some thousand rows, `MERGE` for
 * nodes and `CREATE` for relations. As by-hand.ts: names and keywords as printed, nothing matched but by its OpenAlex id, the
 * nodes, relations, keys and full text of Coterie.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { titleKey } from '../../../server/base/title-key.ts';
import { schema } from '../../../server/store/neo4j/schema.ts';
import { searchText } from '../../../server/store/search-text.ts';
import type { Line } from './by-hand.ts';

/** Lines in a transaction. */
const batchSize = 1000;

type Row = Record<string, unknown>;

const node = (label: string): string =>
  `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) ON CREATE SET n = row`;

const relation = (from: string, name: string, to: string): string =>
  `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${name}]->(b) SET r = row.all`;

const statements = {
  papers: 'UNWIND $rows AS row MERGE (n:Paper {id: row.id}) SET n = row',
  cited: node('Paper'),
  authors: node('Author'),
  venues: node('Venue'),
  techniques: node('Technique'),
  wrote: relation('Author', 'WROTE', 'Paper'),
  published: relation('Paper', 'PUBLISHED_IN', 'Venue'),
  uses: relation('Paper', 'USES', 'Technique'),
  cites: relation('Paper', 'CITES', 'Paper'),
  lists: relation('Source', 'LISTS', 'Paper'),
} as const;

type Rows = Record<keyof typeof statements, Row[]>;

const bare = (id: string): string => id.replace('https://openalex.org/', '');

const named = (name: string, also = ''): Row => ({ name, ...searchText({ name, also }) });

/** Adds what a line says; returns the position of its last entry. */
const addTo = (rows: Rows, line: Line, raw: string, before: number): number => {
  const { title, publication_year: year, primary_location, biblio } = line;
  const id = bare(line.id);
  const doi = line.doi?.replace('https://doi.org/', '');
  const names = line.authorships.map((each) => each.author.display_name);
  const pages = `${biblio.first_page}-${biblio.last_page}`;
  const container = primary_location.source.display_name;
  const keys = { openalex: id, openalexKey: id.toLowerCase(), titleKey: titleKey(title) };
  const about = { title, type: 'article-journal', year: neo4j.int(year), volume: biblio.volume, pages };
  const { name: _name, ...found } = named(title, [...names.slice(0, 10), year].join(' '));
  rows.papers.push({ id, ...about, ...(doi && { doi, doiKey: doi.toLowerCase() }), ...keys, ...found });
  names.forEach((name, at) => {
    const family = name.split(' ').at(-1) ?? name;
    rows.authors.push({ id: name, family, given: name.slice(0, -family.length).trim(), ...named(name) });
    rows.wrote.push({ from: name, to: id, all: { position: neo4j.int(at + 1), printed: name } });
  });
  rows.venues.push({ id: container, ...named(container) });
  rows.published.push({ from: id, to: container, all: { volume: biblio.volume, pages } });
  for (const { display_name: name } of line.keywords) {
    rows.techniques.push({ id: name, ...named(name) });
    rows.uses.push({ from: id, to: name, all: { score: 1, evidence: name } });
  }
  const listed = before + 1;
  let position = listed;
  const csl = { id, type: 'article-journal', title, DOI: doi, author: names, issued: year, page: pages };
  const record = JSON.stringify({ ...csl, 'container-title': container });
  rows.lists.push({ from: 's', to: id, all: { position: neo4j.int(position), raw, record } });
  for (const each of line.referenced_works) {
    const other = bare(each);
    position += 1;
    const { name: shown, ...text } = named(other);
    const key = other.toLowerCase();
    rows.cited.push({
      id: other,
      title: shown,
      type: 'document',
      ...{ openalex: other, openalexKey: key, titleKey: key, ...text },
    });
    rows.cites.push({ from: id, to: other, all: {} });
    const entry = { raw: each, record: JSON.stringify({ id: other, type: 'document' }) };
    const all = { position: neo4j.int(position), ...entry, citedBy: neo4j.int(listed) };
    rows.lists.push({ from: 's', to: other, all });
  }
  return position;
};

const empty = (): Rows =>
  Object.fromEntries(Object.keys(statements).map((name) => [name, []])) as unknown as Rows;

/** Loads the works of `path` into an empty database. */
export const loadByHand = async (
  path: string,
  uri: string,
  user: string,
  password: string,
): Promise<void> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  for (const statement of schema) await driver.executeQuery(statement);
  await driver.executeQuery("CREATE (:Source {id: 's', name: $path, format: 'openalex'})", { path });
  const session = driver.session();
  let rows = empty();
  let [position, lines] = [0, 0];
  const flush = async (): Promise<void> => {
    const batch = rows;
    rows = empty();
    await session.executeWrite(async (transaction: ManagedTransaction) => {
      for (const [name, statement] of Object.entries(statements))
        await transaction.run(statement, { rows: batch[name as keyof Rows] });
    });
  };
  for await (const line of createInterface({ input: createReadStream(path) })) {
    position = addTo(rows, JSON.parse(line), line, position);
    lines += 1;
    if (lines % batchSize === 0) await flush();
  }
  await flush();
  await session.close();
  await driver.close();
};

const [, , path = '', uri = '', user = '', password = ''] = process.argv;
await loadByHand(path, uri, user, password);
