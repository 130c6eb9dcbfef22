/** Random graphs, for what must hold of any. */
import fc from 'fast-check';
import { emptyGraph, type Graph } from '../../server/model.ts';

const pick = (prefix: string, n: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: n }).map((i) => `${prefix}${i}`);

const words = [
  'virtual',
  'network',
  'I/O',
  'Müller',
  'SR-IOV',
  'interrupt',
  'Har’El',
  '李明',
  'packet',
  'vIC',
];
const label = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '));

const unique = <T>(item: fc.Arbitrary<T>, key: (value: T) => string, maxLength: number) =>
  fc.uniqueArray(item, { selector: key, maxLength });

const named = (prefix: string, n: number) =>
  fc
    .array(label, { minLength: n, maxLength: n })
    .map((names) => names.map((name, i) => ({ id: `${prefix}${i + 1}`, name })));

/** Graphs of up to 7 papers, 6 authors, 2 venues, 4 techniques and 2 sources, any of them related. */
export const graphs: fc.Arbitrary<Graph> = fc
  .record({
    papers: fc.array(
      fc.record({ title: label, year: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }) }),
      {
        minLength: 7,
        maxLength: 7,
      },
    ),
    authors: named('a', 6),
    venues: named('v', 2),
    techniques: named('t', 4),
    sources: named('s', 2),
    wrote: unique(
      fc.record({ author: pick('a', 6), paper: pick('p', 7), position: fc.integer({ min: 1, max: 4 }) }),
      (w) => `${w.author} ${w.paper}`,
      16,
    ),
    publishedIn: unique(fc.record({ paper: pick('p', 7), venue: pick('v', 2) }), ({ paper }) => paper, 7),
    uses: unique(
      fc.record({ paper: pick('p', 7), technique: pick('t', 4), score: fc.constantFrom(0.25, 0.5, 1) }),
      (u) => `${u.paper} ${u.technique}`,
      14,
    ),
    cites: unique(
      fc.record({ citing: pick('p', 7), cited: pick('p', 7) }),
      (c) => `${c.citing} ${c.cited}`,
      12,
    ),
    lists: unique(
      fc.record({
        source: pick('s', 2),
        paper: pick('p', 7),
        position: fc.integer({ min: 1, max: 9 }),
        citedBy: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      }),
      (l) => `${l.source} ${l.position}`,
      10,
    ),
  })
  .map((g) => ({
    ...emptyGraph(),
    papers: g.papers.map(({ title, year }, i) => ({
      id: `p${i + 1}`,
      title,
      type: 'article-journal',
      doi: `10.1/P${i + 1}`,
      ...(year === undefined ? {} : { year }),
    })),
    authors: g.authors.map((author) => ({ ...author, family: author.name })),
    venues: g.venues,
    techniques: g.techniques,
    sources: g.sources.map((source) => ({
      ...source,
      format: 'references',
      importedAt: '2026-01-01T00:00:00.000Z',
    })),
    wrote: g.wrote.map((w) => ({ ...w, printed: w.author })),
    publishedIn: g.publishedIn,
    uses: g.uses.map((u) => ({ ...u, evidence: u.technique })),
    cites: g.cites,
    lists: g.lists.map(({ citedBy, ...l }) => ({
      ...l,
      raw: `[${l.position}]`,
      ...(citedBy === undefined ? {} : { citedBy }),
    })),
  }));
