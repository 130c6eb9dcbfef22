/** Papers of several things, and two things compared. */
import type { Router } from 'express';
import { compareThings } from '../analysis/connections/compare.ts';
import { jointPapers } from '../analysis/connections/joint-papers.ts';
import { endpoints } from '../api/endpoints.ts';
import type { NodeRef } from '../api.ts';
import { impossible } from '../base/errors.ts';
import { byYear } from '../queries/base/rows.ts';
import { paperRefs } from '../queries/lists/paper-refs.ts';
import { paperThingKinds, paperThings } from '../queries/lists/paper-things.ts';
import type { PaperOfThing } from '../queries/lists/papers-of-things.ts';
import { thingsWithPapers } from './build/things.ts';
import type { Context } from './http/context.ts';
import { serveKept } from './http/endpoint.ts';
import { unknownThing } from './http/ids.ts';

/** Maximum number of shared things named. */
const mostNamed = 50;

const checkPair = (left: NodeRef, right: NodeRef): void => {
  if (left.kind === right.kind && left.id !== right.id) return;
  throw impossible(
    'Cannot be compared',
    left.id === right.id
      ? 'right: must differ from left.'
      : `right: "${left.label}" is a ${left.kind} and "${right.label}" a ${right.kind}; both must be of one kind.`,
    'right',
  );
};

export const comparing = (router: Router, context: Context): void => {
  const { store, answers } = context;
  serveKept(router, answers, endpoints.papersOf, async ({ query: { of, least, limit } }) => {
    const ids = [...new Set(of.split(','))];
    const { refs, pairs } = await thingsWithPapers(context, ids);
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

  serveKept(router, answers, endpoints.compare, async ({ query }) => {
    const { refs, pairs } = await thingsWithPapers(context, [query.left, query.right]);
    const named = (parameter: 'left' | 'right'): NodeRef => {
      const ref = refs.find(({ id }) => id === query[parameter]);
      if (ref) return ref;
      throw unknownThing(parameter, query[parameter]);
    };
    const [left, right] = [named('left'), named('right')];
    checkPair(left, right);
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
