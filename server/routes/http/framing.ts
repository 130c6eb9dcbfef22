/** Which pages may show the embedded picture in a frame: validates the setting and sets the headers. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { CoterieError } from '../../base/errors.ts';

/** An origin such as `https://example.org`, optionally with a port or `*.` before the name; `*` for all pages; `file:` for local files. */
const source = /^(\*|file:|https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?)$/i;

/** The origins as a content security policy takes them. Throws a `CoterieError` that names the first invalid one. */
export const checkSources = (sources: readonly string[]): readonly string[] => {
  const wrong = sources.find((text) => !source.test(text));
  if (wrong === undefined) return sources;
  throw new CoterieError(
    `"${wrong}" is not an origin. Write an origin such as https://example.org, file: for pages opened as files, or * for all pages.`,
  );
};

/** The page may only contact this server, and loads all scripts and styles from files. */
const secure = (frames: readonly string[]): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'", ...frames],
      },
    },
    // The older header cannot hold a list of origins, so it is dropped if there is one.
    xFrameOptions: frames.length === 0,
    strictTransportSecurity: false,
  });

/**
 * The headers of every response. Pages of other hosts may frame only the embedded picture (`/?embed`), where the library
 * cannot be changed, and only if they are listed; pages that change the library cannot be framed (clickjacking).
 */
export const security = (embedFrom: readonly string[]): RequestHandler => {
  const [closed, open] = [secure([]), secure(checkSources(embedFrom))];
  return (request, response, next) => {
    const isEmbedded = request.path === '/' && request.query['embed'] !== undefined;
    (isEmbedded ? open : closed)(request, response, next);
  };
};
