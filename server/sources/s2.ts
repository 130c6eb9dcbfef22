/** Semantic Scholar: papers by identifier in batches, the best match of a title, and the graph of citations. */
import { z } from 'zod';
import { s2 as format } from '../../seed/read/formats/json/s2.ts';
import { inBatches, inTurn } from './batches.ts';
import { OnlineError } from './errors.ts';
import type { Client, Question } from './http/client.ts';
import type { Asking, Found, OnlineSource, Work, WorkId } from './source.ts';
import { mostCitedFirst, newestFirst, readRecord, titleWords } from './works.ts';

/**
 * Papers of a batch. The service takes 500, but answers no more than 10 MB, and each paper comes with the list of what it
 * cites.
 */
const mostValues = 250;
/** Papers of a page. */
const pageSize = 1000;
const longestTitle = 300;
/** The seconds between two requests, which everybody must keep. */
const seconds = 1.1;
/** Nothing is metered. */
const credits = 1;

const fields = [
  ...['externalIds', 'title', 'abstract', 'venue', 'publicationVenue', 'journal', 'year', 'publicationDate'],
  ...['publicationTypes', 'authors', 'citationCount', 'openAccessPdf'],
].join(',');
const withReferences = `${fields},${['paperId', 'externalIds', 'title', 'year'].map((name) => `references.${name}`).join(',')}`;

const paper = z.looseObject({ paperId: z.string() });
const batch = z.array(z.unknown());
/** `data` is missing if nothing is found, and null if a publisher withholds its references; `next` is missing at the end. */
const page = z.looseObject({
  data: z.array(z.unknown()).nullish(),
  next: z.number().int().positive().optional(),
});

const readWork = (record: unknown, place?: string): Work | undefined => {
  const reference = readRecord(format, record);
  const id = reference?.csl.custom?.['s2'] ?? place;
  return reference === undefined || id === undefined ? undefined : { source: 's2', id, reference };
};

/** How an identifier is written, by its scheme. */
const names: Readonly<Partial<Record<WorkId['scheme'], (value: string) => string>>> = {
  doi: (value) => `DOI:${value}`,
  arxiv: (value) => `ARXIV:${value.replace(/v\d+$/, '')}`,
  pmid: (value) => `PMID:${value}`,
  pmcid: (value) => `PMCID:${value.replace(/^PMC/i, '')}`,
  s2: (value) => value,
};

/** In an address, slashes stay, but for those that would lead elsewhere. */
const inPath = (name: string): string => {
  const encoded = encodeURIComponent(name).replaceAll('%3A', ':');
  return /(?:^|\/)\.{1,2}(?:\/|$)/.test(name) ? encoded : encoded.replaceAll('%2F', '/');
};

const problemOf = (error: unknown): OnlineError | undefined =>
  error instanceof OnlineError ? error : undefined;

/** A batch of which no paper is known is refused as a whole. */
const noneKnown = (error: unknown): boolean =>
  problemOf(error)?.kind === 'rejected' && /no valid paper ids/i.test(problemOf(error)?.message ?? '');
const tooLarge = (error: unknown): boolean =>
  problemOf(error)?.kind === 'too-large' ||
  (problemOf(error)?.kind === 'rejected' && /exceed|too large/i.test(problemOf(error)?.message ?? ''));

/** Asks Semantic Scholar through a client. */
export const createS2 = (client: Client): OnlineSource => {
  const ask = <T>(question: Omit<Question<T>, 'credits'>, { signal }: Asking): Promise<T | undefined> =>
    client.ask({ ...question, credits }, signal);

  const together = async (ids: readonly WorkId[], asking: Asking): Promise<Found[]> => {
    const known = ids.flatMap((id) => names[id.scheme]?.(id.value) ?? []);
    const asked = [...new Set(known)];
    if (asked.length === 0) return ids.map((id) => ({ id, work: undefined }));
    const question = {
      path: '/paper/batch',
      query: { fields: withReferences },
      body: { ids: asked },
      form: batch,
    };
    try {
      const records = (await ask(question, asking)) ?? [];
      // What is unknown is null in its place.
      const byName = new Map(asked.map((name, i) => [name, readWork(records[i])]));
      return ids.map((id) => ({ id, work: byName.get(names[id.scheme]?.(id.value) ?? '') }));
    } catch (error) {
      if (noneKnown(error)) return ids.map((id) => ({ id, work: undefined }));
      if (!tooLarge(error) || ids.length === 1) throw error;
      const half = Math.ceil(ids.length / 2);
      return [...(await together(ids.slice(0, half), asking)), ...(await together(ids.slice(half), asking))];
    }
  };

  /** The papers of a list under `path`, at most `most`; undefined if there is no such list. */
  const listed = async (path: string, most: number, asking: Asking): Promise<Work[]> => {
    const works: Work[] = [];
    let offset: number | undefined = 0;
    let seen = 0;
    while (offset !== undefined && seen < most) {
      const query: Record<string, string> = {
        fields,
        offset: String(offset),
        limit: String(Math.min(pageSize, most)),
      };
      const answer: z.infer<typeof page> | undefined = await ask(
        { path, query, form: page, mayMiss: true },
        asking,
      );
      const records = answer?.data ?? [];
      for (const record of records) {
        seen += 1;
        works.push(
          ...[readWork(record, `${path.replace(/^\/paper\//, '')}/${seen}`)].filter(
            (work) => work !== undefined,
          ),
        );
      }
      // A list that does not go on would never end.
      offset = records.length > 0 && (answer?.next ?? 0) > offset ? answer?.next : undefined;
    }
    return works;
  };

  const ofPaper = (id: WorkId, what: string): string | undefined => {
    const name = names[id.scheme]?.(id.value);
    return name === undefined ? undefined : `/paper/${inPath(name)}/${what}`;
  };

  return {
    id: 's2',
    name: 'Semantic Scholar',
    schemes: new Set(Object.keys(names) as WorkId['scheme'][]),

    lookUp: (ids, asking = {}) =>
      inTurn(
        inBatches(ids, mostValues, Number.POSITIVE_INFINITY),
        (group) => together(group, asking),
        asking,
      ),

    async candidates(item, asking = {}) {
      const query = titleWords(item, longestTitle);
      if (query === undefined) return [];
      const found = await ask(
        { path: '/paper/search/match', query: { query, fields }, form: page, mayMiss: true },
        asking,
      );
      return (found?.data ?? []).flatMap((record) => readWork(record) ?? []);
    },

    async referencesOf(id, limit, asking = {}) {
      const path = ofPaper(id, 'references');
      return path === undefined ? [] : (await listed(path, limit, asking)).slice(0, limit);
    },

    // It cannot sort; so the most cited of a page are the best that one request gives.
    async citationsOf(id, limit, asking = {}) {
      const path = ofPaper(id, 'citations');
      if (path === undefined) return [];
      return mostCitedFirst(await listed(path, Math.max(limit, pageSize), asking)).slice(0, limit);
    },

    async worksOf(id, position, limit, asking = {}) {
      const name = names[id.scheme]?.(id.value);
      if (name === undefined) return [];
      const question = { path: `/paper/${inPath(name)}`, query: { fields }, form: paper, mayMiss: true };
      const author = readWork(await ask(question, asking))?.reference.csl.custom?.[`author-s2:${position}`];
      if (author === undefined) return [];
      const works = await listed(`/author/${inPath(author)}/papers`, Math.max(limit, pageSize), asking);
      return newestFirst(works).slice(0, limit);
    },

    cost(byId, byTitle) {
      const requests = Math.ceil(byId / mostValues) + byTitle;
      return { requests, seconds: requests * seconds };
    },
  };
};
