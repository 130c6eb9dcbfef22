/** Lookups with online services: asked in the background, shown page by page, stored when the reader says so. */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { lookupFormat, NothingLeftError, take } from '../../../seed/online/take.ts';
import type {
  Import,
  Lookup,
  LookupBody,
  LookupCommit,
  LookupEstimate,
  LookupPage,
  LookupSummary,
} from '../../api.ts';
import { CoterieError, InputError, impossible, notFound, RequestError } from '../../base/errors.ts';
import { OnlineError } from '../../sources/errors.ts';
import type { Online } from '../../sources/index.ts';
import type { OnlineSource, SourceId } from '../../sources/source.ts';
import type { Store } from '../../store/store.ts';
import type { ImportThreads } from '../../workers/import-pool.ts';
import { type Asked, checkedAsked, readAsked } from './lookup-asked.ts';
import { type Chosen, chosenCompletions, chosenLines, chosenWorks, unchanged } from './lookup-commit.ts';
import { costOf, type Found, find, nameOf, outcome } from './lookup-find.ts';
import { countedPapers, grownShown, lineShown, papersShown } from './lookup-shown.ts';

interface Job {
  asked: Asked;
  sources: OnlineSource[];
  summary: LookupSummary;
  control: AbortController;
  /** Settles when it is no longer asking. */
  over?: Promise<void>;
  found?: Found;
  import?: Import;
}

/** Lookups that run at the same time, and those that are remembered, for how long in milliseconds. */
const [mostRunning, mostKept, lifetime] = [2, 20, 60 * 60 * 1000];

const isBusy = ({ summary }: Job): boolean => summary.state === 'asking' || summary.state === 'storing';

export interface Lookups {
  running(): LookupSummary[];
  estimate(asked: LookupBody): Promise<LookupEstimate>;
  /** Begins a lookup, or goes on with one. */
  start(body: LookupBody): Promise<Lookup>;
  state(id: string, page: LookupPage): Promise<Lookup>;
  commit(body: LookupCommit): Promise<Import>;
  /** Cancels a running lookup, or forgets one that is over. */
  cancel(id: string): void;
  /** Cancels all, and resolves when none is running. */
  close(): Promise<void>;
}

export const openLookups = (
  { store, threads, online }: { store: Store; threads: Pick<ImportThreads, 'link'>; online: Online },
  log: (error: unknown) => void,
): Lookups => {
  const jobs = new LRUCache<string, Job>({
    max: mostKept,
    ttl: lifetime,
    dispose: ({ control }) => control.abort(),
  });

  /** Papers that no service changes, as far as was asked: they come last, so that they keep no other from being asked for. */
  const later = new Set<string>();

  const jobOf = (id: string): Job => {
    const job = jobs.get(id);
    if (!job) throw notFound('lookup', id);
    return job;
  };

  /** The sources to ask, with consent. */
  const sourcesFor = (named: readonly SourceId[] | undefined): OnlineSource[] => {
    const allowed = online.states().flatMap(({ id, allowed: yes }) => (yes ? [id] : []));
    const ids = named ?? (allowed.length > 0 ? allowed : online.states().map(({ id }) => id));
    try {
      online.consent.demand(ids, 'page');
    } catch (error) {
      if (error instanceof OnlineError) throw new RequestError(403, 'Not allowed', error.message, 'services');
      throw error;
    }
    return online.sources(ids);
  };

  const run = async (job: Job): Promise<void> => {
    const { summary, control } = job;
    const count = (): void => {
      summary.requests += 1;
    };
    try {
      const [found, problems] = await online.log.counted(count, () =>
        find(store, job.asked, job.sources, summary, control.signal),
      );
      job.found = found;
      if (found.act === 'complete' && problems.length === 0)
        for (const id of unchanged(found.completed.papers)) later.add(id);
      Object.assign(summary, outcome(problems, job.sources));
    } catch (error) {
      if (control.signal.aborted) summary.state = 'cancelled';
      else {
        const known = error instanceof CoterieError;
        if (!known) log(error);
        Object.assign(summary, {
          state: 'failed',
          problem: known ? error.message : 'An internal error occurred; see the server log.',
        });
      }
    }
  };

  const begin = (job: Job): void => {
    if ([...jobs.values()].filter(isBusy).length >= mostRunning)
      throw new RequestError(
        429,
        'Busy',
        `${mostRunning} lookups are running; wait for one of them, or cancel it.`,
      );
    const { until: _until, problem: _problem, ...summary } = job.summary;
    job.summary = { ...summary, state: 'asking', done: 0, problems: [] };
    job.control = new AbortController();
    jobs.set(job.summary.id, job);
    job.over = run(job);
  };

  const shown = async ({ summary, found, import: stored }: Job, page: LookupPage): Promise<Lookup> => {
    const { offset, limit, status } = page;
    const base = { ...summary, ...(stored && { import: stored }) };
    const paged = <T extends { status: string }>(all: readonly T[]) => {
      const items = all.filter((each) => status === undefined || each.status === status);
      const next = offset + limit < items.length ? offset + limit : undefined;
      const query = new URLSearchParams({
        offset: String(next),
        limit: String(limit),
        ...(status && { status }),
      });
      return {
        total: items.length,
        shown: items.slice(offset, offset + limit),
        next: next === undefined ? null : `/api/lookups/${summary.id}?${query}`,
      };
    };
    if (!found) return base;
    if (found.act === 'complete') {
      const { papers } = found.completed;
      const { shown: some, total, next } = paged(papers);
      return {
        ...base,
        counted: countedPapers(papers),
        papers: { items: await papersShown(store, some, found.held), total, next },
      };
    }
    const works =
      found.act === 'grow' ? found.growth.works.map(grownShown) : found.finding.lines.map(lineShown);
    const { shown: some, total, next } = paged(works);
    const of = (wanted: string): number => works.filter((work) => work.status === wanted).length;
    const changed = works.filter(({ inLibrary }) => inLibrary === undefined).length;
    return {
      ...base,
      counted: { sure: of('sure'), ask: of('ask'), none: of('none'), changed, fields: {} },
      works: { items: some, total, next },
      ...(found.act === 'grow' && found.growth.nothing && { nothing: found.growth.nothing }),
    };
  };

  const chosen = async ({ asked, found, sources, summary }: Job, body: LookupCommit): Promise<Chosen> => {
    const day = summary.startedAt.slice(0, 10);
    if (found?.act === 'complete') return chosenCompletions(found.completed.papers, sources, body, day);
    if (found?.act === 'grow' && asked.act === 'grow')
      return chosenWorks(store, found.growth, sources, asked.by, body, day);
    if (found?.act === 'find') return chosenLines(found.finding, sources, body, day);
    throw new RequestError(
      409,
      'Not ready',
      summary.state === 'cancelled'
        ? 'This lookup was cancelled. Go on with it ("act": "continue"); what was received is not asked again.'
        : 'This lookup has found nothing yet that could be stored.',
      'lookup',
    );
  };

  return {
    running: () => [...jobs.values()].map(({ summary }) => ({ ...summary })),
    async estimate(body) {
      const asked = body.act === 'continue' ? jobOf(body.lookup).asked : await checkedAsked(store, body);
      return costOf(store, online.sources(asked.services), asked);
    },
    async start(body) {
      if (body.act === 'continue') {
        const job = jobOf(body.lookup);
        if (isBusy(job)) throw new RequestError(409, 'In progress', 'This lookup is running.', 'lookup');
        if (job.import) throw new RequestError(409, 'Done', 'What this lookup found is stored.', 'lookup');
        sourcesFor(job.summary.services);
        begin(job);
        return shown(job, { limit: 100, offset: 0 });
      }
      const sources = sourcesFor(body.services);
      const asked = await readAsked(store, body, sources, later);
      const job: Job = {
        asked,
        sources,
        control: new AbortController(),
        summary: {
          id: randomUUID(),
          name: await nameOf(store, asked, sources),
          act: asked.act,
          services: sources.map(({ id }) => id),
          state: 'asking',
          done: 0,
          of: 0,
          requests: 0,
          startedAt: new Date().toISOString(),
          problems: [],
        },
      };
      begin(job);
      return shown(job, { limit: 100, offset: 0 });
    },
    state: (id, page) => shown(jobOf(id), page),
    async commit(body) {
      const job = jobOf(body.lookup);
      if (isBusy(job))
        throw new RequestError(409, 'In progress', 'Wait until this lookup is ready.', 'lookup');
      if (job.import)
        throw new RequestError(409, 'Done', 'What this lookup found is stored already.', 'lookup');
      const { name, given } = await chosen(job, body);
      if (given.length === 0)
        throw impossible('Nothing to store', 'Nothing was chosen that would change the library.', 'lookup');
      const { state } = job.summary;
      job.summary = { ...job.summary, state: 'storing', name, done: 0, of: given.length };
      job.control = new AbortController();
      const { signal } = job.control;
      try {
        const at = new Date().toISOString();
        const progress = (share: number): void => {
          job.summary.done = Math.round(share * given.length);
        };
        const linking = threads.link(signal);
        const { id, tally, added } = await take(
          store,
          { name, at, key: job.summary.id, given },
          { linking, signal, progress },
        );
        const papers = tally.read;
        job.import = {
          id,
          name,
          format: lookupFormat,
          state: 'done',
          done: 1,
          tally,
          added,
          importedAt: at,
          papers,
        };
        job.summary = { ...job.summary, state: 'done', done: given.length };
        return job.import;
      } catch (error) {
        // What was found stays, so that it can be stored again.
        job.summary = { ...job.summary, state: signal.aborted ? 'ready' : state };
        if (error instanceof NothingLeftError) throw impossible('Nothing to store', error.message, 'lookup');
        if (error instanceof InputError) throw impossible('Cannot be stored', error.message);
        throw error;
      }
    },
    cancel(id) {
      const job = jobOf(id);
      if (isBusy(job))
        job.control.abort(
          new RequestError(409, 'Cancelled', 'The lookup was cancelled; nothing was stored.'),
        );
      else jobs.delete(id);
    },
    async close() {
      const all = [...jobs.values()];
      for (const { control } of all)
        control.abort(new RequestError(503, 'Stopping', 'The server is stopping; nothing was stored.'));
      await Promise.all(all.map(({ over }) => over));
    },
  };
};
