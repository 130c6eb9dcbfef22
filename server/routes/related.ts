/** Related work: the evidence asked of the store, ranked and explained in analysis. */
import type { Router } from 'express';
import { rankRelated } from '../analysis/related.ts';
import type { RelatedAnswer } from '../api.ts';
import { endpoints } from '../endpoints.ts';
import { paperRefs } from '../queries/paper-refs.ts';
import { relatedEvidence } from '../queries/related-evidence.ts';
import type { Context } from './context.ts';
import { serve } from './endpoint.ts';
import { existingPapers, paperId } from './ids.ts';

export const related = (router: Router, { store }: Context): void => {
  const suggest = async (given: readonly string[], limit: number): Promise<RelatedAnswer> => {
    const seeds = [...new Set(await Promise.all(given.map((id) => paperId(store, id))))];
    await existingPapers(store, seeds);
    const ranked = rankRelated(seeds, await store.ask(relatedEvidence, { ids: seeds }));
    const top = ranked.slice(0, limit);
    const papers = new Map(
      (await store.ask(paperRefs, { ids: top.map(({ id }) => id) })).map((paper) => [paper.id, paper]),
    );
    const items = top.flatMap(({ id, score, reasons }) => {
      const paper = papers.get(id);
      return paper ? [{ paper, score, reasons }] : [];
    });
    return { items, total: ranked.length, next: null };
  };
  serve(router, endpoints.related, ({ params, query }) => suggest([params.id], query.limit));
  serve(router, endpoints.relatedToMany, ({ body }) => suggest(body.papers, body.limit));
};
