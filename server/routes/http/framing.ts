/** Which pages may show the embedded picture in a frame: what the settings say, checked, and the headers for it. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { CoterieError } from '../../base/errors.ts';

/** `https://example.org`, with a port or `*.` before the name; every page (`*`); or pages opened as files (`file:`). */
const source = /^(\*|file:|https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?)$/i;

/** The sources as a policy takes them. Throws a `CoterieError` that names the first that is none. */
export const checkSources = (sources: readonly string[]): readonly string[] => {
  const wrong = sources.find((text) => !source.test(text));
  if (wrong === undefined) return sources;
  throw new CoterieError(
    `"${wrong}" is no page that may embed. Write its origin, such as https://example.org, or file: for pages opened as files, or * for all.`,
  );
};

/** A page may talk to this server alone, and brings all scripts and styles as files. */
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
    // The older header knows no list of pages: it goes where there is one.
    xFrameOptions: frames.length === 0,
    strictTransportSecurity: false,
  });

/**
 * The headers of every answer. Pages of other hosts may frame the embedded picture alone (`/?embed`), where the library
 * cannot be changed, and only those named; what changes the library stays out of frames (clickjacking).
 */
export const security = (embedFrom: readonly string[]): RequestHandler => {
  const [closed, open] = [secure([]), secure(checkSources(embedFrom))];
  return (request, response, next) => {
    const isEmbedded = request.path === '/' && request.query['embed'] !== undefined;
    (isEmbedded ? open : closed)(request, response, next);
  };
};
