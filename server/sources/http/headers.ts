/** What the headers of an answer say about rate, budget and waiting. */
import type { Rate } from './pace.ts';

/** The headers of an answer, by their name in lower case. */
export interface Headers {
  get(name: string): string | null;
}

const number = (text: string | null): number | undefined => {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) && value >= 0 ? value : undefined;
};

/** In milliseconds. A longer wait is a mistake of whoever wrote the header. */
const longestWait = 7 * 86_400_000;

/**
 * `Retry-After` in milliseconds: seconds, or a date, which is compared with the date of the answer, because the clock of this
 * machine may be wrong.
 */
export const retryAfter = (headers: Headers): number | undefined => {
  const text = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  const sent = Date.parse(headers.get('date') ?? '');
  const wait =
    seconds === undefined ? Date.parse(text) - (Number.isNaN(sent) ? Date.now() : sent) : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.min(longestWait, Math.max(0, wait));
};

/** Crossref: so many requests in an interval such as `1s`, and so many at once; the spelling changed over the years. */
export const rateOf = (headers: Headers): Partial<Rate> => {
  const per = (name: string): number | undefined => {
    const [limit, interval] = [number(headers.get(`${name}-limit`)), number(headers.get(`${name}-interval`))];
    return limit === undefined || interval === undefined || limit === 0 || interval === 0
      ? undefined
      : limit / interval;
  };
  const [perSecond, atOnce] = [per('x-rate-limit') ?? per('x-ratelimit'), headers.get('x-concurrency-limit')];
  const together = number(atOnce);
  return { ...(perSecond && { perSecond }), ...(together && { atOnce: together }) };
};

/** OpenAlex: the credits that are left today, and in how many milliseconds the day ends. */
export const budgetOf = (headers: Headers): { left: number; renewedIn: number } | undefined => {
  const [left, reset] = [
    number(headers.get('x-ratelimit-remaining')),
    number(headers.get('x-ratelimit-reset')),
  ];
  return left === undefined || reset === undefined
    ? undefined
    : { left, renewedIn: Math.min(longestWait, reset * 1000) };
};
