/**
 * The one interface of a store. A question carries both bodies, Cypher and SQL; an engine runs its own and
 * hands the rows to the question's pure `read`, so that both engines must give the same answer.
 */
import type { Counts, Graph } from '../model.ts';

/** What may be bound to a parameter. SQL bodies receive an array as JSON text, for `json_each(:ids)`. */
export type Parameter = string | number | boolean | null | readonly string[] | readonly number[];
export type Parameters = Readonly<Record<string, Parameter>>;

/**
 * One question to the graph. `Rows` is a tuple: the rows of each statement in turn. The statements of a question
 * see one state of the graph (one read transaction). Cypher binds `$name`, SQL binds `:name`; every statement of
 * a question may use any of its parameters. A column that is null and one that is absent mean the same.
 */
export interface Question<P extends Parameters, Rows extends readonly (readonly object[])[], R> {
  readonly name: string;
  readonly cypher: { readonly [K in keyof Rows]: string };
  readonly sql: { readonly [K in keyof Rows]: string };
  read(rows: Rows, parameters: P): R;
}

/** Called while a load goes on, with the share done between 0 and 1. */
export type Progress = (done: number) => void;

/** How a graph is loaded. */
export interface LoadOptions {
  progress?: Progress | undefined;
  /** Aborted by it, the load rejects with its reason and nothing is loaded. */
  signal?: AbortSignal | undefined;
  /** Where the library is no longer at this revision, the load rejects with `OutdatedError` and nothing is loaded. */
  revision?: string | undefined;
}

export interface Store {
  /** `sqlite` or `neo4j`. */
  readonly engine: 'sqlite' | 'neo4j';
  /** The engine's own version, `3.53.0`. */
  readonly version: string;
  /** Asks without ever blocking the event loop. Throws `StoreError` when the engine cannot be reached. */
  ask<P extends Parameters, Rows extends readonly (readonly object[])[], R>(
    question: Question<P, Rows, R>,
    parameters: P,
  ): Promise<R>;
  /**
   * Adds a graph in one transaction: nodes and relations that are there stay as they are, except that a paper
   * gains the fields that it lacked; the rest is added. Resolves to the counts of what was new. Loading the same
   * graph twice changes nothing.
   */
  load(graph: Graph, options?: LoadOptions): Promise<Counts>;
  /**
   * Takes a source back in one transaction: what it alone listed goes, with the authors, venues and techniques
   * that nothing else has, and the citations that it alone said. Papers that other sources list too get the fields,
   * authors and venue of `rebuilt`. Resolves to false where there is no such source.
   */
  remove(source: string, rebuilt: Graph): Promise<boolean>;
  /**
   * Puts a graph in the place of all that is known of some papers, in one transaction: their fields, relations and what
   * was found of them go, and so do papers that the graph has no more and things that nothing has any more. Nodes and
   * decisions of the graph stand as it has them. False, and nothing done, where the library is no longer at `revision`.
   */
  replace(papers: readonly string[], graph: Graph, revision: string): Promise<boolean>;
  /** Changes whenever the content does, whoever changed it; for caches. */
  revision(): Promise<string>;
  close(): Promise<void>;
}
