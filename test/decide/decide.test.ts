import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../seed/decide/apply.ts';
import { revertDecisions } from '../../seed/decide/revert.ts';
import type { Decision, Graph } from '../../server/model.ts';
import { decisionLists, libraries, sorted } from './arbitraries.ts';

/** Renamings as they are made: with the node as it was. */
const remembering = (graph: Graph, decisions: readonly Decision[]): Decision[] => {
  const nodes = new Map(
    [...graph.authors, ...graph.venues, ...graph.techniques].map((node) => [node.id, node]),
  );
  return decisions.map((decision) =>
    decision.act === 'rename' ? { ...decision, was: JSON.stringify(nodes.get(decision.subject)) } : decision,
  );
};

describe('decisions', () => {
  it('can all be taken back: what was found is there again', () =>
    fc.assert(
      fc.property(libraries, decisionLists, (graph, list) => {
        const decisions = remembering(graph, list);
        expect(sorted(revertDecisions(applyDecisions(graph, decisions), decisions))).toEqual(sorted(graph));
      }),
      { numRuns: 400 },
    ));

  it('give the same whatever was decided before and taken back', () =>
    fc.assert(
      fc.property(libraries, decisionLists, (graph, list) => {
        const decisions = remembering(graph, list);
        const before = decisions.map((each) => ({ ...each, undone: !each.undone }));
        const there = revertDecisions(applyDecisions(graph, before), before);
        expect(sorted(applyDecisions(there, decisions))).toEqual(sorted(applyDecisions(graph, decisions)));
      }),
    ));

  it('lose no paper, no name and no entry', () =>
    fc.assert(
      fc.property(libraries, decisionLists, (graph, list) => {
        const result = applyDecisions(graph, remembering(graph, list));
        expect(result.lists).toHaveLength(graph.lists.length);
        const papers = new Set(result.papers.map(({ id }) => id));
        for (const { paper } of [...result.lists, ...result.wrote, ...result.uses])
          expect(papers).toContain(paper);
        const authors = new Set(result.authors.map(({ id }) => id));
        for (const { author } of result.wrote) expect(authors).toContain(author);
        const said = new Set(result.found.flatMap(({ row }) => row ?? []));
        const stands = new Set(result.wrote.map((row) => JSON.stringify(row)));
        for (const row of graph.wrote)
          expect(said.has(JSON.stringify(row)) || stands.has(JSON.stringify(row))).toBe(true);
      }),
    ));
});
