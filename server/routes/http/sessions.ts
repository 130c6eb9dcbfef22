/** The token that lets people in, and the cookie of who signed in with it. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request } from 'express';
import { CoterieError } from '../../base/errors.ts';

/** The name of the cookie. */
export const cookie = 'coterie';

/** How long a browser stays signed in, in milliseconds. */
const lifetime = 30 * 24 * 60 * 60 * 1000;

/** Shorter ones could be guessed. */
const shortest = 16;

/** Throws a `CoterieError` if a token is too short, or has characters that no header can hold. */
export const checkToken = (token: string): void => {
  if (token.length < shortest || !/^[\x21-\x7e]+$/.test(token))
    throw new CoterieError(
      `COTERIE_TOKEN must have at least ${shortest} characters, letters, digits and signs without spaces. Make one with: node -p "crypto.randomUUID()"`,
    );
};

/** Whether two texts are equal, in a time that does not depend on where they differ. */
const isSame = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};

/** Whether a given token is the right one. */
export const isToken = (token: string, given: string): boolean => isSame(token, given);

const signature = (token: string, until: string): string =>
  createHmac('sha256', token).update(`session until ${until}`).digest('base64url');

/** A cookie's value: until when it holds, signed with the token, so that a new token ends every session. */
export const session = (token: string, now: number): string => {
  const until = String(now + lifetime);
  return `${until}.${signature(token, until)}`;
};

const isSession = (token: string, given: string, now: number): boolean => {
  const [until = '', signed = ''] = given.split('.');
  return isSame(signature(token, until), signed) && Number(until) > now;
};

/** No script reads it, and no page of another site sends it. */
export const cookieOptions = (request: Request): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: request.secure,
  path: '/',
});

/** As `cookieOptions`, until the session ends. */
export const lasting = (request: Request): CookieOptions => ({ ...cookieOptions(request), maxAge: lifetime });

/** Whether a request brings the token as a bearer, or the cookie of a session. */
export const isSignedIn = (token: string, request: Request, now = Date.now()): boolean => {
  const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return isToken(token, bearer);
  const cookies = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return cookies.some(([name, value = '']) => name === cookie && isSession(token, value, now));
};
