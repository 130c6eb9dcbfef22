/**
 * A graph as imports found it, under the decisions in force. Pure, and it can be taken back: `undecided` of the result is
 * the graph again, whatever was decided in the meantime.
 */
import type { Decision, Graph } from '../../server/model.ts';
import { kinds, type LedKind, ledKinds, nodesUnder } from './nodes.ts';
import { placePapers } from './papers.ts';
import { relations } from './relations.ts';
import { inForce, type Resolve, resolver } from './resolve.ts';
import { type Standing, settled, type Tracked, type TrackedRows } from './row-changes.ts';

const nothing: Standing = { authors: new Set(), venues: new Set() };

/** What a technique that was put to a paper by hand shows as its evidence. */
const added = 'added by hand';

/** Rows leading where decisions on one kind lead them. */
const led = <R>(
  rows: readonly Tracked<R>[],
  {
    paper,
    target,
    moved,
  }: { paper(row: R): string; target(row: R): string; moved(row: R, paper: string, target: string): R },
  resolve: Resolve,
): Tracked<R>[] =>
  rows.map((each) => {
    const { base, now } = each;
    if (now === undefined) return each;
    const to = resolve(target(now), [paper(now), ...(base === undefined ? [] : [paper(base)])]);
    if (to === target(now)) return each;
    const { now: _now, ...hidden } = each;
    return to === undefined ? hidden : { ...hidden, now: moved(now, paper(now), to) };
  });

const leadElsewhere = (rows: TrackedRows, decisions: readonly Decision[]): void => {
  rows.wrote = led(rows.wrote, relations.wrote, resolver(decisions, 'author'));
  rows.publishedIn = led(rows.publishedIn, relations.publishedIn, resolver(decisions, 'venue'));
  rows.uses = led(rows.uses, relations.uses, resolver(decisions, 'technique'));
};

/** Techniques that were put to papers by hand. */
const addByHand = (rows: TrackedRows, papers: ReadonlySet<string>, decisions: readonly Decision[]): void => {
  const has = new Set(rows.uses.flatMap(({ now }) => (now ? [`${now.paper} ${now.technique}`] : [])));
  for (const { kind, act, subject, members = [] } of inForce(decisions))
    if (kind === 'technique' && act === 'add')
      for (const paper of members)
        if (papers.has(paper) && !has.has(`${paper} ${subject}`))
          rows.uses.push({ now: { paper, technique: subject, score: 1, evidence: added }, paper });
};

/** `standing` are papers of the library outside the graph that have authors, or a venue, already. */
export const decided = (
  given: Graph,
  decisions: readonly Decision[],
  standing: Standing = nothing,
): Graph => {
  if (inForce(decisions).length === 0) return given;
  const graph = { ...given, authors: [...given.authors], venues: [...given.venues] };
  const { papers, found, rows } = placePapers(graph, decisions, standing);
  addByHand(rows, new Set(papers.map(({ id }) => id)), decisions);
  leadElsewhere(rows, decisions);
  const base = (kind: LedKind) => new Map(graph[kinds[kind].nodes].map((node) => [node.id, node]));
  const [authors, venues, techniques] = [base('author'), base('venue'), base('technique')];
  const wrote = settled('wrote', rows.wrote, ({ author }) => authors.get(author));
  const publishedIn = settled('publishedIn', rows.publishedIn, ({ venue }) => venues.get(venue));
  const uses = settled('uses', rows.uses, ({ technique }) => techniques.get(technique));
  const cites = settled('cites', rows.cites);
  const lists = settled('lists', rows.lists);
  const result: Graph = {
    ...graph,
    papers,
    wrote: wrote.rows,
    publishedIn: publishedIn.rows,
    uses: uses.rows,
    cites: cites.rows,
    lists: lists.rows,
    found: [...found, ...[wrote, publishedIn, uses, cites, lists].flatMap((each) => each.found)],
  };
  for (const kind of ledKinds) {
    const { list, nodes, field } = kinds[kind];
    const are = new Set(result[list].map((row) => (row as unknown as Record<string, string>)[field]));
    const were = new Set(given[list].map((row) => (row as unknown as Record<string, string>)[field]));
    Object.assign(result, {
      [nodes]: [...nodesUnder(kind, graph, decisions).values()].filter(
        ({ id }) => are.has(id) || (!were.has(id) && given[nodes].some((node) => node.id === id)),
      ),
    });
  }
  return result;
};
