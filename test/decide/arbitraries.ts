/** Random libraries and what people might decide about them. */
import fc from 'fast-check';
import type { Decision, Graph } from '../../server/model.ts';
import { graphs } from '../store/graphs.ts';

/** Without the nodes that nothing has; a library has none such. */
const without = (graph: Graph): Graph => {
  const used = new Set([
    ...graph.wrote.map(({ author }) => author),
    ...graph.publishedIn.map(({ venue }) => venue),
    ...graph.uses.map(({ technique }) => technique),
  ]);
  const kept = <N extends { id: string }>(nodes: readonly N[]): N[] => nodes.filter(({ id }) => used.has(id));
  return {
    ...graph,
    authors: kept(graph.authors),
    venues: kept(graph.venues),
    techniques: kept(graph.techniques),
  };
};

/** Every paper is listed, with a record from which it can be put together again. */
export const libraries: fc.Arbitrary<Graph> = graphs.map(without).map((graph) => ({
  ...graph,
  sources: [
    ...graph.sources,
    { id: 's9', name: 'all', format: 'bibtex', importedAt: '2026-01-02T00:00:00.000Z' },
  ],
  lists: graph.papers.flatMap(({ id, title }, i) =>
    [0, 1].map((copy) => ({
      source: 's9',
      paper: id,
      position: 2 * i + copy + 1,
      raw: title,
      record: JSON.stringify({
        id,
        type: 'book',
        title: `${title} ${copy}`,
        author: [{ family: 'Writer', given: `${copy}.` }],
      }),
      ...(i > 0 && copy === 1 ? { citedBy: 1 } : {}),
    })),
  ),
}));

const ids = { paper: ['p', 7], author: ['a', 6], venue: ['v', 2], technique: ['t', 4] } as const;

const of = (kind: Decision['kind']): fc.Arbitrary<string> => {
  const [prefix, n] = ids[kind];
  return fc.integer({ min: 1, max: n }).map((i) => `${prefix}${i}`);
};

const one = fc.constantFrom<Decision['kind']>('paper', 'author', 'venue', 'technique').chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    act: fc.constantFrom<Decision['act']>('merge', 'merge', 'split', 'rename', 'differ', 'hide'),
    subject: of(kind),
    others: fc.uniqueArray(of(kind), { minLength: 1, maxLength: 2 }),
    papers: fc.uniqueArray(of('paper'), { minLength: 1, maxLength: 2 }),
    /** Whether it is one of several sets. */
    inSets: fc.boolean(),
    undone: fc.boolean(),
  }),
);

/** The others, or a set with them and another of things that nothing else names. */
const several = (
  kind: Decision['kind'],
  set: string[],
  inSets: boolean,
): Pick<Decision, 'others' | 'sets'> => {
  const rest = Array.from({ length: ids[kind][1] }, (_, i) => `${ids[kind][0]}${i + 1}`);
  const free = rest.filter((id) => !set.includes(id)).slice(0, 2);
  return inSets ? { sets: [set, ...(free.length === 2 ? [free] : [])] } : { others: set.slice(1) };
};

/** Decisions that could have been made, one after the other. */
export const decisionLists: fc.Arbitrary<Decision[]> = fc.array(one, { maxLength: 6 }).map((list) =>
  list.flatMap(({ kind, act, subject, others, papers, inSets, undone }, i): Decision[] => {
    if (act === 'hide' && kind !== 'technique') return [];
    if (act === 'rename' && kind === 'paper') return [];
    if (act === 'merge' && others.includes(subject)) return [];
    const place = Number(subject.slice(1)) * 2;
    return [
      {
        id: `d${i}`,
        number: i + 1,
        at: '2026-01-01T00:00:00.000Z',
        kind,
        act,
        subject,
        ...(act === 'merge' || act === 'differ' ? several(kind, [subject, ...others], inSets) : {}),
        ...(act === 'split'
          ? { members: kind === 'paper' ? [`s9 ${place}`] : papers, target: `${subject}x${i}` }
          : {}),
        ...(act === 'rename' ? { name: `New Name ${i}` } : {}),
        labels: {},
        undone,
      },
    ];
  }),
);

/** The lists of a graph in an order of their own, to compare two. */
export const sorted = (graph: Graph): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(graph).map(([name, rows]) => [
      name,
      (rows as object[])
        .map((row) =>
          JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))),
        )
        .sort(),
    ]),
  );
