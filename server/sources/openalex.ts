/** OpenAlex: works by identifier, alone (free) or a hundred at a time, a search by title, and the graph of citations. */
import { z } from 'zod';
import { openalex as format } from '../../seed/read/formats/json/openalex.ts';
import { inBatches, inTurn } from './batches.ts';
import { OnlineError } from './errors.ts';
import type { Client } from './http/client.ts';
import type { Asking, Found, OnlineSource, Work, WorkId } from './source.ts';
import { readRecord, titleWords } from './works.ts';

/** Values of one filter, and characters of an address (its limit is about 4,000). */
const mostValues = 100;
const longestFilter = 3500;
/** So few works are asked alone, which is free; a list takes a credit. */
const few = 10;
const pageSize = 100;
const mostCandidates = 10;
/** The search takes no more than 1,500 characters. */
const longestTitle = 300;

/** Credits of a list and of a search, and those of a day without a key and with one. */
const listCredits = 1;
const searchCredits = 10;
const daily = { nameless: 1000, named: 10_000 };

/** The seconds that a list and a single answer usually take. */
const seconds = { list: 1, single: 0.2 };

/** Only these are sent: half of a whole record. */
const select = [
  ...[
    'id',
    'doi',
    'ids',
    'title',
    'display_name',
    'type',
    'language',
    'publication_year',
    'publication_date',
  ],
  ...['primary_location', 'biblio', 'authorships', 'abstract_inverted_index', 'referenced_works'],
  ...['cited_by_count', 'primary_topic', 'keywords', 'is_retracted', 'open_access', 'best_oa_location'],
].join(',');

const record = z.looseObject({ id: z.string() });
const list = z.looseObject({
  meta: z.looseObject({ next_cursor: z.string().nullish(), count: z.number().nullish() }),
  results: z.array(z.unknown()),
});

const readWork = (found: unknown): Work | undefined => {
  const reference = readRecord(format, found);
  const id = reference?.csl.custom?.['openalex'];
  return reference === undefined || id === undefined ? undefined : { source: 'openalex', id, reference };
};
const readWorks = (results: readonly unknown[]): Work[] => results.flatMap((one) => readWork(one) ?? []);

/** OpenAlex knows a preprint of arXiv by its DOI. */
const arxivDoi = (id: string): string => `10.48550/arxiv.${id.replace(/v\d+$/, '')}`;

type Name = readonly [prefix: 'doi' | 'pmid' | 'pmcid' | 'openalex', value: string];

/** How an identifier is written in an address, by its scheme. */
const names: Readonly<Partial<Record<WorkId['scheme'], (value: string) => Name>>> = {
  doi: (value) => ['doi', value.toLowerCase()],
  arxiv: (value) => ['doi', arxivDoi(value.toLowerCase())],
  pmid: (value) => ['pmid', value],
  pmcid: (value) => ['pmcid', `PMC${value.replace(/^PMC/i, '')}`],
  openalex: (value) => ['openalex', value.toUpperCase()],
};
const nameOf = ({ scheme, value }: WorkId): Name | undefined => names[scheme]?.(value);

/** The identifiers by which a listed work is found again. */
const namesOf = ({ id, reference: { csl } }: Work): string[] => {
  const [doi, pmid] = [csl.DOI?.toLowerCase(), csl.custom?.['pmid']];
  return [`openalex:${id}`, ...(doi ? [`doi:${doi}`] : []), ...(pmid ? [`pmid:${pmid}`] : [])];
};

/** Whether an identifier can stand in a list; a comma and a bar would divide it there. */
const canBeListed = (id: WorkId): boolean => id.scheme !== 'pmcid' && !/[,|]/.test(id.value);

const groupsOf = (ids: readonly WorkId[]): WorkId[][] => {
  const listed = ids.filter(canBeListed);
  const alone = ids.filter((id) => !canBeListed(id));
  if (listed.length <= few) return inBatches(ids, few, Number.POSITIVE_INFINITY);
  // A list filters by one kind of identifier.
  const kinds = [...new Set(listed.map((id) => nameOf(id)?.[0]))];
  return [
    ...kinds.flatMap((kind) =>
      inBatches(
        listed.filter((id) => nameOf(id)?.[0] === kind),
        mostValues,
        longestFilter,
      ),
    ),
    ...inBatches(alone, few, Number.POSITIVE_INFINITY),
  ];
};

const isSpent = (error: unknown): boolean => error instanceof OnlineError && error.kind === 'budget';

/** `named`: whether a key is set. */
export const createOpenalex = (client: Client, named: boolean): OnlineSource => {
  const single = async (id: WorkId, { signal }: Asking): Promise<Work | undefined> => {
    const name = nameOf(id);
    if (name === undefined) return undefined;
    const [prefix, value] = name;
    const path = `/works/${prefix === 'openalex' ? '' : `${prefix}:`}${encodeURIComponent(value)}`;
    return readWork(
      await client.ask({ path, query: { select }, form: record, credits: 0, mayMiss: true }, signal),
    );
  };

  const singly = (ids: readonly WorkId[], asking: Asking): Promise<Found[]> =>
    Promise.all(ids.map(async (id) => ({ id, work: await single(id, asking) })));

  /** The works that a filter leaves. A short page is the last; some have a cursor nonetheless, for an empty one. */
  const listed = async (
    filter: string,
    sort: string | undefined,
    limit: number,
    { signal, progress }: Asking = {},
  ): Promise<Work[]> => {
    const works: Work[] = [];
    const size = Math.min(pageSize, limit);
    let cursor: string | null | undefined = '*';
    let seen = 0;
    while (cursor && works.length < limit) {
      const query: Record<string, string> = {
        filter,
        ...(sort && { sort }),
        select,
        per_page: String(size),
        cursor,
      };
      const page: z.infer<typeof list> | undefined = await client.ask(
        { path: '/works', query, form: list, credits: listCredits },
        signal,
      );
      const results = page?.results ?? [];
      works.push(...readWorks(results));
      progress?.(Math.min(works.length, limit), limit);
      seen += results.length;
      // A full page may be the last too; the empty one behind it would cost as much.
      const isLast = results.length < size || seen >= (page?.meta.count ?? Number.POSITIVE_INFINITY);
      cursor = isLast ? undefined : page?.meta.next_cursor;
    }
    return works.slice(0, limit);
  };

  const together = async (ids: readonly WorkId[], asking: Asking): Promise<Found[]> => {
    if (ids.length <= few || !ids.every(canBeListed)) return singly(ids, asking);
    const all = ids.flatMap((id) => nameOf(id)?.join(':') ?? []);
    const prefix = nameOf(ids[0] as WorkId)?.[0];
    const values = [...new Set(all)].map((name) => name.slice(name.indexOf(':') + 1));
    // A DOI may have several works, so there may be more than were asked for.
    const works = await listed(`${prefix}:${values.join('|')}`, undefined, 2 * pageSize, {
      signal: asking.signal,
    });
    const byName = new Map<string, Work>();
    for (const work of works) for (const name of namesOf(work)) if (!byName.has(name)) byName.set(name, work);
    return ids.map((id) => ({ id, work: byName.get(nameOf(id)?.join(':') ?? '') }));
  };

  const idOf = async (id: WorkId, asking: Asking): Promise<string | undefined> =>
    id.scheme === 'openalex' ? nameOf(id)?.[1] : (await single(id, asking))?.id;

  const around =
    (filter: 'cites' | 'cited_by') =>
    async (id: WorkId, limit: number, asking: Asking = {}): Promise<Work[]> => {
      const own = await idOf(id, asking);
      return own === undefined ? [] : listed(`${filter}:${own}`, 'cited_by_count:desc', limit, asking);
    };

  return {
    id: 'openalex',
    name: 'OpenAlex',
    schemes: new Set(Object.keys(names) as WorkId['scheme'][]),

    lookUp: (ids, asking = {}) =>
      inTurn(
        groupsOf(ids),
        async (group) => {
          try {
            return await together(group, asking);
          } catch (error) {
            // Works alone are free, and answered still.
            if (!isSpent(error) || group.length <= few) throw error;
            return singly(group, asking);
          }
        },
        asking,
      ),

    async candidates(item, { signal } = {}) {
      // Letters and digits alone: every other sign is part of the language of the search, and so are AND, OR and NOT.
      const words = titleWords(item, longestTitle)
        ?.toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim();
      if (words === undefined) return [];
      const query = { filter: `title.search:${words}`, select, per_page: String(mostCandidates) };
      const page = await client.ask({ path: '/works', query, form: list, credits: searchCredits }, signal);
      return readWorks(page?.results ?? []);
    },

    referencesOf: around('cited_by'),
    citationsOf: around('cites'),

    async worksOf(id, position, limit, asking = {}) {
      const custom = (await single(id, asking))?.reference.csl.custom ?? {};
      const [author, orcid] = [custom[`openalex-author:${position}`], custom[`orcid:${position}`]];
      const filter = author ? `author.id:${author}` : orcid ? `author.orcid:${orcid}` : undefined;
      return filter === undefined ? [] : listed(filter, 'publication_date:desc', limit, asking);
    },

    cost(byId, byTitle) {
      const lists = byId <= few ? 0 : Math.ceil(byId / mostValues);
      const alone = byId <= few ? byId : 0;
      return {
        requests: lists + alone + byTitle,
        seconds: lists * seconds.list + alone * seconds.single + byTitle * seconds.single,
        budget: {
          takes: lists * listCredits + byTitle * searchCredits,
          daily: named ? daily.named : daily.nameless,
        },
      };
    },
  };
};
