/** Suggested decisions about techniques, with their reasons. */
import type { Router } from 'express';
import { endpoints } from '../api/endpoints.ts';
import type { Suggestion } from '../api.ts';
import type { Decision } from '../model.ts';
import { decisions } from '../queries/library/decisions.ts';
import { techniqueCounts } from '../queries/library/technique-counts.ts';
import type { Context } from './http/context.ts';
import { serveKept } from './http/endpoint.ts';

/** Pairs of a kind that a decision declared different, as `id id`. */
const apart = (all: readonly Decision[], kind: Decision['kind']): Set<string> =>
  new Set(
    all
      .filter((each) => each.kind === kind && each.act === 'differ' && !each.undone)
      .flatMap(({ subject, others = [] }) => others.map((other) => `${subject} ${other}`)),
  );

export const suggestions = (router: Router, { store, answers, ranking }: Context): void => {
  serveKept(router, answers, endpoints.techniqueSuggestions, async ({ query: { limit } }) => {
    const [techniques, all] = await Promise.all([store.ask(techniqueCounts, {}), store.ask(decisions, {})]);
    const found = await ranking.techniques({ counted: techniques, apart: apart(all, 'technique') });
    const items = found.slice(0, limit).map(
      ({ subject, other, reason, score }): Suggestion => ({
        act: 'merge',
        subject,
        other,
        score,
        reasons: [reason],
      }),
    );
    return { items, total: found.length, next: null };
  });
};
