/** The HTTP contract of what is asked of online services: consent, the log, completing, growing, finding, and storing it. */
import { z } from 'zod';
import { CslItem, Import } from './imports.ts';
import { Reason } from './related.ts';
import { count, flag, id, limit, list, mostItems, offset, PaperRef } from './things.ts';

const services = ['openalex', 'crossref', 's2'] as const;
const Service = z.enum(services);

/** An online service, and whether it may be asked. */
export const LookupService = z
  .object({
    id: Service,
    /** For display: `OpenAlex`. */
    name: z.string(),
    /** Who receives what is sent: `api.openalex.org`. */
    host: z.string(),
    /** Whether the reader allowed it. */
    allowed: z.boolean(),
    /** Whether a setting of the server allows it, so that it cannot be withdrawn here. */
    bySetting: z.boolean(),
    /** Whether the server was started so that nothing may be asked, whatever the reader says. */
    forbidden: z.boolean(),
    /** What is sent, for display: `titles, DOIs and names`. */
    sends: z.string(),
    /** Whether the server has an API key for it, and an e-mail address for polite use. */
    key: z.boolean(),
    mailto: z.boolean(),
    /** Its budget is used up until then; ISO 8601, UTC. */
    until: z.string().exactOptional(),
  })
  .meta({ id: 'LookupService' });
export type LookupService = z.infer<typeof LookupService>;

/** A request that was sent, or answered from the cache. */
export const LookupRequest = z
  .object({
    /** ISO 8601, UTC. */
    at: z.string(),
    service: Service,
    method: z.string(),
    /** Without keys and without the e-mail address. */
    address: z.string(),
    /** What was sent beside the address, shortened. */
    sent: z.string().exactOptional(),
    /** The HTTP status; absent if no answer came. */
    status: z.int().exactOptional(),
    bytes: count.exactOptional(),
    ms: z.number().exactOptional(),
    cached: z.boolean(),
    /** Why there is no answer, in a word or two. */
    problem: z.string().exactOptional(),
  })
  .meta({ id: 'LookupRequest' });
export type LookupRequest = z.infer<typeof LookupRequest>;

export const LookupsQuery = z.strictObject({ limit: limit(100, 1000), offset });
export const ConsentBody = z.strictObject({ service: Service, allowed: z.boolean() });
export const LookupServices = z.object({ services: z.array(LookupService) });
export type LookupServices = z.infer<typeof LookupServices>;

export const growBy = ['references', 'citations', 'author', 'related'] as const;

const from = { services: z.array(Service).min(1).max(services.length).exactOptional() };

/** Completes papers that the library holds; all of them if none is named. */
export const CompleteBody = z.strictObject({
  act: z.literal('complete'),
  papers: z.array(id).min(1).max(100_000).exactOptional(),
  ...from,
});
/** Finds works around papers or authors: `by` what they cite, what cites them, what their authors wrote, or all of these. */
export const GrowBody = z.strictObject({
  act: z.literal('grow'),
  from: z.array(id).min(1).max(50),
  by: z.enum(growBy),
  limit: mostItems(50, 200),
  ...from,
});
/** Looks up DOIs, arXiv ids, PMIDs, ISBNs or titles, one a line. */
export const FindBody = z.strictObject({
  act: z.literal('find'),
  lines: z.array(z.string().max(2000)).min(1).max(2000),
  ...from,
});
/** Goes on with a lookup that is paused, failed or cancelled; what was received is not asked again. */
export const ContinueBody = z.strictObject({ act: z.literal('continue'), lookup: id });
export const LookupBody = z.discriminatedUnion('act', [CompleteBody, GrowBody, FindBody, ContinueBody]);
export type LookupBody = z.infer<typeof LookupBody>;

/** Stores what a lookup found, as one import. */
export const LookupCommit = z.strictObject({
  lookup: id,
  /** Completing: changes not to take: of a paper, of a field, or a field of a paper. */
  leaveOut: z
    .array(
      z.union([
        z.strictObject({ paper: id, field: z.string().max(40).exactOptional() }),
        z.strictObject({ paper: id.exactOptional(), field: z.string().max(40) }),
      ]),
    )
    .max(100_000)
    .default([]),
  /** Completing: papers with the status `ask` whose match is right. Finding: keys of works with that status. */
  accept: z.array(id).max(100_000).default([]),
  /** Growing and finding: keys of the works to add. Absent: all. A line to be asked that is not accepted is kept as it was written. */
  take: z.array(id).max(10_000).exactOptional(),
});
export type LookupCommit = z.infer<typeof LookupCommit>;

/** `estimate`: what it would cost; nobody is asked. `commit`: the body is a `LookupCommit`. */
export const LookupQuery = z.strictObject({ estimate: flag(), commit: flag() });
export const LookupPost = z.union([LookupBody, LookupCommit]);

/** What a lookup would cost, in all and by service. */
export const LookupEstimate = z
  .object({
    papers: count,
    /** Looked up by an identifier, and by title. */
    byId: count,
    byTitle: count,
    requests: count,
    seconds: z.number(),
    /** So many papers are looked up at a time; the others by another lookup. */
    atOnce: count,
    services: z.array(z.object({ service: Service, requests: count, seconds: z.number() })),
  })
  .meta({ id: 'LookupEstimate' });
export type LookupEstimate = z.infer<typeof LookupEstimate>;

/** `paused`: the budget of a service is used up; `until` says when it can go on. */
export const lookupStates = ['asking', 'ready', 'paused', 'storing', 'done', 'failed', 'cancelled'] as const;

/** `sure`: taken unless left out; `ask`: taken only if accepted; `none`: no service knows it. */
export const lookupStatuses = ['sure', 'ask', 'none'] as const;

export const lookupFields = [
  'title',
  'authors',
  'orcids',
  'year',
  'venue',
  'volume',
  'issue',
  'pages',
  'publisher',
  'doi',
  'arxiv',
  'openalex',
  'pmid',
  'abstract',
  'citations',
  'timesCited',
  'retracted',
  'openAccess',
] as const;

/** The work that a service gives for a paper or a line. */
export const LookupMatch = z.object({
  service: Service,
  /** The service's own id of the work. */
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  year: z.int().exactOptional(),
  venue: z.string().exactOptional(),
  doi: z.string().exactOptional(),
  /** From 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** For display: `the DOI is the same`. */
  why: z.string(),
});
export type LookupMatch = z.infer<typeof LookupMatch>;

/** What a field would become. */
export const LookupChange = z.object({
  field: z.enum(lookupFields),
  /** As the library has it, for display; absent if it has nothing. */
  was: z.string().exactOptional(),
  now: z.string(),
  /** Who says so. */
  service: Service,
  /** What the other services say, where they disagree. */
  others: z.array(z.object({ service: Service, now: z.string() })).exactOptional(),
});
export type LookupChange = z.infer<typeof LookupChange>;

/** What completing found for one paper. */
export const LookupPaper = z
  .object({
    paper: PaperRef,
    status: z.enum(lookupStatuses),
    /** The best match; absent if there is none. */
    match: LookupMatch.exactOptional(),
    /** What the other services that were asked give for it. */
    also: z.array(LookupMatch).exactOptional(),
    changes: z.array(LookupChange),
    /** The number of works that it cites and that would be added as cited, and how many of them the library has. */
    cites: count,
    citesHeld: count,
  })
  .meta({ id: 'LookupPaper' });
export type LookupPaper = z.infer<typeof LookupPaper>;

/** A work that growing or finding gives. */
export const LookupWork = z
  .object({
    key: id,
    /** Shortened for display; a line that no service knows is read as a reference. */
    item: CslItem,
    /** Who gives it; absent if no service knows it. */
    service: Service.exactOptional(),
    status: z.enum(lookupStatuses),
    /** From 0 to 1, in the order of the product's own ranking. */
    score: z.number(),
    reasons: z.array(Reason),
    /** The paper that it is, if the library holds it. */
    inLibrary: id.exactOptional(),
    /** Who says that it is retracted, with the day. */
    retracted: z.string().exactOptional(),
    /** An https address where it can be read. */
    openAccess: z.string().exactOptional(),
    /** How often it is cited, and by whose count. */
    timesCited: count.exactOptional(),
    timesCitedIn: z.string().exactOptional(),
    /** Growing: the papers asked about that led to it. */
    from: z.array(id),
    /** Finding: the line, and how sure it is. */
    line: z.object({ position: z.int().positive(), text: z.string() }).exactOptional(),
    confidence: z.number().min(0).max(1).exactOptional(),
    why: z.string().exactOptional(),
  })
  .meta({ id: 'LookupWork' });
export type LookupWork = z.infer<typeof LookupWork>;

const counted = z.object({
  sure: count,
  ask: count,
  none: count,
  /** Papers with a sure match and at least one change; works that the library does not have. */
  changed: count,
  /** Changes by field, of sure matches. */
  fields: z.partialRecord(z.enum(lookupFields), count),
});

const summary = {
  id,
  /** For display, and the name of the import: `OpenAlex: completed 26 papers, 2026-11-29`. */
  name: z.string(),
  act: z.enum(['complete', 'grow', 'find']),
  services: z.array(Service),
  state: z.enum(lookupStates),
  /** Papers or works done, of how many. */
  done: count,
  of: count,
  /** Requests sent so far, without those answered from the cache. */
  requests: count,
  /** ISO 8601, UTC. */
  startedAt: z.string(),
  /** When a paused lookup can go on; ISO 8601, UTC. */
  until: z.string().exactOptional(),
  /** Why it is paused or failed: what, who, what to do. */
  problem: z.string().exactOptional(),
  /** Services that could not be asked, while others could. */
  problems: z.array(z.object({ service: Service, message: z.string() })),
};
export const LookupSummary = z.object(summary).meta({ id: 'LookupSummary' });
export type LookupSummary = z.infer<typeof LookupSummary>;

/** A page of what was found: `papers` for completing, `works` for growing and finding; empty while asking. */
export const Lookup = z
  .object({
    ...summary,
    counted: counted.exactOptional(),
    papers: list(LookupPaper).exactOptional(),
    works: list(LookupWork).exactOptional(),
    /** Growing: why there is no work, for display. */
    nothing: z.string().exactOptional(),
    /** The import, once it is stored. */
    import: Import.exactOptional(),
  })
  .meta({ id: 'Lookup' });
export type Lookup = z.infer<typeof Lookup>;
/** A page of a lookup's papers or works, of one status if it is given. */
export const LookupPage = z.strictObject({
  limit: limit(100, 1000),
  offset,
  status: z.enum(lookupStatuses).exactOptional(),
});
export type LookupPage = z.infer<typeof LookupPage>;

export const Lookups = z.object({
  services: z.array(LookupService),
  /** Newest first. */
  log: list(LookupRequest),
  /** Lookups that are not over, and those of the last hour. */
  running: z.array(LookupSummary),
});
export type Lookups = z.infer<typeof Lookups>;
export const LookupAnswer = z.union([LookupEstimate, Lookup, Import]);
export type LookupAnswer = z.infer<typeof LookupAnswer>;
