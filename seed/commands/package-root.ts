/** Where the package lies, whether this runs from source or compiled under `dist/`. */
import { readFileSync } from 'node:fs';

const here = new URL('../..', import.meta.url);

/** The folder of package.json, as a `file:` address. */
export const root: URL = /\/dist\/$/.test(here.href) ? new URL('..', here) : here;

/** Coterie's own version. */
export const version: string = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version;
