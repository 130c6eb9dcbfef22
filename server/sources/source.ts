/** The interface of an online source: what it can be asked, and what it gives. */
import type { CslItem, Reference } from '../../seed/normalize/record.ts';

/** The sources, by the names that the command line and the settings use; in the order in which they are asked. */
export const sourceIds = ['openalex', 'crossref', 's2'] as const;
export type SourceId = (typeof sourceIds)[number];

export const idSchemes = ['doi', 'arxiv', 'pmid', 'pmcid', 'isbn', 'openalex', 's2'] as const;

/** An identifier of a work: `{scheme: 'doi', value: '10.1000/182'}`, the value without a prefix. */
export interface WorkId {
  scheme: (typeof idSchemes)[number];
  value: string;
}

/** A work as a source describes it. */
export interface Work {
  source: SourceId;
  /**
   * The source's own id of the work: `W2741809807`, a DOI, or a paperId of Semantic Scholar. Where it has none for a work that
   * another cites, its place there: `10.1000/182/references/12`.
   */
  id: string;
  /**
   * As an import file of that source gives it. Its `cites` are the works that it cites, where the source sends them, if only by their
   * ids. `custom` holds `retracted` (`yes`) and `open-access` (an https address), where the source says so.
   */
  reference: Reference;
}

/** What one question may use: it stops when `signal` is aborted, and tells how many works are done. */
export interface Asking {
  signal?: AbortSignal | undefined;
  progress?: ((done: number, of: number) => void) | undefined;
}

/** The outcome for one identifier: the work, or undefined if the source does not know it. */
export interface Found {
  id: WorkId;
  work: Work | undefined;
}

/** The number of requests that a question takes, as far as is known before it is asked. */
export interface Cost {
  requests: number;
  /** The seconds that they take at the source's usual rate. */
  seconds: number;
  /** What they take of the service's budget, and how much it gives a day; absent if it has none. */
  budget?: { takes: number; daily: number };
}

/**
 * An online source. Every method rejects with `OnlineError` if the source cannot be asked or answers with an error; what
 * was received before is in the cache, so asking again goes on from there.
 */
export interface OnlineSource {
  readonly id: SourceId;
  /** For display: `OpenAlex`. */
  readonly name: string;
  /** The schemes that `lookUp` takes. */
  readonly schemes: ReadonlySet<WorkId['scheme']>;
  /** Works by identifier, asked in batches; a batch each time. */
  lookUp(ids: readonly WorkId[], asking?: Asking): AsyncIterable<Found[]>;
  /** At most ten works that may be the one described, as the source ranks them. Whether one of them is, is decided elsewhere. */
  candidates(item: CslItem, asking?: Asking): Promise<Work[]>;
  /** The works that a work cites; absent if the source cannot say. At most `limit`. */
  referencesOf?(id: WorkId, limit: number, asking?: Asking): Promise<Work[]>;
  /** The works that cite a work, most cited first where the source can sort; absent if the source cannot say. */
  citationsOf?(id: WorkId, limit: number, asking?: Asking): Promise<Work[]>;
  /**
   * The works of the person who is the `position`th author (from 1) of a work, newest first; absent if the source cannot say.
   * Empty if the source does not know the person.
   */
  worksOf?(id: WorkId, position: number, limit: number, asking?: Asking): Promise<Work[]>;
  /** What it costs to look up `byId` works by identifier and to search for `byTitle` others. */
  cost(byId: number, byTitle: number): Cost;
}
