/** Caches answers of the server until the library changes, and notifies whoever shows them. */

import { isOutage, loading, type Remote } from '../state/base/remote.ts';
import { createStore } from '../state/base/store.ts';
import type { ApiProblem, Endpoint } from './api.ts';

export interface Resources {
  /** The cached answer. Does not ask the server. */
  peek<T>(endpoint: Endpoint<T>): Remote<T>;
  /** Fetches, unless cached, and again whenever the library changes. The returned function ends that. */
  watch(endpoint: Endpoint<unknown>): () => void;
  /** Fetches what is watched again, for an answer that says that it is not complete yet. */
  again(endpoint: Endpoint<unknown>): void;
  /** Fetches again what failed because of an outage; or only what did not reach the server. */
  retry(which?: 'all' | 'unreached'): void;
  /** The library has changed: refetches what is shown, and drops the rest. */
  refresh(): void;
  /** The first failure of the server, or what `setOutage` was given. */
  outage(): string | undefined;
  /** Reports that the server cannot be reached, and why; `undefined` if it can. */
  setOutage(problem: string | undefined): void;
  /** Counts the states of the library seen so far. */
  state(): number;
  /** Changes with every answer. */
  version(): number;
  subscribe(watcher: () => void): () => void;
}

/** An unchanged answer redraws nothing. */
const isSame = (a: Remote<unknown>, b: Remote<unknown> | undefined): boolean =>
  a.status === b?.status && JSON.stringify(a) === JSON.stringify(b);

/** Most answers cached. */
const most = 400;

export const createResources = (
  fetchAnswer: (endpoint: Endpoint<unknown>) => Promise<unknown>,
): Resources => {
  const answers = new Map<string, Remote<unknown>>();
  /** Number of watchers of each path. */
  const watched = new Map<string, number>();
  const changes = createStore<number>(0);
  /** Counts the states of the library: an answer about an earlier state is dropped. */
  let state = 0;
  let unreached: string | undefined;
  const put = (path: string, remote: Remote<unknown>): void => {
    answers.set(path, remote);
    changes.set((n) => n + 1);
  };
  const load = (path: string): void => {
    const asked = state;
    const settle = (remote: Remote<unknown>): void => {
      if (asked === state && !isSame(remote, answers.get(path))) put(path, remote);
    };
    fetchAnswer({ path }).then(
      (value) => settle({ status: 'ready', value }),
      (error: ApiProblem) => settle({ status: 'failed', code: error.status ?? 0, message: error.message }),
    );
  };
  const ask = (path: string): void => {
    put(path, loading);
    load(path);
  };
  return {
    // A path always maps to the answer of that path: the one place where the type is taken on trust.
    peek: <T>(endpoint: Endpoint<T>) => (answers.get(endpoint.path) ?? loading) as Remote<T>,
    watch({ path }) {
      watched.set(path, (watched.get(path) ?? 0) + 1);
      if (!answers.has(path)) {
        const oldest = [...(answers.size >= most ? answers.keys() : [])].find((old) => !watched.has(old));
        if (oldest !== undefined) answers.delete(oldest);
        ask(path);
      }
      return () => {
        const left = (watched.get(path) ?? 1) - 1;
        if (left > 0) watched.set(path, left);
        else watched.delete(path);
      };
    },
    again({ path }) {
      if (watched.has(path)) load(path);
    },
    retry(which = 'all') {
      for (const [path, remote] of answers)
        if (isOutage(remote) && (which === 'all' || (remote.status === 'failed' && remote.code === 0)))
          ask(path);
    },
    refresh() {
      state += 1;
      for (const path of [...answers.keys()])
        if (watched.has(path)) load(path);
        else answers.delete(path);
      changes.set((n) => n + 1);
    },
    setOutage(problem) {
      if (problem === unreached) return;
      unreached = problem;
      changes.set((n) => n + 1);
    },
    outage() {
      if (unreached !== undefined) return unreached;
      for (const remote of answers.values())
        if (remote.status === 'failed' && isOutage(remote)) return remote.message;
      return undefined;
    },
    state: () => state,
    version: changes.get,
    subscribe: changes.subscribe,
  };
};
