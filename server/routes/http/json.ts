/** Reads JSON bodies: bounded in size and in depth, without characters that no text has. */
import express, { type RequestHandler } from 'express';
import { cleaned } from '../../base/clean-text.ts';
import { RequestError } from '../../base/errors.ts';

/** How deep lists and objects may be nested; what Coterie takes is 6 deep. */
const deepest = 32;

/** Whether a value is nested deeper than `most`. Needs no stack, which deep values would use up. */
export const isDeeper = (value: unknown, most: number): boolean => {
  let level = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
};

/** The readers of JSON up to `limit`. */
export const jsonBody = (limit: string): RequestHandler[] => [
  express.json({ limit }),
  (request, _response, next) => {
    if (isDeeper(request.body, deepest))
      throw new RequestError(400, 'Too deep', `The body is nested more than ${deepest} levels deep.`);
    // A text that is there stays there, so that a request is taken or refused as it was sent.
    request.body = cleaned(request.body, '\ufffd');
    next();
  },
];
