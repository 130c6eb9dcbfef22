/** A small library with everything odd in it, and random ones. */
import fc from 'fast-check';
import { emptyGraph, type Graph } from '../../server/model.ts';

/** Accents, a script without letters of its own case, an absent year, two sources, citations, a paper listed twice. */
export const library: Graph = {
  sources: [
    { id: 's1', name: 'list.txt', format: 'references', importedAt: '2026-01-01T00:00:00.000Z' },
    { id: 's2', name: 'other.txt', format: 'references', importedAt: '2026-01-02T00:00:00.000Z' },
  ],
  papers: [
    {
      id: 'p1',
      title: 'I/O virtualization',
      type: 'article-journal',
      year: 2012,
      volume: '55',
      doi: '10.1/AbC',
    },
    {
      id: 'p2',
      title: 'ELI: bare-metal performance',
      printedTitle: 'Eli: bare-metal performance',
      type: 'paper-conference',
      year: 2012,
    },
    { id: 'p3', title: 'Ein Überblick über Größen', type: 'book', arxiv: '1234.5678' },
    { id: 'p4', title: '虚拟化技术', type: 'article-journal', year: 2001, openalex: 'W42' },
    {
      id: 'p5',
      title: 'SR-IOV networking',
      type: 'report',
      year: 2016,
      abstract: 'On SR-IOV.',
      url: 'http://x.test/',
    },
  ],
  authors: [
    { id: 'a1', name: 'A. Gordon', family: 'Gordon', given: 'A.' },
    { id: 'a2', name: 'N. Har’El', family: 'Har’El', given: 'N.' },
    { id: 'a3', name: 'José Müller-Łukasz', family: 'Müller-Łukasz', given: 'José' },
    { id: 'a4', name: '李明', family: '李明' },
    { id: 'a5', name: 'Intel', family: 'Intel' },
  ],
  venues: [
    { id: 'v1', name: 'Communications of the ACM', short: 'CACM' },
    { id: 'v2', name: 'Linux Symposium' },
  ],
  techniques: [
    { id: 't1', name: 'I/O virtualization' },
    { id: 't2', name: 'SR-IOV' },
    { id: 't3', name: 'interrupts' },
  ],
  wrote: [
    { author: 'a1', paper: 'p1', position: 1, printed: 'A. Gordon' },
    { author: 'a2', paper: 'p1', position: 2, printed: "N. Har'El" },
    { author: 'a2', paper: 'p2', position: 1, printed: 'N. Har’El' },
    { author: 'a3', paper: 'p2', position: 2, printed: 'J. Müller-Łukasz' },
    { author: 'a1', paper: 'p2', position: 3, printed: 'Gordon, A.' },
    { author: 'a3', paper: 'p3', position: 1, printed: 'José Müller-Łukasz' },
    { author: 'a4', paper: 'p4', position: 1, printed: '李明' },
    { author: 'a5', paper: 'p5', position: 1, printed: 'Intel' },
  ],
  publishedIn: [
    { paper: 'p1', venue: 'v1', volume: '55', issue: '1', pages: '66–73' },
    { paper: 'p2', venue: 'v1' },
    { paper: 'p4', venue: 'v2' },
  ],
  uses: [
    { paper: 'p1', technique: 't1', score: 1, evidence: 'I/O virtualization' },
    { paper: 'p2', technique: 't1', score: 0.5, evidence: 'performance' },
    { paper: 'p2', technique: 't3', score: 0.25, evidence: 'bare-metal' },
    { paper: 'p5', technique: 't2', score: 0.75, evidence: 'SR-IOV' },
    { paper: 'p5', technique: 't1', score: 0.5, evidence: 'SR-IOV' },
  ],
  cites: [
    { citing: 'p2', cited: 'p1' },
    { citing: 'p5', cited: 'p1' },
    { citing: 'p5', cited: 'p2' },
    { citing: 'p4', cited: 'p5' },
    { citing: 'p5', cited: 'p4' },
  ],
  lists: [
    { source: 's1', paper: 'p1', position: 1, raw: '[1] Gordon' },
    { source: 's1', paper: 'p2', position: 2, raw: '[2] Har’El' },
    { source: 's1', paper: 'p1', position: 3, raw: '[3] Gordon again' },
    { source: 's2', paper: 'p1', position: 1, raw: 'Gordon, A.' },
    { source: 's2', paper: 'p5', position: 2, raw: 'Intel' },
  ],
};

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
      fc.record({ source: pick('s', 2), paper: pick('p', 7), position: fc.integer({ min: 1, max: 9 }) }),
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
    lists: g.lists.map((l) => ({ ...l, raw: `[${l.position}]` })),
  }));
