/** What waits to be imported: one file or text is reviewed at a time, in the order in which they were given. */

/** A file, or a text with a name that was made up for it. */
export interface Given {
  /** Tells two files of the same name apart. */
  key: number;
  name: string;
  body: Blob | string;
  /** The id of the format to read it as; absent where its content tells. */
  format?: string;
  /** The other BibTeX files given with it, whose abbreviations and entries it may use. */
  beside?: readonly Blob[];
}

type New = Omit<Given, 'key' | 'beside'>;

const isBibtex = ({ name }: New): boolean => /\.bib(?:tex|latex)?$/i.test(name);

/** The bodies of the other BibTeX files, where the one at `i` is such a file. */
const besideOf = (given: readonly New[], i: number): Pick<Given, 'beside'> => {
  const one = given[i];
  if (one === undefined || !isBibtex(one)) return {};
  const beside = given.flatMap((other, at) =>
    at !== i && isBibtex(other) && typeof other.body !== 'string' ? [other.body] : [],
  );
  return beside.length > 0 ? { beside } : {};
};

/** `undefined` while no import is asked for; an empty queue asks what to import. */
export type Intake = readonly Given[] | undefined;

/** Adds to what waits. */
export const give = (intake: Intake, more: readonly New[]): Intake => {
  const now = intake ?? [];
  const next = now.reduce((most, { key }) => Math.max(most, key), 0) + 1;
  return [...now, ...more.map((given, i) => ({ ...given, ...besideOf(more, i), key: next + i }))];
};

/** The first is to be read as another format: a new reading, as if it was given anew. */
export const readAs = (intake: Intake, format: string): Intake => {
  const [first, ...rest] = intake ?? [];
  if (!first) return intake;
  const key = [first, ...rest].reduce((most, given) => Math.max(most, given.key), 0) + 1;
  return [{ ...first, key, format }, ...rest];
};

/** Done with the first: the next one, or nothing more. */
export const nextGiven = (intake: Intake): Intake => {
  const rest = intake?.slice(1) ?? [];
  return rest.length > 0 ? rest : undefined;
};

/** What to do about an answer that is an error, by its status. */
const remedies: Readonly<Record<number, string>> = {
  0: 'Start it again with npm start, then try once more.',
  400: 'Choose its format by hand, another file, or paste the references as text.',
  403: 'It has to be started without --read-only to import.',
  410: 'Reading the file again keeps your corrections.',
  413: 'Large files are imported at the command line: npm run coterie -- import FILE',
};

/** A failure in words, with what to do; a server's message that says so itself is left as it is. */
export const remedyFor = (status: number, message: string): string | undefined => {
  const remedy = remedies[status];
  const says = (text: string): boolean => message.toLowerCase().includes(text);
  return remedy === undefined || says('npm run coterie') || says('--read-only') ? undefined : remedy;
};
