/** Which papers are completed when none is named, and what that costs. Asks no source. */
import type { LookupEstimate } from '../../server/api.ts';
import { type LookupRow, lookupPapers } from '../../server/queries/library/lookup-papers.ts';
import type { OnlineSource } from '../../server/sources/source.ts';
import type { Store } from '../../server/store/store.ts';
import type { CslItem } from '../normalize/record.ts';
import { askedPapers } from './asked.ts';
import { mostCited } from './cited-titles.ts';
import { askableId } from './ids.ts';
import { completedBy } from './named.ts';
import { lookupFormat } from './take.ts';

/** Papers of one lookup, at most: its plan is in memory, and it is stored in one transaction. */
export const mostPapers = 5000;

const pageSize = 2000;

const pages = async function* (store: Store): AsyncGenerator<LookupRow[]> {
  for (let after = ''; ; ) {
    const rows = await store.ask(lookupPapers, { after, limit: pageSize, format: lookupFormat });
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
};

/** Which papers a run completes. */
export interface Choice {
  /** Papers that are left out. */
  without?: ReadonlySet<string>;
  /** Papers that come last, like those that were completed. */
  later?: ReadonlySet<string>;
  /** How many, at most. */
  most?: number;
}

/** The papers that are held: those last that completions by all of these sources list. */
export const papersToComplete = async (
  store: Store,
  sources: readonly Pick<OnlineSource, 'name'>[],
  { without, later, most = mostPapers }: Choice = {},
): Promise<string[]> => {
  const [open, last]: [string[], string[]] = [[], []];
  for await (const rows of pages(store)) {
    for (const { id, imports } of rows) {
      if (without?.has(id)) continue;
      const by = new Set(imports.flatMap(completedBy));
      if (later?.has(id) || sources.every(({ name }) => by.has(name))) last.push(id);
      else open.push(id);
    }
    if (open.length >= most) break;
  }
  return [...open, ...last].slice(0, most);
};

/** What can be asked for, counted: by the sources that take the identifiers. */
interface Count {
  papers: number;
  /** By source. */
  byId: Map<string, number>;
  anyId: number;
}

const counting = (sources: readonly OnlineSource[]) => {
  const count: Count = { papers: 0, byId: new Map(), anyId: 0 };
  return {
    count,
    add(item: CslItem): void {
      count.papers += 1;
      const taking = sources.filter((source) => askableId(item, source) !== undefined);
      if (taking.length > 0) count.anyId += 1;
      for (const { id } of taking) count.byId.set(id, (count.byId.get(id) ?? 0) + 1);
    },
  };
};

/** Seconds to one decimal. */
const rounded = (seconds: number): number => Math.round(seconds * 10) / 10;

const estimateOf = (
  sources: readonly OnlineSource[],
  { papers, byId, anyId }: Count,
  cited: number,
): LookupEstimate => {
  const services = sources.map((source) => {
    const known = byId.get(source.id) ?? 0;
    const own = source.cost(known, papers - known);
    // The others send the titles of cited works along.
    const titles = source.id === 'openalex' ? source.cost(cited, 0) : { requests: 0, seconds: 0 };
    return {
      service: source.id,
      requests: own.requests + titles.requests,
      seconds: rounded(own.seconds + titles.seconds),
    };
  });
  const sum = (of: (each: (typeof services)[number]) => number): number =>
    services.reduce((total, each) => total + of(each), 0);
  return {
    papers,
    byId: anyId,
    byTitle: papers - anyId,
    requests: sum(({ requests }) => requests),
    seconds: rounded(sum(({ seconds }) => seconds)),
    services,
    atOnce: mostPapers,
  };
};

/** What completing would cost, at most: the named papers, or all that are held. */
export const completionCost = async (
  store: Store,
  sources: readonly OnlineSource[],
  papers: readonly string[] | undefined,
): Promise<LookupEstimate> => {
  const { count, add } = counting(sources);
  if (papers) {
    for (let start = 0; start < papers.length; start += pageSize)
      for (const { item } of await askedPapers(store, papers.slice(start, start + pageSize))) add(item);
    return estimateOf(sources, count, mostCited(count.papers));
  }
  for await (const rows of pages(store))
    for (const { id, doi, arxiv, openalex } of rows)
      add({
        id,
        type: 'document',
        ...(doi !== null && { DOI: doi }),
        custom: { ...(arxiv !== null && { arxiv }), ...(openalex !== null && { openalex }) },
      });
  return estimateOf(sources, count, mostCited(count.papers));
};

/** What looking up lines would cost, at most. */
export const findingCost = (sources: readonly OnlineSource[], items: readonly CslItem[]): LookupEstimate => {
  const { count, add } = counting(sources);
  for (const item of items) add(item);
  return estimateOf(sources, count, 0);
};

/** What growing would cost, about: each seed is looked up, and asked about page by page. */
export const growthCost = (
  sources: readonly OnlineSource[],
  seeds: readonly CslItem[],
  limit: number,
  questions: number,
): LookupEstimate => {
  const own = findingCost(sources, seeds);
  const pagesOf = seeds.length * questions * Math.ceil(limit / 100);
  return {
    ...own,
    requests: own.requests + pagesOf * sources.length,
    seconds: rounded(own.seconds + pagesOf * sources.length),
    services: own.services.map(({ service, requests, seconds }) => ({
      service,
      requests: requests + pagesOf,
      seconds: rounded(seconds + pagesOf),
    })),
  };
};
