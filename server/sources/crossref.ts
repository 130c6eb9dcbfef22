/** Crossref: works by DOI, fifty at a time, books by ISBN, a search that never says no, and what a work cites. */
import { z } from 'zod';
import type { CslItem, Reference } from '../../seed/normalize/record.ts';
import { crossref as format } from '../../seed/read/formats/json/crossref.ts';
import { inBatches, inTurn } from './batches.ts';
import type { Client } from './http/client.ts';
import type { Asking, Found, OnlineSource, Work, WorkId } from './source.ts';
import { readRecord, titleWords } from './works.ts';

/** DOIs of one filter, and characters of an address. */
const mostValues = 50;
const longestFilter = 3500;
/** A further one is never the right one, and each comes with its whole list of references. */
const mostCandidates = 5;
const longestTitle = 300;
/** What a list can have at most. */
const mostRows = 1000;

/** The seconds that a list and a search usually take; without an e-mail address, one is answered after the other. */
const seconds = { list: 1.5, search: { nameless: 1, named: 0.4 } };
/** Nothing is metered. */
const credits = 1;

const single = z.looseObject({ message: z.looseObject({ DOI: z.string() }) });
const list = z.looseObject({ message: z.looseObject({ items: z.array(z.unknown()) }) });

const asWork = (reference: Reference | undefined): Work | undefined => {
  const id = reference?.csl.DOI?.toLowerCase();
  return reference === undefined || id === undefined ? undefined : { source: 'crossref', id, reference };
};
const readWorks = (items: readonly unknown[]): Work[] =>
  items.flatMap((item) => asWork(readRecord(format, item)) ?? []);

/** Whether a DOI can stand in a list, which a comma would divide. */
const canBeListed = ({ scheme, value }: WorkId): boolean => scheme === 'doi' && !value.includes(',');

const groupsOf = (ids: readonly WorkId[]): WorkId[][] => [
  ...inBatches(ids.filter(canBeListed), mostValues, longestFilter),
  ...ids.filter((id) => !canBeListed(id)).map((id) => [id]),
];

/** Title, first author and year: the more of a reference is given, the better the search. */
const searchText = (item: CslItem): string | undefined => {
  const title = titleWords(item, longestTitle);
  const [{ family, literal } = {}] = item.author ?? [];
  const [year] = item.issued?.['date-parts']?.[0] ?? [];
  return title && [title, family ?? literal, year].filter((part) => part !== undefined).join(' ');
};

/** `named`: whether an e-mail address is sent along. */
export const createCrossref = (client: Client, named: boolean): OnlineSource => {
  const listed = async (query: Record<string, string>, { signal }: Asking): Promise<Work[]> => {
    const answer = await client.ask({ path: '/works', query, form: list, credits }, signal);
    return readWorks(answer?.message.items ?? []);
  };

  const byDoi = async (doi: string, { signal }: Asking): Promise<Work | undefined> => {
    const path = `/works/${encodeURIComponent(doi.toLowerCase())}`;
    const answer = await client.ask({ path, form: single, credits, mayMiss: true }, signal);
    return asWork(readRecord(format, answer?.message));
  };

  /** The book itself, and not one of its chapters. */
  const byIsbn = async (isbn: string, asking: Asking): Promise<Work | undefined> => {
    const types = ['book', 'monograph', 'edited-book', 'reference-book', 'proceedings'];
    const filter = [`isbn:${isbn.replace(/[^\dX]/gi, '')}`, ...types.map((type) => `type:${type}`)].join(',');
    const [book] = await listed({ filter, rows: '1' }, asking);
    return book;
  };

  const one = async (id: WorkId, asking: Asking): Promise<Work | undefined> =>
    id.scheme === 'doi'
      ? byDoi(id.value, asking)
      : id.scheme === 'isbn'
        ? byIsbn(id.value, asking)
        : undefined;

  const together = async (ids: readonly WorkId[], asking: Asking): Promise<Found[]> => {
    const [first] = ids;
    if (ids.length === 1 && first !== undefined) return [{ id: first, work: await one(first, asking) }];
    const dois = [...new Set(ids.map(({ value }) => value.toLowerCase()))];
    const filter = dois.map((doi) => `doi:${doi}`).join(',');
    const works = await listed({ filter, rows: String(dois.length) }, asking);
    const byId = new Map(works.map((work) => [work.id, work]));
    return ids.map((id) => ({ id, work: byId.get(id.value.toLowerCase()) }));
  };

  const lookUp: OnlineSource['lookUp'] = (ids, asking = {}) =>
    inTurn(groupsOf(ids), (group) => together(group, asking), asking);

  return {
    id: 'crossref',
    name: 'Crossref',
    schemes: new Set(['doi', 'isbn']),
    lookUp,

    async candidates(item, asking = {}) {
      const text = searchText(item);
      if (text === undefined) return [];
      return listed({ 'query.bibliographic': text, rows: String(mostCandidates) }, asking);
    },

    async referencesOf(id, limit, asking = {}) {
      const work = await one(id, asking);
      const cites = (work?.reference.cites ?? []).slice(0, limit);
      const dois = cites.flatMap(({ csl }): WorkId[] => (csl.DOI ? [{ scheme: 'doi', value: csl.DOI }] : []));
      const whole = new Map<string, Work>();
      for await (const batch of lookUp(dois, { ...asking }))
        for (const {
          id: { value },
          work: found,
        } of batch)
          if (found) whole.set(value.toLowerCase(), found);
      // What Crossref does not have is given as the publisher deposited it.
      return cites.map(
        (reference): Work =>
          whole.get(reference.csl.DOI?.toLowerCase() ?? '') ?? {
            source: 'crossref',
            id: reference.csl.DOI?.toLowerCase() ?? `${work?.id}/references/${reference.position}`,
            reference,
          },
      );
    },

    async worksOf(id, position, limit, asking = {}) {
      const orcid = (await one(id, asking))?.reference.csl.custom?.[`orcid:${position}`];
      if (orcid === undefined) return [];
      const rows = String(Math.min(limit, mostRows));
      return listed({ filter: `orcid:${orcid}`, sort: 'published', order: 'desc', rows }, asking);
    },

    cost(byId, byTitle) {
      const lists = Math.ceil(byId / mostValues);
      const search = named ? seconds.search.named : seconds.search.nameless;
      return { requests: lists + byTitle, seconds: lists * seconds.list + byTitle * search };
    },
  };
};
