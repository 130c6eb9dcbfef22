/** Who is who: what to ask about authors, and the evidence for the papers of one. */
import type { Router } from 'express';
import { endpoints } from '../api/endpoints.ts';
import { notFound } from '../base/errors.ts';
import { stats } from '../queries/library/stats.ts';
import { withPrintings } from './build/printings.ts';
import { cachedForRevision } from './http/cache.ts';
import type { Context } from './http/context.ts';
import { serve } from './http/endpoint.ts';

export const identity = (router: Router, { store, people, questions }: Context): void => {
  const papersNow = cachedForRevision(store, async () => (await store.ask(stats, {})).nodes.Paper);

  serve(router, endpoints.authorSuggestions, async ({ query: { limit, sure } }) => {
    const { state, questions: open } = await questions.open();
    const all = sure ? open.sure : open.questions;
    const items = await withPrintings(store, all.slice(0, limit), { papers: !sure });
    return {
      items,
      total: all.length,
      next: null,
      state,
      sure: open.sure.reduce((sum, each) => sum + (each.act === 'merge' ? each.others.length : 0), 0),
    };
  });
  serve(router, endpoints.authorIdentity, async ({ params: { id } }) => {
    const [mentions, { state, questions: open }] = await Promise.all([
      papersNow().then((papers) => people.explain(id, papers)),
      questions.open(),
    ]);
    if (!mentions) throw notFound('author', id);
    return {
      mentions,
      considered: await withPrintings(store, open.about(id), { papers: false }),
      state,
    };
  });
};
