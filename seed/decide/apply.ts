/**
 * Applies decisions to a graph as it was imported. Pure and reversible: `revertDecisions` gives the imported graph back,
 * whatever was decided in the meantime.
 */
import type { Decision, Graph } from '../../server/model.ts';
import { kinds, type LinkedKind, linkedKinds, nodesUnder } from './nodes.ts';
import { placePapers } from './papers.ts';
import { relations } from './relations.ts';
import { inForce, type Resolve, resolver } from './resolve.ts';
import { type AlreadySet, finalRows, type RowChange, type RowChanges } from './row-changes.ts';

const nothing: AlreadySet = { authors: new Set(), venues: new Set() };

/** The evidence shown for a technique that was added by hand. */
const added = 'added by hand';

/** Rows with the targets that the decisions on one kind give them. */
const redirected = <R>(
  rows: readonly RowChange<R>[],
  {
    paper,
    target,
    moved,
  }: { paper(row: R): string; target(row: R): string; moved(row: R, paper: string, target: string): R },
  resolve: Resolve,
): RowChange<R>[] =>
  rows.map((each) => {
    const { base, now } = each;
    if (now === undefined) return each;
    const to = resolve(target(now), [paper(now), ...(base === undefined ? [] : [paper(base)])]);
    if (to === target(now)) return each;
    const { now: _now, ...hidden } = each;
    return to === undefined ? hidden : { ...hidden, now: moved(now, paper(now), to) };
  });

const redirect = (rows: RowChanges, decisions: readonly Decision[]): void => {
  rows.wrote = redirected(rows.wrote, relations.wrote, resolver(decisions, 'author'));
  rows.publishedIn = redirected(rows.publishedIn, relations.publishedIn, resolver(decisions, 'venue'));
  rows.uses = redirected(rows.uses, relations.uses, resolver(decisions, 'technique'));
};

/** Adds the techniques that decisions of the kind `add` give to papers. */
const addByHand = (rows: RowChanges, papers: ReadonlySet<string>, decisions: readonly Decision[]): void => {
  const has = new Set(rows.uses.flatMap(({ now }) => (now ? [`${now.paper} ${now.technique}`] : [])));
  for (const { kind, act, subject, members = [] } of inForce(decisions))
    if (kind === 'technique' && act === 'add')
      for (const paper of members)
        if (papers.has(paper) && !has.has(`${paper} ${subject}`))
          rows.uses.push({ now: { paper, technique: subject, score: 1, evidence: added }, paper });
};

/** Applies the decisions that are not undone. `alreadySet` are papers outside the graph that already have authors, or a venue. */
export const applyDecisions = (
  given: Graph,
  decisions: readonly Decision[],
  alreadySet: AlreadySet = nothing,
): Graph => {
  if (inForce(decisions).length === 0) return given;
  const graph = { ...given, authors: [...given.authors], venues: [...given.venues] };
  const { papers, found, rows } = placePapers(graph, decisions, alreadySet);
  addByHand(rows, new Set(papers.map(({ id }) => id)), decisions);
  redirect(rows, decisions);
  const base = (kind: LinkedKind) => new Map(graph[kinds[kind].nodes].map((node) => [node.id, node]));
  const [authors, venues, techniques] = [base('author'), base('venue'), base('technique')];
  const wrote = finalRows('wrote', rows.wrote, ({ author }) => authors.get(author));
  const publishedIn = finalRows('publishedIn', rows.publishedIn, ({ venue }) => venues.get(venue));
  const uses = finalRows('uses', rows.uses, ({ technique }) => techniques.get(technique));
  const cites = finalRows('cites', rows.cites);
  const lists = finalRows('lists', rows.lists);
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
  for (const kind of linkedKinds) {
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
