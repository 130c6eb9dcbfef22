/** The queue of files and texts to import: one is reviewed at a time. */

/** A file, or a text with a name that was made up for it. */
export interface QueuedImport {
  /** Distinguishes files of the same name. */
  key: number;
  name: string;
  body: Blob | string;
  /** The id of the format to read it as; absent to detect it. */
  format?: string;
  /** The other BibTeX files queued with it, whose abbreviations and entries it may use. */
  beside?: readonly Blob[];
  /** The same number for files that were given together; they are reviewed together. */
  batch?: number;
}

type New = Omit<QueuedImport, 'key' | 'beside' | 'batch'>;

const isBibtex = ({ name }: New): boolean => /\.bib(?:tex|latex)?$/i.test(name);

/** The bodies of the other BibTeX files, if the file at `i` is one. */
const besideOf = (queued: readonly New[], i: number): Pick<QueuedImport, 'beside'> => {
  const one = queued[i];
  if (one === undefined || !isBibtex(one)) return {};
  const beside = queued.flatMap((other, at) =>
    at !== i && isBibtex(other) && typeof other.body !== 'string' ? [other.body] : [],
  );
  return beside.length > 0 ? { beside } : {};
};

/** `undefined` while no import is asked for; an empty queue asks what to import. */
export type ImportQueue = readonly QueuedImport[] | undefined;

/** Adds to what waits. */
export const enqueue = (importQueue: ImportQueue, more: readonly New[]): ImportQueue => {
  const now = importQueue ?? [];
  const next = now.reduce((most, { key }) => Math.max(most, key), 0) + 1;
  const batch = more.length > 1 ? { batch: next } : {};
  return [...now, ...more.map((queued, i) => ({ ...queued, ...besideOf(more, i), ...batch, key: next + i }))];
};

/** What is reviewed now: the first, or all files that were given together with it. */
export const firstOf = (importQueue: ImportQueue): readonly QueuedImport[] => {
  const [first, ...rest] = importQueue ?? [];
  if (!first) return [];
  return first.batch === undefined ? [first] : [first, ...rest.filter(({ batch }) => batch === first.batch)];
};

/** The first is to be read as another format: a new reading, as if it was queued anew. */
export const readAs = (importQueue: ImportQueue, format: string): ImportQueue => {
  const [first, ...rest] = importQueue ?? [];
  if (!first) return importQueue;
  const key = [first, ...rest].reduce((most, queued) => Math.max(most, queued.key), 0) + 1;
  return [{ ...first, key, format }, ...rest];
};

/** Done with the first, and with the files that were given together with it: the next one, or nothing more. */
export const dropFirst = (importQueue: ImportQueue): ImportQueue => {
  const rest = importQueue?.slice(firstOf(importQueue).length) ?? [];
  return rest.length > 0 ? rest : undefined;
};

/** What to do about an answer that is an error, by its status. */
const remedies: Readonly<Record<number, string>> = {
  0: 'Start it with npm start, then try again.',
  422: 'Choose the format yourself, choose another file, or paste the references as text.',
  403: 'Start it without --read-only to import.',
  410: 'Read the file again. Your corrections stay.',
  413: 'Import large files on the command line: npm run coterie -- import FILE',
};

/** What to do about a failure; nothing if the message of the server says so itself. */
export const remedyFor = (status: number, message: string): string | undefined => {
  const remedy = remedies[status];
  const says = (text: string): boolean => message.toLowerCase().includes(text);
  return remedy === undefined || says('npm run coterie') || says('--read-only') ? undefined : remedy;
};
