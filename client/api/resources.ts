/** Every answer is asked for once and kept until the library changes; whoever shows it is told when it comes. */

import { isOutage, loading, type Remote } from '../state/base/remote.ts';
import { createStore } from '../state/base/store.ts';
import type { ApiProblem, Ask } from './api.ts';

export interface Resources {
  /** What is known now. Does not ask. */
  peek<T>(question: Ask<T>): Remote<T>;
  /** Asks, unless that was done before, and again whenever the library changes. The answer ends the watch. */
  watch(question: Ask<unknown>): () => void;
  /** Asks again whatever failed for a reason that may have passed. */
  retry(): void;
  /** The library has changed: what is on show is asked anew and stands until then, all else is forgotten. */
  refresh(): void;
  /** The first failure that is the server's fault, or what `reached` was told. */
  outage(): string | undefined;
  /** Whether the server can be reached, as somebody else found out: why not, or nothing where it can. */
  reached(problem: string | undefined): void;
  /** Counts the states of the library that the page has seen. */
  state(): number;
  /** Changes with every answer. */
  version(): number;
  subscribe(watcher: () => void): () => void;
}

/** An answer that says nothing new changes nothing on the page. */
const isSame = (a: Remote<unknown>, b: Remote<unknown> | undefined): boolean =>
  a.status === b?.status && JSON.stringify(a) === JSON.stringify(b);

/** How many answers are kept. */
const most = 400;

export const createResources = (fetchAnswer: (question: Ask<unknown>) => Promise<unknown>): Resources => {
  const answers = new Map<string, Remote<unknown>>();
  /** How many places show a path now. */
  const watched = new Map<string, number>();
  const changes = createStore<number>(0);
  /** Counts the states of the library: an answer that was asked of an earlier one comes too late. */
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
    // The map holds, under a path, what that path answers: the one place where the type is taken on trust.
    peek: <T>(question: Ask<T>) => (answers.get(question.path) ?? loading) as Remote<T>,
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
    retry() {
      for (const [path, remote] of answers) if (isOutage(remote)) ask(path);
    },
    refresh() {
      state += 1;
      for (const path of [...answers.keys()])
        if (watched.has(path)) load(path);
        else answers.delete(path);
      changes.set((n) => n + 1);
    },
    reached(problem) {
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
