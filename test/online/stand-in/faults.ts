/** What may go wrong with a service; a test switches it on. */
import type { Answer } from './answer.ts';
import type { Service } from './work.ts';

export const faultKinds = [
  'busy',
  'busy-without-hint',
  'budget',
  'unavailable',
  'broken',
  'timeout-page',
  'slow',
  'hanging',
  'dropped',
  'truncated',
  'malformed',
  'portal',
  'wrong-type',
  'empty',
  'no-results',
  'elsewhere',
  'refused',
  'too-large',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  kind: FaultKind;
  /** The service that fails; all by default. */
  service?: Service;
  /** Requests whose path and query match; all by default. */
  path?: RegExp;
  /** The number of requests that fail; all by default. */
  times?: number;
  /** The number of requests that are answered before. */
  after?: number;
  /** Seconds that `Retry-After` tells: 1 for `busy`, 54,000 (15 hours) for `budget`. */
  retryAfter?: number;
  /** Milliseconds that a slow answer takes. */
  ms?: number;
  /** Where `elsewhere` points. */
  to?: string;
}

const html = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body,
});

const budget = (seconds: number): Answer => ({
  status: 429,
  headers: {
    'retry-after': String(seconds),
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(seconds),
    'x-ratelimit-credits-required': '10',
  },
  body: {
    error: 'Rate limit exceeded',
    message:
      'Insufficient budget. This request costs $0.001 but you only have $0 remaining. Resets at midnight UTC.',
    retryAfter: seconds,
    costUsd: 0.001,
    dailyRemainingUsd: 0,
    prepaidRemainingUsd: 0,
    creditsRequired: 10,
    creditsRemaining: 0,
    onetimeCreditsRemaining: 0,
  },
});

const tooMany = (service: Service): Answer['body'] =>
  service === 'openalex'
    ? {
        error: 'Rate limit exceeded',
        message: 'Rate limit exceeded: 10 requests per second. Please slow down.',
      }
    : service === 's2'
      ? {
          message: 'Too Many Requests. Please wait and try again or apply for a key for higher rate limits.',
          code: '429',
        }
      : '<html><body><h1>429 Too Many Requests</h1>\nYou have sent too many requests in a given amount of time.\n</body></html>\n';

const refused: Readonly<Record<Service, Answer>> = {
  openalex: { status: 401, body: { error: 'Invalid or missing API key', message: 'API key not found' } },
  crossref: html(403, '<html><body><h1>403 Forbidden</h1></body></html>'),
  s2: { status: 403, headers: { 'x-amzn-errortype': 'ForbiddenException' }, body: { message: 'Forbidden' } },
};

/** What a service says to a wrong key. */
export const refusal = (service: Service): Answer => refused[service];

/** What a service says when the budget of a day is spent. */
export const overBudget = budget;

/** Answers in place of the right one. */
export const falseAnswers: Readonly<Partial<Record<FaultKind, (fault: Fault, service: Service) => Answer>>> =
  {
    busy: ({ retryAfter = 1 }, service) => ({
      status: 429,
      headers: {
        'retry-after': String(retryAfter),
        ...(service === 'crossref' && { 'content-type': 'text/html' }),
      },
      body: tooMany(service),
    }),
    'busy-without-hint': (_, service) => ({
      status: 429,
      headers: service === 'crossref' ? { 'content-type': 'text/html' } : {},
      body: tooMany(service),
    }),
    budget: ({ retryAfter = 54_000 }) => budget(retryAfter),
    unavailable: ({ retryAfter = 1 }) => ({
      status: 503,
      headers: { 'retry-after': String(retryAfter) },
      body: { error: 'Search temporarily unavailable', message: 'Please retry shortly.' },
    }),
    broken: () => ({
      status: 500,
      body: {
        status: 'error',
        'message-type': 'exception',
        message: { name: 'class clojure.lang.ExceptionInfo' },
      },
    }),
    'timeout-page': () => html(504, '<html>\n<head><title>504 Gateway Time-out</title></head>\n</html>\n'),
    malformed: () => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"results": [{"id": 7,',
    }),
    portal: () =>
      html(
        200,
        '<!doctype html><title>Welcome to Hotel Wi-Fi</title><form action="/login"><input name="room"></form>',
      ),
    empty: () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '' }),
    'no-results': (_, service) => ({ status: 200, body: nothing[service] }),
    elsewhere: ({ to = 'http://127.0.0.1:9/' }) => ({ status: 302, headers: { location: to }, body: '' }),
    refused: (_, service) => refusal(service),
  };

const nothing: Readonly<Record<Service, object>> = {
  openalex: { meta: { count: 0, page: 1, per_page: 25, next_cursor: null }, results: [], group_by: [] },
  crossref: {
    status: 'ok',
    'message-type': 'work-list',
    'message-version': '1.0.0',
    message: { facets: {}, 'total-results': 0, items: [], 'items-per-page': 20 },
  },
  s2: { total: 0, offset: 0 },
};

/** Which of the faults meets a request; counts what it has met. */
export class Faults {
  private readonly active: { fault: Fault; met: number }[] = [];

  add(fault: Fault): void {
    this.active.push({ fault, met: 0 });
  }

  clear(): void {
    this.active.length = 0;
  }

  meets(service: Service, address: string): Fault | undefined {
    for (const one of this.active) {
      const { fault } = one;
      if (fault.service !== undefined && fault.service !== service) continue;
      if (fault.path !== undefined && !fault.path.test(address)) continue;
      one.met += 1;
      const after = fault.after ?? 0;
      if (one.met > after && one.met - after <= (fault.times ?? Number.POSITIVE_INFINITY)) return fault;
    }
    return undefined;
  }
}
