/** How long related work takes on a library of 16,410 papers, beside the page of a paper, on each engine at hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../server/base/config.ts';
import type { Graph } from '../../../server/model.ts';
import { stats } from '../../../server/queries/library/stats.ts';
import { paperPage } from '../../../server/queries/pages/paper-page.ts';
import { search } from '../../../server/queries/search/search.ts';
import {
  ranked,
  relatedEvidenceOf,
  relatedEvidenceOfText,
} from '../../../server/routes/build/related-evidence.ts';
import { nearTitles, searchTexts } from '../../../server/routes/build/text-search.ts';
import { openStore, type StoreConfig } from '../../../server/store/open.ts';
import { openSqlite } from '../../../server/store/sqlite/store.ts';
import type { Store } from '../../../server/store/store.ts';
import { openRanking } from '../../../server/workers/ranking-pool.ts';
import { aclGraph } from '../acl-graph.ts';
import { random } from '../random.ts';
import { makeQueries } from '../search/queries.ts';

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const row = (name: string, times: readonly number[], beside: number): string =>
  `${name.padEnd(28)} median ${at(times, 0.5).toFixed(1).padStart(7)} ms   p95 ${at(times, 0.95).toFixed(1).padStart(7)} ms   ${(at(times, 0.5) / beside).toFixed(1).padStart(6)} times a paper's page`;

/** 200 papers that are cited or cite, drawn the same on every machine. */
const measure = async (store: Store, graph: Graph, where: StoreConfig): Promise<string> => {
  const tied = [...new Set(graph.cites.flatMap(({ citing, cited }) => [citing, cited]))].sort();
  const pick = random(3);
  const draw = (n: number): string[] =>
    Array.from({ length: n }, () => tied[Math.floor(pick() * tied.length)] ?? '');
  const ranking = openRanking(where);
  const of = { store, ranking };
  const related = async (papers: string[]) =>
    ranked(of, {
      seeds: await relatedEvidenceOf(of, [...new Set(papers)]),
      start: { papers, authors: [], techniques: [] },
      from: 0,
      to: 100,
    });
  const first = await timed(() => related(draw(1)));
  const [pages, one, ten]: number[][] = [[], [], []];
  for (const id of draw(200)) {
    pages?.push(await timed(() => store.ask(paperPage, { id })));
    one?.push(await timed(() => related([id])));
  }
  for (let i = 0; i < 50; i += 1) ten?.push(await timed(() => related(draw(10))));
  const beside = at(pages ?? [], 0.5);
  const firstText = await timed(() => searchTexts(of, 'machine translation', 10));
  const queries = makeQueries(
    graph.papers.map(({ title }) => title),
    50,
    7,
  );
  const [texts, searches]: number[][] = [[], []];
  for (const { text } of queries) {
    texts?.push(
      await timed(async () =>
        ranked(of, {
          seeds: [await relatedEvidenceOfText(of, text)],
          start: { papers: [], authors: [], techniques: [] },
          from: 0,
          to: 100,
        }),
      ),
    );
    searches?.push(
      await timed(async () => {
        await search(store, text, undefined);
        await nearTitles(of, text);
      }),
    );
  }
  await ranking.close();
  return [
    `${store.engine} ${store.version}; the papers are read and their titles indexed once, in ${first.toFixed(0)} ms with the first question`,
    row("a paper's page", pages ?? [], beside),
    row('related to one paper', one ?? [], beside),
    row('related to ten papers', ten ?? [], beside),
    `words of titles and abstracts are indexed once, in ${firstText.toFixed(0)} ms with the first question`,
    row('related to a text', texts ?? [], beside),
    row('search', searches ?? [], beside),
  ].join('\n');
};

/** SQLite in a folder of its own; Neo4j where `NEO4J_URI` names one that is empty, or has this graph already. */
export const benchRelatedSpeed = async (folder: string): Promise<string> => {
  const graph = aclGraph(join(folder, 'graph-acl-aan'));
  const results: string[] = [];
  const place = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  const where = { ...readConfig({}), databaseFile: join(place, 'acl.db') };
  const sqlite = await openSqlite(where.databaseFile);
  await sqlite.load(graph);
  results.push(await measure(sqlite, graph, where));
  await sqlite.close();
  rmSync(place, { recursive: true });
  const config = readConfig(process.env);
  if (config.neo4j) {
    const neo4j = await openStore(config);
    if ((await neo4j.ask(stats, {})).nodes.Paper === 0) await neo4j.load(graph);
    results.push(await measure(neo4j, graph, config));
    await neo4j.close();
  }
  return results.join('\n\n');
};
