/**
 * The interface of a store. A question carries both a Cypher and an SQL body; the engine runs its own and
 * passes the rows to the question's pure `read`, so that both engines give the same answer.
 */
import type { Counts, Graph } from '../model.ts';

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
}

/** What a thread of its own needs to read a library. */
export type Reading = Pick<Store, 'ask' | 'close'>;

/** A text that was worked out from the library, and the revision that it was worked out from. */
export interface Kept {
  revision: string;
  value: string;
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
  /**
   * Adds a graph in one transaction. Existing nodes and relations stay as they are, except that papers gain
   * missing fields. Resolves to the counts of what was new. Loading the same
   * graph twice changes nothing.
   */
  load(graph: Graph, options?: LoadOptions): Promise<Counts>;
  /**
   * Removes a source in one transaction: what only it listed, with the authors, venues and techniques that
   * nothing else has, and the citations that only it gave. Papers that other sources list too get the fields,
   * authors and venue of `rebuilt`. Resolves to false if there is no such source.
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
  /** Changes with every change of the content, by any process; for caches. */
  revision(): Promise<string>;
  close(): Promise<void>;
}
