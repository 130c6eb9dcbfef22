/** Where the package is, whether this runs from source or from `dist/`. */
import { readFileSync } from 'node:fs';

const here = new URL('../..', import.meta.url);

/** The folder of package.json, as a `file:` URL. */
export const root: URL = /\/dist\/$/.test(here.href) ? new URL('..', here) : here;

/** Coterie's own version. */
export const version: string = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version;
