/**
 * Questions to a library beside SQL by hand, in the same run: `npm run bench -- questions FOLDER...`, each the folder of a `coterie.db`
 * (`npm run bench -- make 100000 FILE`, then `coterie import FILE`). Processor time, so that a busy machine changes little.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { root } from '../../../seed/commands/package-root.ts';
import { drawNetwork, prepareNetwork } from '../../../server/analysis/networks/network.ts';
import { inputFromSkeleton, nodeKinds } from '../../../server/analysis/skeleton/input.ts';
import { networkNames } from '../../../server/api/networks.ts';
import { NetworkQuery } from '../../../server/api.ts';
import { authorPage } from '../../../server/queries/pages/author-page.ts';
import { neighbors } from '../../../server/queries/pages/neighbors.ts';
import { paperPage } from '../../../server/queries/pages/paper-page.ts';
import { techniquePage } from '../../../server/queries/pages/technique-page.ts';
import { search, withCoauthors } from '../../../server/queries/search/search.ts';
import { openSqlite } from '../../../server/store/sqlite/store.ts';
import type { Store } from '../../../server/store/store.ts';
import { choiceOf } from '../../../server/workers/networks/asked.ts';
import { readSkeleton } from '../../../server/workers/read-skeleton.ts';
import { random } from '../random.ts';
import { byPeers } from './peers.ts';
import { mistyped } from './texts.ts';

type Timed = () => unknown;

/** Milliseconds of processor time, of all threads. */
const cost = async (work: Timed): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Of some costs in milliseconds. */
interface Spread {
  median: number;
  p95: number;
}

const spread = async (works: readonly Timed[]): Promise<Spread> => {
  const costs: number[] = [];
  for (const work of works) costs.push(await cost(work));
  costs.sort((a, b) => a - b);
  const at = (share: number): number =>
    costs[Math.min(costs.length - 1, Math.floor(share * costs.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
};

/** What a question cost, and what it costs by hand; undefined if that was given up. */
interface Row {
  name: string;
  own: Spread;
  hand: Spread | undefined;
}

const inWords = ({ name, own, hand }: Row): string =>
  `| ${name} | ${own.median.toFixed(1)} | ${own.p95.toFixed(1)} | ${hand ? `${hand.median.toFixed(1)} | ${hand.p95.toFixed(1)}` : `over ${longest / 1000} s | –`} |`;

/** Milliseconds by the clock after which a question by hand is given up: a self-join of many citations takes hours. */
const longest = 60_000;

/** SQL in a process of its own, which can be ended; the milliseconds of processor time that it took. */
const byHand = (file: string, sql: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const script = `
      import { DatabaseSync } from '@photostructure/sqlite';
      const db = new DatabaseSync(process.argv[1], { readOnly: true });
      const before = process.cpuUsage();
      db.prepare(process.argv[2]).all();
      const { user, system } = process.cpuUsage(before);
      console.log((user + system) / 1000);`;
    const args = ['--input-type=module', '--eval', script, file, sql];
    const options = { cwd: fileURLToPath(root), timeout: longest, killSignal: 'SIGKILL' as const };
    execFile(process.execPath, args, options, (error, said) => {
      if (!error) resolve(Number(said));
      else if (error.killed) resolve(undefined);
      else reject(error);
    });
  });

/** What a person would write for the strongest ties of a whole network. */
const pairsByHand: Readonly<Partial<Record<(typeof networkNames)[number], string>>> = {
  coauthors: `SELECT a.author, b.author, count(*) AS n FROM WROTE a JOIN WROTE b ON b.paper = a.paper AND a.author < b.author
    GROUP BY 1, 2 ORDER BY n DESC LIMIT 3000`,
  topics: `SELECT a.technique, b.technique, count(*) AS n FROM USES a JOIN USES b ON b.paper = a.paper AND a.technique < b.technique
    GROUP BY 1, 2 ORDER BY n DESC LIMIT 3000`,
  papers: `SELECT a.citing, b.citing, count(*) AS n FROM CITES a JOIN CITES b ON b.cited = a.cited AND a.citing < b.citing
    GROUP BY 1, 2 ORDER BY n DESC LIMIT 3000`,
  'authors-techniques': `SELECT w.author, u.technique, count(*) AS n FROM WROTE w JOIN USES u ON u.paper = w.paper
    GROUP BY 1, 2 ORDER BY n DESC LIMIT 3000`,
};

const query = NetworkQuery.parse({ detail: 'auto', linksPerNode: 'auto' });

const networksOf = async (store: Store, file: string): Promise<{ skeleton: number; rows: Row[] }> => {
  let skeleton: Awaited<ReturnType<typeof readSkeleton>>;
  const reading = await cost(async () => {
    skeleton = await readSkeleton(store, await store.revision());
  });
  const rows: Row[] = [];
  for (const name of networkNames) {
    const written = pairsByHand[name];
    // Places are in no table.
    if (written === undefined) continue;
    const build: Timed = () => {
      if (!skeleton) throw new Error('The library changed.');
      const { incidence, techniques } = inputFromSkeleton(skeleton, name, undefined, choiceOf(query));
      const options = { ...query, kind: nodeKinds[name], mostPapers: 20_000 };
      return drawNetwork(prepareNetwork(incidence, options, techniques), options);
    };
    const own = await spread([build, build, build]);
    const hand = await byHand(file, written);
    rows.push({ name, own, hand: hand === undefined ? undefined : { median: hand, p95: hand } });
  }
  return { skeleton: reading, rows };
};

/** The most memory that this process had, in kilobytes. */
const peak = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0');

const textsOf = (db: DatabaseSyncInstance, some: (count: number) => number): string[] => {
  const titles = db.prepare('SELECT title FROM Paper LIMIT 20000').all() as { title: string }[];
  return Array.from({ length: 60 }, (_, i) => {
    const words = (titles[some(titles.length)]?.title ?? '').split(/\s+/).slice(0, 1 + (i % 3));
    const text = words.join(' ');
    return [text, text.slice(0, 6), mistyped(text)][i % 3] ?? text;
  });
};

const smallOf = async (store: Store, db: DatabaseSyncInstance): Promise<Row[]> => {
  const next = random(1);
  const some = (count: number): number => Math.floor(next() * count);
  const ids = (table: string): string[] => {
    const all = db.prepare(`SELECT id FROM ${table}`).all() as { id: string }[];
    return Array.from({ length: 60 }, () => all[some(all.length)]?.id ?? '');
  };
  db.exec("CREATE VIRTUAL TABLE temp.hand USING fts5(name, prefix = '2 3')");
  db.exec('INSERT INTO hand SELECT title FROM Paper UNION ALL SELECT name FROM Author');
  const hand = db.prepare('SELECT name FROM hand WHERE hand MATCH ? ORDER BY rank LIMIT 12');
  const quoted = (text: string): string =>
    `${text
      .split(/\s+/)
      .map((word) => `"${word.replaceAll('"', '')}"`)
      .join(' ')}*`;
  const texts = textsOf(db, some);
  const find =
    (q: string): Timed =>
    async () =>
      withCoauthors(store, (await search(store, q)).slice(0, 12));
  const [authors, papers] = [ids('Author'), ids('Paper')];
  const byAuthor = db.prepare('SELECT p.* FROM WROTE w JOIN Paper p ON p.id = w.paper WHERE w.author = ?');
  const byPaper = db.prepare('SELECT a.* FROM WROTE w JOIN Author a ON a.id = w.author WHERE w.paper = ?');
  const near = db.prepare(`SELECT o.author, count(*) AS n FROM WROTE w JOIN WROTE o ON o.paper = w.paper
    WHERE w.author = ? GROUP BY o.author ORDER BY n DESC LIMIT 50`);
  const rows: Row[] = [];
  const compare = async (name: string, own: readonly Timed[], theirs: readonly Timed[]): Promise<void> => {
    rows.push({ name, own: await spread(own), hand: await spread(theirs) });
  };
  await compare(
    'search, first time',
    texts.map(find),
    texts.map((q) => () => hand.all(quoted(q))),
  );
  await compare(
    'search, again',
    texts.map(find),
    texts.map((q) => () => hand.all(quoted(q))),
  );
  await compare(
    'author page',
    authors.map((id) => () => store.ask(authorPage, { id })),
    authors.map((id) => () => byAuthor.all(id)),
  );
  await compare(
    'paper page',
    papers.map((id) => () => store.ask(paperPage, { id })),
    papers.map((id) => () => byPaper.all(id)),
  );
  await compare(
    'neighbours',
    authors.map((id) => () => store.ask(neighbors, { id, kind: null, limit: 50 })),
    authors.map((id) => () => near.all(id)),
  );
  const techniques = ids('Technique');
  const onTechnique = db.prepare(
    'SELECT p.* FROM USES u JOIN Paper p ON p.id = u.paper WHERE u.technique = ? LIMIT 100',
  );
  await compare(
    'technique page',
    techniques.map((id) => () => store.ask(techniquePage, { id })),
    techniques.map((id) => () => onTechnique.all(id)),
  );
  return rows;
};

/** What was measured of one library. */
interface Measured {
  papers: number;
  text: string;
  /** Medians by question. */
  medians: ReadonlyMap<string, number>;
}

const measure = async (file: string): Promise<Measured> => {
  const store = await openSqlite(file);
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const { papers } = db.prepare('SELECT count(*) AS papers FROM Paper').get() as { papers: number };
    const { skeleton, rows } = await networksOf(store, file);
    const small = await smallOf(store, db);
    const head = '| median | p95 | SQL by hand | p95 |\n|---|---|---|---|---|';
    const text = [
      `${papers.toLocaleString('en')} papers, ${store.engine} ${store.version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}.`,
      'Milliseconds of processor time.',
      '',
      `The skeleton of a revision: ${skeleton.toFixed(0)} ms.`,
      '',
      `| whole network ${head}`,
      ...rows.map(inWords),
      '',
      `| question ${head}`,
      ...small.map(inWords),
      '',
      byPeers(db),
    ].join('\n');
    const medians = new Map([...rows, ...small].map(({ name, own }) => [name, own.median]));
    return { papers, text, medians: medians.set('skeleton', skeleton) };
  } finally {
    db.close();
    await store.close();
  }
};

/** The slope of the line through points, by least squares. */
const slope = (points: readonly (readonly [x: number, y: number])[]): number => {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([a]) => a), mean(([, b]) => b)];
  return (
    points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) /
    points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  );
};

/** With what power of the number of papers each question grows: 1 is in step with the library, 0 not at all. */
const exponents = (all: readonly Measured[]): string[] => [
  `| grows with the library to the power of | exponent | ${all.map(({ papers }) => papers.toLocaleString('en')).join(' | ')} |`,
  `|---|---|${all.map(() => '---|').join('')}`,
  ...[...(all[0]?.medians.keys() ?? [])].map((name) => {
    const costs = all.map(({ papers, medians }) => [papers, medians.get(name) ?? 0] as const);
    const power = slope(costs.map(([papers, ms]) => [Math.log(papers), Math.log(Math.max(ms, 0.01))]));
    return `| ${name} | ${power.toFixed(2)} | ${costs.map(([, ms]) => ms.toFixed(1)).join(' | ')} |`;
  }),
];

/** The table of each library, and of several, smallest first, how the cost of each question grows. */
export const benchQuestions = async (folders: readonly string[]): Promise<string> => {
  const files = folders.map((folder) => join(folder, 'coterie.db'));
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) return `*** ${missing} is not there: nothing was measured. ***`;
  const all: Measured[] = [];
  for (const file of files) all.push(await measure(file));
  const [first, ...others] = all;
  return [
    ...all.map(({ text }) => text),
    ...(first && others.length > 0 ? [exponents(all).join('\n')] : []),
    ...(process.platform === 'linux'
      ? [`Most memory of this process: ${Math.round(peak() / 1024)} MB.`]
      : []),
  ].join('\n\n');
};
