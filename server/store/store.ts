/**
 * The interface of a store. A question carries both a Cypher and an SQL body; the engine runs its own and
 * passes the rows to the question's pure `read`, so that both engines give the same answer.
 */
import type { Counts, Graph, NodeKind } from '../model.ts';
import type { Batches } from './batches.ts';
import type { HeldParameter } from './held.ts';
import type { Called } from './search-text.ts';
import type { NodeList } from './tables.ts';

/** A parameter value. SQL receives an array as JSON text, for `json_each(:ids)`. */
export type Parameter = string | number | boolean | null | readonly string[] | readonly number[];
export type Parameters = Readonly<Record<string, Parameter>>;

/**
 * One question to the graph. `Rows` is a tuple with the rows of each statement. The statements of a question
 * see one state of the graph (one read transaction). Cypher binds `$name`, SQL binds `:name`; every statement of
 * a question may use any of its parameters. A column that is null and one that is absent mean the same.
 */
export interface Question<P extends Parameters, Rows extends readonly (readonly object[])[], R> {
  readonly name: string;
  readonly cypher: { readonly [K in keyof Rows]: string };
  readonly sql: { readonly [K in keyof Rows]: string };
  /** It is asked with every letter of a search: an engine of few threads answers it where it finds nodes, beside longer questions. */
  readonly isOfSearch?: true;
  read(rows: Rows, parameters: P): R;
}

/** Called during a load with the share done, from 0 to 1. */
export type Progress = (done: number) => void;

/** Options of a load. */
export interface LoadOptions {
  progress?: Progress | undefined;
  /** When aborted, the load rejects with the reason and nothing is loaded. */
  signal?: AbortSignal | undefined;
  /** If the library is no longer at this revision, the load rejects with `OutdatedError` and nothing is loaded. */
  revision?: string | undefined;
  /** What the graph replaces instead of leaving it as it is. */
  renew?: Renewal | undefined;
}

/** Papers whose authors are replaced by those of the graph, and authors that get the names of the graph; both by id. */
export interface Renewal {
  papers: readonly string[];
  authors: readonly string[];
}

/** What a thread of its own needs to read a library. */
export type Reading = Pick<Store, 'ask' | 'close'>;

/** The nodes that a search looks for; see grams.ts. */
export interface Sought {
  /** Trigrams, and the least number of them that a node shares. */
  grams: readonly string[];
  least: number;
  /** The key of a name that is equal to what is sought. */
  key: string;
  kind: NodeKind | null;
  held: HeldParameter;
}

/** A node that was found. `weight` is its number of papers; for a paper, its number of citations. */
export interface FoundNode {
  id: string;
  kind: NodeKind;
  weight: number;
}

/** A text that was worked out from the library, and the revision that it was worked out from. */
export interface Kept {
  revision: string;
  value: string;
}

/** Nodes whose index entries are wrong or missing, with the names under which search should find them. */
export interface Mending {
  names: readonly { list: NodeList; id: string; called: Called }[];
}

export interface Store {
  /** `sqlite` or `neo4j`. */
  readonly engine: 'sqlite' | 'neo4j';
  /** The engine's own version, `3.53.0`. */
  readonly version: string;
  /** Answers a question without blocking the event loop. Throws `StoreError` if the engine cannot be reached. */
  ask<P extends Parameters, Rows extends readonly (readonly object[])[], R>(
    question: Question<P, Rows, R>,
    parameters: P,
  ): Promise<R>;
  /** The nodes that share the most trigrams, then those with an equal name, then those with the most weight, then by id. */
  find(sought: Sought, most: number): Promise<FoundNode[]>;
  /**
   * Adds a graph in one transaction. Existing nodes and relations stay as they are, except that papers gain
   * missing fields, and of what `renew` names. Resolves to the counts of what was new. Loading the same
   * graph twice changes nothing.
   */
  load(graph: Graph, options?: LoadOptions): Promise<Counts>;
  /**
   * The same for a graph that is too large for memory. `batches` gives it from the start each time it is called. SQLite loads
   * it in one transaction; Neo4j, whose transactions are in memory, in one for each batch: what was loaded when it
   * breaks off stays, and loading the same graph again completes it.
   */
  loadAll(batches: () => Batches, options?: LoadOptions): Promise<Counts>;
  /**
   * Removes a source in one transaction: what only it listed, with the authors, venues and techniques that
   * nothing else has, and the citations that only it gave. Papers that other sources list too get the fields,
   * authors, venue, techniques and entries of `rebuilt`, and its authors their names. Resolves to false if there is no such source.
   */
  remove(source: string, rebuilt: Graph): Promise<boolean>;
  /**
   * Replaces everything about some papers by a graph, in one transaction: their fields, relations and what was
   * found of them. Papers that the graph lacks are deleted, and things that no paper has any more. Nodes and
   * decisions of the graph overwrite existing ones. Resolves to false, without a change, if the library is no longer at `revision`.
   */
  replace(papers: readonly string[], graph: Graph, revision: string): Promise<boolean>;
  /**
   * Keeps what was worked out from the library under a name, instead of what was kept there before. It is no part of the
   * library: the revision stays, and exports leave it out.
   */
  keep(name: string, kept: Kept): Promise<void>;
  /**
   * Runs several changes as one: either all are stored, or none if `work` throws or the process ends. `work` reads and writes
   * through the store that it is given; others see nothing of it before its end, and wait with changes of their own.
   */
  atomically<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Puts right what a verification found, in one transaction: also drops what belongs to nothing. */
  mend(work: Mending): Promise<void>;
  /** Changes with every change of the content, by any process; for caches. */
  revision(): Promise<string>;
  close(): Promise<void>;
}
