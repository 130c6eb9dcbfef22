/** Who is who: what to ask about authors, and the evidence for the papers of one. */
import type { Router } from 'express';
import { endpoints } from '../api/endpoints.ts';
import type { AuthorIdentity } from '../api.ts';
import { notFound } from '../base/errors.ts';
import { stats } from '../queries/library/stats.ts';
import { paperRefs } from '../queries/lists/paper-refs.ts';
import type { Explained } from '../workers/people-worker.ts';
import { withPrintings } from './build/printings.ts';
import { cachedForRevision } from './http/cache.ts';
import type { Context } from './http/context.ts';
import { serve } from './http/endpoint.ts';

/** Each paper of an author with the one that it goes with best. */
const mentionsOf = async (
  store: Context['store'],
  { person, ties }: Explained,
): Promise<AuthorIdentity['mentions']> => {
  const names = new Map(person.mentions.map(({ paper, name }) => [paper, name]));
  const papers = new Map(
    (await store.ask(paperRefs, { ids: [...names.keys()] })).map((paper) => [paper.id, paper]),
  );
  return ties.flatMap(({ paper, with: other, score, reasons, uncertain }) => {
    const of = papers.get(paper);
    const name = names.get(paper);
    const goes = other === undefined ? undefined : papers.get(other);
    if (!of || !name) return [];
    return [
      {
        paper: of,
        printed: name.literal ?? [name.given, name.family].filter(Boolean).join(' '),
        ...(goes ? { with: { id: goes.id, title: goes.title } } : {}),
        score,
        reasons: reasons.map(({ text }) => text),
        uncertain,
      },
    ];
  });
};

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
    const [explained, { state, questions: open }] = await Promise.all([
      papersNow().then((papers) => people.explain(id, papers)),
      questions.open(),
    ]);
    if (!explained) throw notFound('author', id);
    return {
      mentions: await mentionsOf(store, explained),
      considered: await withPrintings(store, open.about(id), { papers: false }),
      state,
    };
  });
};
