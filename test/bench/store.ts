/** How long a store takes to load a large graph and to answer each question about it. */

import { createHash } from 'node:crypto';
import type { Graph } from '../../server/model.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { paperRefs } from '../../server/queries/lists/paper-refs.ts';
import { incidence } from '../../server/queries/networks/incidence.ts';
import { everything } from '../../server/queries/networks/selection.ts';
import { authorPage } from '../../server/queries/pages/author-page.ts';
import { hops } from '../../server/queries/pages/hops.ts';
import { neighbors } from '../../server/queries/pages/neighbors.ts';
import { paperPage } from '../../server/queries/pages/paper-page.ts';
import { techniquePage } from '../../server/queries/pages/technique-page.ts';
import { venuePage } from '../../server/queries/pages/venue-page.ts';
import { sharedThings } from '../../server/queries/related/shared-things.ts';
import { nodeRefs } from '../../server/queries/search/node-refs.ts';
import { resolvePaper } from '../../server/queries/search/resolve-paper.ts';
import { search } from '../../server/queries/search/search.ts';
import type { Store } from '../../server/store/store.ts';

/** The ids that occur most often, the most frequent first. */
const busiest = (ids: readonly string[], n: number): string[] => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, n)
    .map(([id]) => id);
};

/** Milliseconds of the first asking (nothing is warm yet), the fastest of five more, and of the answer its size and a digest: engines agree. */
const timed = async (name: string, ask: () => Promise<unknown>): Promise<string> => {
  const times: number[] = [];
  let answer: unknown;
  for (let i = 0; i < 6; i += 1) {
    const start = performance.now();
    answer = await ask();
    times.push(performance.now() - start);
  }
  const [first = 0, ...rest] = times;
  const text = JSON.stringify(answer) ?? '';
  const digest = createHash('sha1').update(text).digest('hex').slice(0, 8);
  return `${name.padEnd(34)} first ${first.toFixed(1).padStart(8)} ms  then ${Math.min(...rest)
    .toFixed(1)
    .padStart(8)} ms  ${String(text.length).padStart(9)} bytes ${digest}`;
};

/** The longest time in milliseconds for which the event loop did nothing else, while `work` went on. */
const longestBlock = async <T>(work: () => Promise<T>): Promise<{ result: T; blocked: number }> => {
  let [last, blocked] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    blocked = Math.max(blocked, now - last);
    last = now;
  }, 5);
  const result = await work();
  clearInterval(timer);
  return { result, blocked };
};

/** Loads the graph, asks everything about what is busiest in it, and gives a line for each. */
export const benchStore = async (store: Store, graph: Graph): Promise<string[]> => {
  const start = performance.now();
  const { blocked } = await longestBlock(() => store.load(graph));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const lines = [
    `load ${graph.papers.length} papers: ${seconds} s, event loop blocked at most ${blocked.toFixed(0)} ms`,
  ];
  const [author = '', ...authors] = busiest(
    graph.wrote.map((wrote) => wrote.author),
    100,
  );
  const [venue = ''] = busiest(
    graph.publishedIn.map((published) => published.venue),
    1,
  );
  const [technique = ''] = busiest(
    graph.uses.map((uses) => uses.technique),
    1,
  );
  const [cited = '', ...others] = busiest(
    graph.cites.map((cites) => cites.cited),
    20,
  );
  const first = graph.papers[0];
  lines.push(
    await timed('stats', () => store.ask(stats, {})),
    await timed('revision', () => store.revision()),
    await timed('paper page, most cited', () => store.ask(paperPage, { id: cited })),
    await timed('author page, busiest', () => store.ask(authorPage, { id: author })),
    await timed('venue page, busiest', () => store.ask(venuePage, { id: venue })),
    await timed('technique page, busiest', () => store.ask(techniquePage, { id: technique })),
    await timed('paper refs of 100', () =>
      store.ask(paperRefs, { ids: graph.papers.slice(0, 100).map(({ id }) => id) }),
    ),
    await timed('node refs of 100', () => store.ask(nodeRefs, { ids: authors })),
    await timed('resolve a DOI', () => store.ask(resolvePaper, { scheme: 'doi', value: first?.doi ?? '' })),
    await timed('incidence of authors, all', () => store.ask(incidence, { kind: 'author', ...everything })),
    await timed('incidence of techniques, all', () =>
      store.ask(incidence, { kind: 'technique', ...everything }),
    ),
    await timed('incidence of an author', () =>
      store.ask(incidence, { kind: 'author', ...everything, author }),
    ),
    await timed('neighbors of an author', () => store.ask(neighbors, { id: author, kind: null, limit: 50 })),
    await timed('co-authors of an author', () =>
      store.ask(neighbors, { id: author, kind: 'author', limit: 50 }),
    ),
    await timed('authors of a venue', () => store.ask(neighbors, { id: venue, kind: 'author', limit: 50 })),
    await timed('hops of 100 authors', () => store.ask(hops, { ids: authors, via: 'authors' })),
    await timed('hops of 100 authors, techniques', () =>
      store.ask(hops, { ids: authors, via: 'techniques' }),
    ),
    await timed('hops of 20 papers, citations', () => store.ask(hops, { ids: others, via: 'citations' })),
    await timed('evidence of the most cited', () => store.ask(sharedThings, { ids: [cited] })),
    await timed('evidence of 20 papers', () => store.ask(sharedThings, { ids: others })),
  );
  for (const q of [
    'm',
    'ma',
    'mach',
    'machine translation',
    'statistcal machne translation',
    'knight kevin',
    'zzzz',
  ])
    lines.push(await timed(`search "${q}"`, () => search(store, q, undefined)));
  return lines;
};
