/** Likely future co-authors. */
import type { Router } from 'express';
import { likelyCoauthors, likelyReasons } from '../analysis/connections/likely-coauthors.ts';
import { endpoints } from '../api/endpoints.ts';
import { notFound } from '../base/errors.ts';
import { likelyEvidence } from '../queries/related/likely-evidence.ts';
import { nodeRefs } from '../queries/search/node-refs.ts';
import type { Context } from './http/context.ts';
import { serveKept } from './http/endpoint.ts';

export const likely = (router: Router, { store, answers }: Context): void => {
  serveKept(router, answers, endpoints.likelyCoauthors, async ({ params: { id }, query: { limit } }) => {
    const [asked] = await store.ask(nodeRefs, { ids: [id] });
    if (asked?.kind !== 'author') throw notFound('author', id);
    const ranked = likelyCoauthors(id, await store.ask(likelyEvidence, { id }));
    const top = ranked.slice(0, limit);
    const refs = await store.ask(nodeRefs, { ids: top.map((candidate) => candidate.id) });
    const labels = new Map(refs.map((ref) => [ref.id, ref.label]));
    return {
      items: top.map((candidate) => ({
        author: { id: candidate.id, label: labels.get(candidate.id) ?? candidate.id },
        score: candidate.score,
        reasons: likelyReasons(candidate),
      })),
      total: ranked.length,
      next: null,
    };
  });
};
