/** Related work: reads the neighbourhood of the seeds from the store, ranks it and adds reasons. */
import type { Router } from 'express';
import { byRecency, diverse } from '../analysis/related/order.ts';
import type { RankedItem } from '../analysis/related/ranked.ts';
import { type Role, rolesOf } from '../analysis/related/roles.ts';
import { endpoints } from '../api/endpoints.ts';
import type { RelatedAnswer, RelatedBody, RelatedPage } from '../api.ts';
import { impossible, RequestError } from '../base/errors.ts';
import { paperRefs } from '../queries/lists/paper-refs.ts';
import { papersOfThings } from '../queries/lists/papers-of-things.ts';
import { citedPapers } from '../queries/related/citations.ts';
import { nodeRefs } from '../queries/search/node-refs.ts';
import { ranked, relatedEvidenceOf, relatedEvidenceOfText } from './build/related-evidence.ts';
import type { Context } from './http/context.ts';
import { serve, serveKept } from './http/endpoint.ts';
import { existingPapers, paperId } from './http/ids.ts';

/** Number of papers that represent an author or technique, the newest first. */
const papersOfThing = 20;

/** Results are reordered by age and diversity within blocks of this size, so that pages fit together. */
const block = 100;

/** The parameters of a further page. */
const pageOf = (query: Readonly<Record<string, string | number>>): string =>
  new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();

export const related = (router: Router, { store, answers, ranking }: Context): void => {
  const of = { store, ranking };

  const idsOf = async (given: readonly string[]): Promise<string[]> => {
    const ids = [...new Set(await Promise.all(given.map((id) => paperId(store, id))))];
    await existingPapers(store, ids);
    return ids;
  };

  /** All papers of authors and of techniques, each list newest first. */
  const papersOf = async (
    authors: readonly string[],
    techniques: readonly string[],
  ): Promise<{ byAuthors: string[][]; onTechniques: string[][] }> => {
    const things = [
      ...authors.map((id) => ({ id, kind: 'author', parameter: 'authors' })),
      ...techniques.map((id) => ({ id, kind: 'technique', parameter: 'techniques' })),
    ];
    const ids = things.map(({ id }) => id);
    const [refs, pairs] = await Promise.all([
      store.ask(nodeRefs, { ids }),
      store.ask(papersOfThings, { ids }),
    ]);
    const kinds = new Map(refs.map(({ id, kind }) => [id, kind]));
    const unknown = things.find(({ id, kind }) => kinds.get(id) !== kind);
    if (unknown)
      throw new RequestError(
        404,
        'Not found',
        `There is nothing with the id "${unknown.id}" in this library.`,
        unknown.parameter,
      );
    const newest = pairs.sort((a, b) => (b.year ?? -1) - (a.year ?? -1) || (a.paper < b.paper ? -1 : 1));
    const papers = new Map(ids.map((id): [string, string[]] => [id, []]));
    for (const { thing, paper } of newest) papers.get(thing)?.push(paper);
    const those = (some: readonly string[]): string[][] => some.map((id) => papers.get(id) ?? []);
    return { byAuthors: those(authors), onTechniques: those(techniques) };
  };

  const suggest = async (
    asked: RelatedBody,
    { offset, held, cited }: RelatedPage,
    next: (offset: number) => string,
  ): Promise<RelatedAnswer> => {
    const { limit, recency, diversity } = asked;
    const { byAuthors, onTechniques } = await papersOf(asked.authors, asked.techniques);
    const seedsOf = (papers: readonly string[]): string[] => papers.slice(0, papersOfThing);
    const ids = [
      ...new Set([...(await idsOf(asked.papers)), ...[...byAuthors, ...onTechniques].flatMap(seedsOf)]),
    ];
    const unlike = await idsOf(asked.unlike);
    const seeds = await relatedEvidenceOf(of, ids);
    if (asked.text.trim() !== '') seeds.push(await relatedEvidenceOfText(of, asked.text));
    if (seeds.length === 0)
      throw impossible('Nothing to start from', 'Give papers, authors, techniques or a text.', 'papers');
    const citedBySeeds = seeds.flatMap(({ cites }) => cites);
    const first = Math.floor(offset / block) * block;
    const { total, items: top } = await ranked(of, {
      seeds,
      unlike: await relatedEvidenceOf(of, unlike),
      weights: asked.weights,
      // Authors know their own papers, also those that are no seeds.
      without: [...byAuthors.flat(), ...(cited === 'no' ? citedBySeeds : [])],
      only: cited === 'yes' ? citedBySeeds : undefined,
      held,
      start: { papers: asked.papers, authors: asked.authors, techniques: asked.techniques },
      from: first,
      to: Math.ceil((offset + limit) / block) * block,
    });
    const own = await store.ask(paperRefs, { ids });
    const refs = await store.ask(paperRefs, { ids: top.map(({ id }) => id) });
    const papers = new Map(refs.map((paper) => [paper.id, paper]));
    const itemsOf = (items: readonly RankedItem[]) =>
      items.flatMap(({ id, score, reasons }) => {
        const paper = papers.get(id);
        const dated = paper?.year === undefined ? {} : { year: paper.year };
        return paper ? [{ score, reasons, paper, authors: paper.authors, ...dated }] : [];
      });
    const newest = own.reduce<number | undefined>(
      (most, { year }) => (year === undefined ? most : Math.max(most ?? year, year)),
      undefined,
    );
    const blocks = Array.from({ length: Math.ceil(top.length / block) }, (_, i) => {
      const items = itemsOf(top.slice(i * block, (i + 1) * block));
      return diverse(byRecency(items, recency, newest), diversity, block);
    });
    const ordered = blocks.flat().slice(offset - first, offset - first + limit);
    const shown = ordered.map(({ paper }) => paper);
    // Roles are those of the head of the list.
    const roles: ReadonlyMap<string, Role> =
      offset > 0
        ? new Map()
        : rolesOf(shown, await store.ask(citedPapers, { ids: shown.map(({ id }) => id) }));
    return {
      items: ordered.map(({ paper, score, reasons }) => {
        const role = roles.get(paper.id);
        return { paper, score, reasons, ...(role ? { role } : {}) };
      }),
      total,
      next: offset + limit < total ? next(offset + limit) : null,
    };
  };
  serveKept(router, answers, endpoints.related, ({ params: { id }, query }) =>
    suggest(
      { ...endpoints.relatedToMany.body.parse({ papers: [id] }), limit: query.limit },
      query,
      (offset) => `/api/papers/${encodeURIComponent(id)}/related?${pageOf({ ...query, offset })}`,
    ),
  );
  // The same body is sent to `next`.
  serve(router, endpoints.relatedToMany, ({ body, query }) =>
    suggest(body, query, (offset) => `/api/related?${pageOf({ ...query, offset })}`),
  );
};
