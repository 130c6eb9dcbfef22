/** What belongs to the thing on a page, to highlight it in the network. */

import type {
  AuthorPage,
  CountryPage,
  InstitutionPage,
  PaperPage,
  TechniquePage,
  VenuePage,
} from '../base/wire.ts';
import type { Focus } from '../place/place.ts';
import type { Members } from './emphasis.ts';

type AnyPage = PaperPage | AuthorPage | VenuePage | TechniquePage | InstitutionPage | CountryPage;

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

/** Its authors and techniques, and its papers. A page's own thing is not among them. */
export const membersOf = (page: AnyPage): Members => {
  if ('paper' in page)
    return { things: [...ids(page.authors), ...ids(page.techniques)], papers: [page.paper.id] };
  const techniques = 'techniques' in page ? page.techniques : [];
  // An author's co-authors are no part of the author; a venue's and a technique's authors are.
  const authors = 'authors' in page ? page.authors : [];
  return { things: [...ids(authors), ...ids(techniques)], papers: ids(page.papers) };
};

/** Whether a page has only the first of them; those of a place are not asked for. */
export const isCut = (page: AnyPage): boolean => {
  if ('paper' in page || 'institution' in page || 'country' in page) return false;
  const { things, papers } = membersOf(page);
  const { total } = page;
  const named = ('authors' in page ? total.authors : 0) + ('techniques' in page ? total.techniques : 0);
  return papers.length < total.papers || things.length < named;
};

/** Of a list: its papers with those whose papers they are, or the things themselves. */
export const membersOfList = (focus: Focus, items: readonly { id: string }[]): Members => {
  if (focus.type !== 'list') return { things: [], papers: [] };
  const { list, of } = focus;
  if (of.linked !== undefined) return { things: [of.linked, ...ids(items)], papers: [] };
  if (list !== 'papers') return { things: ids(items), papers: [] };
  return { things: [...(of.author ?? []), ...(of.technique ?? [])], papers: ids(items) };
};
