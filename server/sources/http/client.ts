/** The one way in which services are asked: with consent, within limits, from the cache where it can, and logged. */
import pRetry from 'p-retry';
import type { z } from 'zod';
import { OnlineError } from '../errors.ts';
import type { Budget } from './budget.ts';
import type { Cache, Cached } from './cache.ts';
import { createExchange, type ExchangeOptions } from './exchange.ts';
import { budgetOf, rateOf, retryAfter } from './headers.ts';
import type { Pace } from './pace.ts';
import { explainStatus, Failed, notData, notUnderstood, spent } from './problems.ts';
import type { Answer, Request } from './send.ts';

/** A question to a service. */
export interface Question<T> {
  /** Under the base address, encoded: `/works`. */
  path: string;
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON, if it is given. */
  body?: unknown;
  /** What the answer must look like. */
  form: z.ZodType<T>;
  /** What it takes of the budget. */
  credits: number;
  /** Whether 404 means that there is no such work, and not that something is wrong. */
  mayMiss?: boolean;
}

export interface Client {
  /** The checked answer; undefined if there is no such work. Rejects with `OnlineError`. */
  ask<T>(question: Question<T>, signal?: AbortSignal): Promise<T | undefined>;
}

export interface ClientOptions extends ExchangeOptions {
  /** Without a slash at the end. */
  base: string;
  /** Sent with every request; may hold a key. */
  headers: Readonly<Record<string, string>>;
  /** What must be repeated nowhere. */
  secrets: readonly string[];
  cache: Cache;
  pace: Pace;
  budget: Budget;
  /** The wait before the first retry, in milliseconds; each further one is about twice as long. */
  backoff?: number;
}

/** In milliseconds: a longer wait is not waited for, but told. */
const patience = 120_000;
/** What to assume if a service is too busy and does not say how long. */
const someMinutes = 300_000;

const requestOf = <T>({ base, headers }: ClientOptions, { path, query, body }: Question<T>): Request => {
  const url = new URL(`${base}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  if (body === undefined) return { method: 'GET', url, headers };
  const json = { ...headers, 'content-type': 'application/json' };
  return { method: 'POST', url, headers: json, body: JSON.stringify(body) };
};

const conditions = (cached: Cached | undefined): Record<string, string> => ({
  ...(cached?.etag !== undefined && { 'if-none-match': cached.etag }),
  ...(cached?.modified !== undefined && { 'if-modified-since': cached.modified }),
});

/** The checked value of a body; a reason why there is none. */
const check = <T>(body: string, form: z.ZodType<T>): { value: T } | { complete: boolean } => {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { complete: false };
  }
  const { success, data } = form.safeParse(json);
  return success ? { value: data } : { complete: true };
};

const isJson = (answer: Answer): boolean => /\bjson\b/i.test(answer.headers.get('content-type') ?? 'json');

/** Asks one service. */
export const createClient = (options: ClientOptions): Client => {
  const { asked, secrets, consent, cache, pace, budget, backoff = 500 } = options;
  const { id } = asked.service;
  const exchange = createExchange(options);

  /** Learns from an answer, and throws `Failed` unless it is a success, 304, or 404 where that is an answer. */
  const judge = (answer: Answer, credits: number, mayMiss: boolean): void => {
    pace.learn(rateOf(answer.headers));
    const left = budgetOf(answer.headers);
    if (left !== undefined) budget.learn(left.left, left.renewedIn);
    const { status } = answer;
    if (status === 304 || (status === 404 && mayMiss)) return;
    const wait = retryAfter(answer.headers);
    if (status === 429 || (status === 503 && wait !== undefined)) {
      const until = budget.until(credits);
      const long = wait !== undefined && wait > patience;
      if (long && until === undefined) budget.learn(0, wait);
      if (wait !== undefined && !long) pace.rest(wait);
      const problem = spent(asked, until ?? new Date(Date.now() + (wait ?? someMinutes)));
      throw new Failed(problem, long || until !== undefined ? 0 : 4);
    }
    const failure = explainStatus(answer, asked, secrets);
    if (failure !== undefined) throw failure;
    if (!isJson(answer)) throw notData(asked);
  };

  const attempt = async <T>(
    { form, credits, mayMiss = false }: Question<T>,
    request: Request,
    key: string,
    cached: Cached | undefined,
    signal: AbortSignal | undefined,
  ): Promise<T | undefined> => {
    const headers = { ...request.headers, ...conditions(cached) };
    const answer = await pace.run(() => exchange({ ...request, headers }, signal), signal);
    judge(answer, credits, mayMiss);
    const { status, body } = answer.status === 304 && cached !== undefined ? cached : answer;
    const [etag, modified] = [answer.headers.get('etag'), answer.headers.get('last-modified')];
    const keep = { status, body, ...(etag && { etag }), ...(modified && { modified }) };
    if (status === 404) {
      await cache.put(key, { ...keep, body: '' });
      return undefined;
    }
    const found = check(body, form);
    if (!('value' in found)) throw notUnderstood(asked, found.complete);
    await cache.put(key, keep);
    return found.value;
  };

  /** What the cache has, unless it makes no sense any more. */
  const keptFor = async <T>(
    key: string,
    form: z.ZodType<T>,
  ): Promise<{ cached: Cached; value: T | undefined } | undefined> => {
    const cached = await cache.get(key);
    if (cached === undefined) return undefined;
    if (cached.status === 404) return { cached, value: undefined };
    const found = check(cached.body, form);
    return 'value' in found ? { cached, value: found.value } : undefined;
  };

  /** A service that is too busy and does not say how long is left alone for the time that the message says. */
  const remember = ({ until }: OnlineError, credits: number): void => {
    if (until !== undefined && credits > 0 && budget.until(credits) === undefined)
      budget.learn(0, Date.parse(until) - Date.now());
  };

  const cancelled = (): OnlineError =>
    new OnlineError(
      'cancelled',
      id,
      `Asking ${asked.service.name} was cancelled. What was received is kept.`,
    );

  return {
    async ask(question, signal) {
      if (signal?.aborted) throw cancelled();
      consent.stillDemand(id);
      const request = requestOf(options, question);
      const key = [request.method, request.url.href, request.body ?? ''].join('\n');
      const kept = await keptFor(key, question.form);
      if (kept?.cached.fresh) return kept.value;
      const until = budget.until(question.credits);
      if (until !== undefined) throw spent(asked, until);
      try {
        return await pRetry(() => attempt(question, request, key, kept?.cached, signal), {
          ...{ retries: 4, minTimeout: backoff, maxTimeout: 20_000, randomize: true, signal },
          shouldRetry: ({ error, attemptNumber }) =>
            error instanceof Failed && attemptNumber <= error.retries,
        });
      } catch (error) {
        if (signal?.aborted) throw cancelled();
        if (!(error instanceof Failed)) throw error;
        remember(error.problem, question.credits);
        throw error.problem;
      }
    },
  };
};
