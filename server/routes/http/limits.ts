/** What one asker may use: requests a minute, tries of the token, requests in work at the same time. */
import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import { LRUCache } from 'lru-cache';
import pLimit, { type LimitFunction } from 'p-limit';
import { RequestError } from '../../base/errors.ts';
import { isLoopback } from './origins.ts';

/** The page asks some twenty questions when it opens; a group may share one address. */
const perMinute = 1200;
/** Wrong tokens within a quarter of an hour. */
const tries = 20;
/** Requests of one asker that are in work at the same time, and those that may wait. */
const atOnce = 8;
const waiting = 500;
/** Streams of events that one asker may have open. */
const streams = 50;

const tooMany = (detail: string): RequestError => new RequestError(429, 'Too many requests', detail);

/** The address of the asker; of IPv6, the network. */
const askerOf = ({ ip = '' }: Request): string => (isIP(ip) ? ipKeyGenerator(ip) : ip);

/** Whether the asker is on this machine. */
const isHere = ({ ip = '' }: Request): boolean => isLoopback(ip.replace(/^::ffff:/, ''));

const shared: Partial<Options> = {
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  keyGenerator: askerOf,
  // Which proxies are trusted is a setting (COTERIE_PROXIES); one that is not must not fill the log.
  validate: { xForwardedForHeader: false, forwardedHeader: false },
};

/** Limits the requests of other machines. */
export const ratePerAsker = (): RequestHandler =>
  rateLimit({
    ...shared,
    windowMs: 60_000,
    limit: perMinute,
    skip: isHere,
    handler: () => {
      throw tooMany(
        `More than ${perMinute} requests a minute came from your address. Try again in a minute.`,
      );
    },
  });

/** Limits wrong tokens; `isTry` tells requests that bring one. */
export const triesPerAsker = (): RequestHandler =>
  rateLimit({
    ...shared,
    windowMs: 15 * 60_000,
    limit: tries,
    skip: (request) => request.headers.authorization === undefined && request.path !== '/sign-in',
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, { statusCode }) => statusCode !== 401,
    handler: () => {
      throw tooMany('Too many wrong tokens came from your address. Try again in a quarter of an hour.');
    },
  });

/** Lets a few requests of each asker work at the same time; others wait for their turn. */
export const workPerAsker = (): RequestHandler => {
  const work = new LRUCache<string, LimitFunction>({ max: 10_000 });
  const open = new Map<string, number>();
  const stream: RequestHandler = (request, response, next) => {
    const asker = askerOf(request);
    const now = open.get(asker) ?? 0;
    if (now >= streams) throw tooMany(`More than ${streams} streams of events are open from your address.`);
    open.set(asker, now + 1);
    response.once('close', () => {
      const left = (open.get(asker) ?? 1) - 1;
      if (left > 0) open.set(asker, left);
      else open.delete(asker);
    });
    next();
  };
  return (request, response, next) => {
    if (request.accepts(['json', 'text/event-stream']) === 'text/event-stream')
      return stream(request, response, next);
    const asker = askerOf(request);
    const line = work.get(asker) ?? pLimit(atOnce);
    work.set(asker, line);
    if (line.pendingCount >= waiting)
      throw tooMany(`More than ${waiting} of your requests are waiting. Slow down.`);
    void line(
      () =>
        new Promise<void>((resolve) => {
          // Whoever left while waiting is not served.
          if (response.destroyed) return resolve();
          response.once('close', resolve);
          next();
        }),
    );
  };
};
