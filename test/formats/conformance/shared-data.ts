/** Real files for conformance tests, where they are at hand: a directory beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../../shared/data');

/** Whether the files are there; a test without them says so instead of passing in silence. */
export const hasSharedData = existsSync(root);
if (!hasSharedData)
  console.warn('The directory ../shared/data is missing: tests over real files are skipped.');

export interface SharedFile {
  name: string;
  text: string;
}

/** The files of a folder whose names end so, in order. */
export const sharedFiles = (folder: string, ending: string | RegExp): SharedFile[] =>
  !hasSharedData
    ? []
    : readdirSync(join(root, folder))
        .filter((name) => (typeof ending === 'string' ? name.endsWith(ending) : ending.test(name)))
        .sort()
        .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') }));

export const sharedFile = (folder: string, name: string): string =>
  readFileSync(join(root, folder, name), 'utf8');

/** The names of a folder's files that end so, in order. */
export const sharedNames = (folder: string, ending: string): string[] =>
  !hasSharedData
    ? []
    : readdirSync(join(root, folder))
        .filter((name) => name.endsWith(ending))
        .sort();

export const sharedBytes = (folder: string, name: string): Buffer => readFileSync(join(root, folder, name));
