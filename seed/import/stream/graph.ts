/** The graph of a file that was read, as batches for a store: nodes before relations, each list sorted by its key. */
import type { Paper, PublishedIn, Source, Uses } from '../../../server/model.ts';
import type { Batch, List } from '../../../server/store/batches.ts';
import { type Called, called } from '../../../server/store/search-text.ts';
import { Buckets } from './buckets.ts';
import { storedEntry } from './entries.ts';
import type { MadePapers } from './papers.ts';
import type { ReadFile } from './read.ts';
import type { Topics } from './topics.ts';

/** Rows in a batch. */
const batchSize = 1000;

/** Everything that was found. */
export interface Found {
  source: Source;
  read: ReadFile;
  made: MadePapers;
  topics: Topics;
}

/** The rows of a bucket, sorted by an id. */
const rowsIn = <R>(rows: Buckets, bucket: number, idOf: (row: R) => string): R[] =>
  [...rows.lines(bucket)].map((line): R => JSON.parse(line)).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));

/** Rows with their names, cut into batches. `done` counts the rows. */
const cut = function* (
  list: List,
  rows: readonly object[],
  names: readonly Called[],
  done: (rows: number) => number,
): Generator<Batch> {
  for (let start = 0; start < rows.length; start += batchSize) {
    const part = rows.slice(start, start + batchSize);
    yield { list, rows: part, called: names.slice(start, start + batchSize), done: done(part.length) };
  }
};

/** All batches. May be asked for more than once. */
export const graphBatches = function* ({ source, read, made, topics }: Found): Generator<Batch> {
  const { papers, appeared, people, venues, venueOf } = made;
  const total = read.gatherer.papers * 2 + people.names * 2 + read.numbers.entries + read.numbers.cites;
  let before = 0;
  const done = (rows: number): number => {
    before += rows;
    return Math.min(0.999, before / total);
  };
  for (const bucket of Buckets.all) {
    const here = rowsIn(papers, bucket, ({ id }: Paper) => id);
    const wrote = [...people.wroteIn(bucket)].flatMap(([paper, rows]) =>
      rows.map((row) => ({ paper, ...row })),
    );
    yield* cut('papers', here, called('papers', { papers: here, wrote }), done);
  }
  for (const bucket of Buckets.all) {
    const authors = people.authorsIn(bucket);
    yield* cut('authors', authors, called('authors', { authors }), done);
  }
  yield* cut('venues', venues, called('venues', { venues }), done);
  yield* cut('techniques', topics.techniques, called('techniques', topics), done);
  yield* cut('sources', [source], called('sources', { sources: [source] }), done);
  for (const bucket of Buckets.all) {
    const ids = [...people.wroteIn(bucket)].sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = ids.flatMap(([paper, wrote]) => wrote.map((row) => ({ paper, ...row })));
    yield* cut('wrote', rows, [], done);
  }
  for (const bucket of Buckets.all) {
    const rows = rowsIn(appeared, bucket, ({ paper }: PublishedIn) => paper).map(
      (row): PublishedIn => ({ ...row, venue: venueOf[Number(row.venue)] ?? '' }),
    );
    yield* cut('publishedIn', rows, [], done);
  }
  const kinds = new Set(topics.techniques.map(({ id }) => id));
  for (const bucket of Buckets.all) {
    const papers = rowsIn(topics.uses, bucket, ([first]: Uses[]) => first?.paper ?? '');
    const rows = papers.flatMap((uses) => uses.filter(({ technique }) => kinds.has(technique)));
    yield* cut('uses', rows, [], () => done(0));
  }
  for (const bucket of Buckets.all) yield* cut('cites', citesIn(made.cites, bucket, read), [], done);
  yield* listings(source.id, read, done);
};

const citesIn = (cites: Buckets, bucket: number, { gatherer }: ReadFile) => {
  const cited = new Map<string, Set<string>>();
  for (const line of cites.lines(bucket)) {
    const [citing = '', ...numbers] = line.split(' ');
    const known = cited.get(citing) ?? new Set<string>();
    cited.set(citing, known);
    for (const number of numbers) known.add(gatherer.ids.get(Number(number)));
  }
  return [...cited]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([citing, ids]) => [...ids].sort().map((id) => ({ citing, cited: id })));
};

const listings = function* (
  source: string,
  { entries, gatherer }: ReadFile,
  done: (rows: number) => number,
): Generator<Batch> {
  let rows: object[] = [];
  for (const line of entries.lines()) {
    const { paper, ...entry } = storedEntry(line);
    rows.push({ source, paper: gatherer.ids.get(paper), ...entry });
    if (rows.length < batchSize) continue;
    yield* cut('lists', rows, [], done);
    rows = [];
  }
  yield* cut('lists', rows, [], done);
};
