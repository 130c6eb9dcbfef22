/** Every answer is asked for once and kept while the page is open; whoever shows it is told when it comes. */
import type { ApiProblem, Ask } from './api.ts';
import { isOutage, loading, type Remote } from './state/remote.ts';
import { createStore } from './state/store.ts';

export interface Resources {
  /** What is known now. Does not ask. */
  peek<T>(question: Ask<T>): Remote<T>;
  /** Asks, unless that was done before. */
  want(question: Ask<unknown>): void;
  /** Asks again whatever failed for a reason that may have passed. */
  retry(): void;
  /** The first failure that is the server's fault. */
  outage(): string | undefined;
  /** Changes with every answer. */
  version(): number;
  subscribe(watcher: () => void): () => void;
}

/** How many answers are kept. */
const most = 400;

export const createResources = (fetchAnswer: (question: Ask<unknown>) => Promise<unknown>): Resources => {
  const answers = new Map<string, Remote<unknown>>();
  const changes = createStore<number>(0);
  const put = (path: string, remote: Remote<unknown>): void => {
    answers.set(path, remote);
    changes.set((n) => n + 1);
  };
  const load = (question: Ask<unknown>): void => {
    put(question.path, loading);
    fetchAnswer(question).then(
      (value) => put(question.path, { status: 'ready', value }),
      (error: ApiProblem) =>
        put(question.path, { status: 'failed', code: error.status ?? 0, message: error.message }),
    );
  };
  return {
    // The map holds, under a path, what that path answers: the one place where the type is taken on trust.
    peek: <T>(question: Ask<T>) => (answers.get(question.path) ?? loading) as Remote<T>,
    want(question) {
      if (answers.has(question.path)) return;
      const oldest = answers.size >= most ? answers.keys().next().value : undefined;
      if (oldest !== undefined) answers.delete(oldest);
      load(question);
    },
    retry() {
      for (const [path, remote] of answers) if (isOutage(remote)) load({ path });
    },
    outage() {
      for (const remote of answers.values())
        if (remote.status === 'failed' && isOutage(remote)) return remote.message;
      return undefined;
    },
    version: changes.get,
    subscribe: changes.subscribe,
  };
};
