/** The files that are given to a command; a folder stands for the files in it that can be read. */
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { formats } from '../read/formats/index.ts';
import { documentFormats } from './documents/kinds.ts';

/** A file to read: where it is (`-` for stdin), and its name for display. */
export interface GivenFile {
  path: string;
  name: string;
}

export interface Given {
  files: GivenFile[];
  /** What was left out of each folder, in words. */
  leftOut: string[];
}

/** Endings of the files that are taken out of a folder. A file that is named itself is read whatever its ending. */
export const readEndings: ReadonlySet<string> = new Set(
  [...formats, ...documentFormats].flatMap(({ extensions }) => extensions),
);

const endingOf = (path: string): string => extname(path).toLowerCase();

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** The paths of all files in a folder and its folders, in order; without hidden ones, and links to folders are not followed. */
const walk = async (folder: string, inside = ''): Promise<string[]> => {
  const entries = (await readdir(join(folder, inside), { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const paths: string[] = [];
  for (const entry of entries) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await walk(folder, path)));
    else if (entry.isFile() || (await isFile(join(folder, path)))) paths.push(path);
  }
  return paths;
};

/** `3 files were left out (2 .png, 1 without an ending)`. */
const leftOutInWords = (paths: readonly string[]): string => {
  const numbers = new Map<string, number>();
  for (const path of paths) {
    const ending = endingOf(path) || 'without an ending';
    numbers.set(ending, (numbers.get(ending) ?? 0) + 1);
  }
  const kindsOf = [...numbers].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const list = kindsOf.map(([ending, n]) => `${n} ${ending}`).join(', ');
  return `${paths.length} ${paths.length === 1 ? 'file was' : 'files were'} left out (${list})`;
};

/** All files of the given paths in order, each once. Folders are searched through; a path without a file stays as it is. */
export const filesIn = async (paths: readonly string[]): Promise<Given> => {
  const files = new Map<string, GivenFile>();
  const leftOut: string[] = [];
  for (const path of paths) {
    if (path === '-' || !(await isFolder(path))) {
      files.set(path, { path, name: path === '-' ? 'stdin' : basename(path) });
      continue;
    }
    const inside = await walk(path);
    const read = inside.filter((name) => readEndings.has(endingOf(name)));
    for (const name of read) files.set(join(path, name), { path: join(path, name), name });
    const rest = inside.filter((name) => !readEndings.has(endingOf(name)));
    // A folder with nothing to read is refused when it is read itself.
    if (read.length === 0) files.set(path, { path, name: basename(path) });
    else if (rest.length > 0) leftOut.push(`${path}: ${leftOutInWords(rest)}`);
  }
  return { files: [...files.values()], leftOut };
};
