/** Lookups with online services over HTTP: who may be asked, what it costs, what was found, and storing it. */
import type {
  Import,
  Lookup,
  LookupBody,
  LookupCommit,
  LookupEstimate,
  LookupServices,
  Lookups,
} from '../state/base/wire.ts';
import type { ServiceId } from '../state/online/services.ts';
import { type Endpoint, endpoints, fetchAnswer } from './api.ts';

const lookups = '/api/lookups';
const json = { contentType: 'application/json' } as const;

/** The services, what runs, and the newest requests that were sent. */
export const lookupsAt = (limit: number): Endpoint<Lookups> => ({ path: `${lookups}?limit=${limit}` });

/** Papers or works in one answer. */
const page = 1000;

const at = (id: string, limit = page, offset = 0): Endpoint<Lookup> => ({
  path: `${lookups}/${encodeURIComponent(id)}?${new URLSearchParams({ limit: String(limit), offset: String(offset) })}`,
});

/** Allows a service or forbids it; the server keeps the answer. Throws `ApiProblem`. */
export const setConsent = (service: ServiceId, allowed: boolean): Promise<LookupServices> =>
  fetchAnswer<LookupServices>({ path: `${lookups}/consent` }, undefined, {
    method: 'PUT',
    body: JSON.stringify({ service, allowed }),
    ...json,
  });

/** What a lookup would cost; nobody is asked. Throws `ApiProblem`. */
export const estimateLookup = (body: LookupBody, signal: AbortSignal): Promise<LookupEstimate> =>
  fetchAnswer<LookupEstimate>({ path: `${lookups}?estimate=true` }, signal, {
    method: 'POST',
    body: JSON.stringify(body),
    ...json,
  });

/** Begins a lookup, or goes on with one. Throws `ApiProblem`. */
export const startLookup = (body: LookupBody): Promise<Lookup> =>
  fetchAnswer<Lookup>({ path: lookups }, undefined, { method: 'POST', body: JSON.stringify(body), ...json });

/** Stores what was chosen; the answer is the import. Throws `ApiProblem`. */
export const commitLookup = (commit: Partial<LookupCommit>): Promise<Import> =>
  fetchAnswer<Import>({ path: `${lookups}?commit=true` }, undefined, {
    method: 'POST',
    body: JSON.stringify(commit),
    ...json,
  });

/** Cancels a lookup. Throws `ApiProblem`. */
export const cancelLookup = (id: string): Promise<unknown> =>
  fetchAnswer({ path: `${lookups}/${encodeURIComponent(id)}` }, undefined, { method: 'DELETE' });

/** How far a lookup is, without what it found. Throws `ApiProblem`. */
export const watchLookup = (id: string, signal: AbortSignal): Promise<Lookup> =>
  fetchAnswer(at(id, 1), signal);

/** A lookup with all that it found, up to `most` papers or works. Throws `ApiProblem`. */
export const readLookup = async (id: string, most: number, signal: AbortSignal): Promise<Lookup> => {
  const first = await fetchAnswer(at(id), signal);
  let { papers, works } = first;
  for (;;) {
    const read = papers?.items.length ?? works?.items.length ?? 0;
    if (read === 0 || read >= most || (papers ?? works)?.next == null) break;
    const more = await fetchAnswer(at(id, page, read), signal);
    if (papers && more.papers) papers = { ...more.papers, items: [...papers.items, ...more.papers.items] };
    if (works && more.works) works = { ...more.works, items: [...works.items, ...more.works.items] };
    if ((more.papers ?? more.works)?.items.length === 0) break;
  }
  return { ...first, ...(papers ? { papers } : {}), ...(works ? { works } : {}) };
};

/** The ids of the papers that imports list, without those that these cite. Throws `ApiProblem`. */
export const papersOfImports = async (sources: readonly string[], signal: AbortSignal): Promise<string[]> => {
  const ids = new Set<string>();
  for (const source of sources) {
    let next: string | null = endpoints.list('papers', { source, held: 'yes' }).path;
    while (next !== null) {
      const part: { items: { id: string }[]; next: string | null } = await fetchAnswer(
        { path: next },
        signal,
      );
      for (const { id } of part.items) ids.add(id);
      next = part.next;
    }
  }
  return [...ids];
};
