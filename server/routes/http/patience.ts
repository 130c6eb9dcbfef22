/** How long a request may take: to arrive, and to be answered. */
import type { RequestHandler } from 'express';
import { askedBy, longestQuestion } from '../../base/asker.ts';
import { TooLateError } from '../../base/errors.ts';
import { isQuestion } from './access.ts';

/** A sender must bring this many bytes in every stretch of this many milliseconds, or is done. */
const pace = { bytes: 20_000, milliseconds: 20_000 };

/** Closes the connection of whoever sends a body more slowly than any network does. */
export const noSlowSenders =
  ({ bytes, milliseconds } = pace): RequestHandler =>
  (request, response, next) => {
    const { socket } = request;
    let had = socket.bytesRead;
    const timer = setInterval(() => {
      if (request.complete) return clearInterval(timer);
      // Whose bytes wait to be read is not to blame.
      if (request.readableLength === 0 && socket.bytesRead - had < bytes) socket.destroy();
      had = socket.bytesRead;
    }, milliseconds);
    timer.unref();
    response.once('close', () => clearInterval(timer));
    next();
  };

/**
 * Works on a question as long as somebody waits, and answers one that takes too long with a 503; what is still done for it
 * then stops (`asker`). Changes are never given up halfway.
 */
export const deadline =
  (milliseconds = longestQuestion): RequestHandler =>
  (request, response, next) => {
    if (!isQuestion(request)) return next();
    const asking = new AbortController();
    const timer = setTimeout(() => {
      // An answer that is being sent goes on.
      if (response.headersSent) return;
      const detail = `The answer takes more than ${milliseconds / 1000} seconds. Ask for less: fewer years, a smaller limit.`;
      const late = new TooLateError(detail);
      asking.abort(late);
      next(late);
    }, milliseconds);
    timer.unref();
    response.once('close', () => {
      clearTimeout(timer);
      asking.abort();
    });
    askedBy(asking.signal, next);
  };
