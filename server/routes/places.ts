/** The pages of institutions and countries, and where an author worked. */
import type { Router } from 'express';
import { authorsThere, countedIn, placesOfAuthor, refOf } from '../analysis/places/facts.ts';
import { type PlaceKind, placesOf } from '../analysis/places/places.ts';
import { rowOf } from '../analysis/skeleton/choose.ts';
import { placeOf, textAt } from '../analysis/skeleton/texts.ts';
import { endpoints } from '../api/endpoints.ts';
import type { CountryPage, InstitutionPage } from '../api.ts';
import { notFound } from '../base/errors.ts';
import { groupPapers } from '../queries/networks/group-papers.ts';
import { everything } from '../queries/networks/selection.ts';
import { authorsAt, positionsOf } from '../queries/pages/positions.ts';
import type { Context } from './http/context.ts';
import { serveKept } from './http/endpoint.ts';
import { existing } from './http/ids.ts';

/** How many papers and names a page has: those of a whole country may be half the library. */
const most = { papers: 100, names: 200 };

export const places = (router: Router, { store, answers, analysis }: Context): void => {
  /** What both pages have, and the papers by number. */
  const factsOf = async (kind: PlaceKind, id: string) => {
    const { skeleton, places: all } = await analysis.places();
    const table = placesOf(all, kind);
    const number = placeOf(table.ids, id);
    if (number === -1) throw notFound(kind, id);
    const papers = rowOf(table.relation.papersOf, number);
    const ids = Array.from(papers, (paper) => textAt(skeleton.papers.ids, paper));
    const {
      papers: named,
      techniques,
      venues,
      years,
    } = await store.ask(groupPapers, {
      ...everything,
      members: ids,
    });
    const authors = authorsThere(
      table,
      number,
      skeleton.papers.ids,
      await store.ask(authorsAt, { papers: ids }),
    );
    return {
      all,
      number,
      papers,
      page: {
        papers: named.slice(0, most.papers).map(({ techniques: _, ...paper }) => paper),
        authors: authors.slice(0, most.names),
        techniques: techniques.slice(0, most.names),
        venues: venues.slice(0, most.names),
        years,
        total: {
          papers: papers.length,
          authors: authors.length,
          techniques: techniques.length,
          venues: venues.length,
        },
      },
    };
  };

  serveKept(router, answers, endpoints.institution, async ({ params: { id } }): Promise<InstitutionPage> => {
    const { all, number, papers, page } = await factsOf('institution', id);
    const { institutions, countries } = all;
    const own = institutions.countries[number] ?? -1;
    const country = refOf(countries, own);
    const ror = textAt(institutions.rors, number);
    const printed: [string, number][] = JSON.parse(textAt(institutions.printed, number));
    return {
      institution: {
        id,
        label: textAt(institutions.names, number),
        ...(ror === '' ? {} : { ror: `https://ror.org/${ror}` }),
        ...(country ? { country } : {}),
      },
      partners: countedIn(institutions, papers, number),
      countries: countedIn(countries, papers, own),
      printed: printed.map(([name, count]) => ({ name, papers: count })),
      ...page,
    };
  });

  serveKept(router, answers, endpoints.country, async ({ params: { id } }): Promise<CountryPage> => {
    const { all, number, papers, page } = await factsOf('country', id);
    const { institutions, countries } = all;
    const inside = countedIn(institutions, papers).filter(
      ({ id: other }) => institutions.countries[placeOf(institutions.ids, other)] === number,
    );
    return {
      country: { id, label: textAt(countries.names, number), code: id.slice(2).toUpperCase() },
      institutions: inside,
      partners: countedIn(countries, papers, number),
      ...page,
    };
  });

  serveKept(router, answers, endpoints.authorPlaces, async ({ params: { id } }) => {
    await existing(store, [id], 'id');
    const { skeleton, places: all } = await analysis.places();
    return placesOfAuthor(all, skeleton.papers.ids, await store.ask(positionsOf, { author: id }));
  });
};
