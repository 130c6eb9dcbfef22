/** Papers of several things, and two things compared. */
import type { Router } from 'express';
import { compareThings } from '../analysis/connections/compare.ts';
import { jointPapers } from '../analysis/connections/joint-papers.ts';
import { endpoints } from '../api/endpoints.ts';
import type { NodeRef } from '../api.ts';
import { RequestError } from '../base/errors.ts';
import { byYear } from '../queries/base/rows.ts';
import { paperRefs } from '../queries/lists/paper-refs.ts';
import { paperThingKinds, paperThings } from '../queries/lists/paper-things.ts';
import { type PaperOfThing, papersOfThings } from '../queries/lists/papers-of-things.ts';
import { nodeRefs } from '../queries/search/node-refs.ts';
import type { Context } from './http/context.ts';
import { serve } from './http/endpoint.ts';
import { existing } from './http/ids.ts';

/** Maximum number of shared things named. */
const mostNamed = 50;

const checkPair = (left: NodeRef, right: NodeRef): void => {
  if (left.kind === right.kind && left.id !== right.id) return;
  throw new RequestError(
    400,
    'Bad parameter',
    left.id === right.id
      ? 'right: must differ from left.'
      : `right: "${left.label}" is a ${left.kind} and "${right.label}" a ${right.kind}; both must be of one kind.`,
    'right',
  );
};

export const comparing = (router: Router, { store }: Context): void => {
  serve(router, endpoints.papersOf, async ({ query: { of, least, limit } }) => {
    const ids = [...new Set(of.split(','))];
    const [refs, pairs] = await Promise.all([
      store.ask(nodeRefs, { ids }),
      store.ask(papersOfThings, { ids }),
    ]);
    const counts = new Map<string, number>();
    for (const { thing } of pairs) counts.set(thing, (counts.get(thing) ?? 0) + 1);
    const joint = jointPapers(pairs);
    const found = joint.filter((each) => each.of >= least);
    const shown = found.slice(0, limit);
    const papers = await store.ask(paperRefs, { ids: shown.map(({ paper }) => paper) });
    const byId = new Map(papers.map((paper) => [paper.id, paper]));
    return {
      things: refs.map((ref) => ({ ...ref, papers: counts.get(ref.id) ?? 0 })),
      items: shown.flatMap(({ paper, of: things }) => {
        const ref = byId.get(paper);
        return ref ? [{ paper: ref, of: things }] : [];
      }),
      total: found.length,
      joint: joint.filter((each) => each.of >= 2).length,
      next: null,
    };
  });

  serve(router, endpoints.compare, async ({ query }) => {
    const [left] = await existing(store, [query.left], 'left');
    const [right] = await existing(store, [query.right], 'right');
    if (!left || !right) throw new RequestError(404, 'Not found', 'left or right is not in this library.');
    checkPair(left, right);
    const pairs = await store.ask(papersOfThings, { ids: [left.id, right.id] });
    const of = ({ id }: NodeRef): PaperOfThing[] => pairs.filter(({ thing }) => thing === id);
    const side = (ref: NodeRef) => ({ ...ref, papers: of(ref).length, years: byYear(of(ref)) });
    const withPapers = (ref: NodeRef) => ({
      id: ref.id,
      papers: new Set(of(ref).map(({ paper }) => paper)),
    });
    const [own, other] = [withPapers(left), withPapers(right)];
    const ids = [...new Set([...own.papers, ...other.papers])];
    const shared = compareThings(own, other, await store.ask(paperThings, { ids }), paperThingKinds);
    return {
      left: side(left),
      right: side(right),
      joint: [...own.papers].filter((paper) => other.papers.has(paper)).length,
      shared: shared.map(({ things, ...counts }) => ({
        ...counts,
        total: things.length,
        items: things.slice(0, mostNamed),
      })),
    };
  });
};
