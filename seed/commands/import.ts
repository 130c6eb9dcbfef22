/** `coterie import FILE...`: reads files and loads them; prints one line of counts for each file. */
import { existsSync } from 'node:fs';
import type { Config } from '../../server/base/config.ts';
import { InputError } from '../../server/base/errors.ts';
import type { Counts } from '../../server/model.ts';
import { countsOf } from '../../server/store/batches.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { commitWithRetry } from '../decide/commit-with-retry.ts';
import { applyThesaurus } from '../decide/thesaurus.ts';
import type { GivenFile } from '../import/files.ts';
import { prepareImport } from '../import/import.ts';
import { importLarge, isBetterStreamed } from '../import/large.ts';
import { withCopy } from '../import/library-copy.ts';
import { importedFrom, isLarge, openFiles, type ReadFile, readReferences } from '../import/load.ts';
import { namedPaper } from '../import/own-paper.ts';
import type { Tally } from '../import/prepared.ts';
import { isThesaurus } from '../link/techniques/thesaurus-file.ts';
import type { OwnPaper } from '../normalize/record.ts';
import { eachFile, failIfOnlyText, failIfRefused, givenFiles } from './each-file.ts';
import { amount, type Output } from './output.ts';
import { progressBar } from './progress.ts';
import { tallyInWords } from './tally-words.ts';

/** The library, opened when it is first asked for. */
type Library = () => Promise<Store>;

export interface ImportOptions {
  format?: string;
  dryRun?: boolean;
  json?: boolean;
  /** The paper whose reference list each file is: an id, `doi:…`, or a file with its one record. */
  of?: string;
}

interface Result extends Tally {
  file: string;
  /** What the import added to the library, by label and relation; null for a dry run. */
  added: Counts | null;
}

const summary = ({ file, added, ...tally }: Result): string => {
  const read = `${file}: ${tallyInWords(tally)}`;
  if (added === null) return `${read}; dry run, nothing stored`;
  const { Author, Venue, Technique } = added.nodes;
  const found = [
    ...(Author > 0 ? [amount(Author, 'author')] : []),
    ...(Venue > 0 ? [amount(Venue, 'venue')] : []),
    ...(Technique > 0 ? [amount(Technique, 'technique')] : []),
  ];
  return found.length > 0 ? `${read}; added ${found.join(', ')}` : read;
};

const complain = (output: Output, name: string, { line, reason }: { line: number; reason: string }): void =>
  output.say(`${name}:${line}: ${reason}`);

const nothingStored = (file: string, dryRun: boolean | undefined): Result => ({
  file,
  ...{ read: 0, new: 0, merged: 0, present: 0, unread: 0 },
  added: dryRun ? null : countsOf({}),
});

const importWhole = async (
  library: Library,
  file: ReadFile,
  { dryRun }: ImportOptions,
  of: OwnPaper | undefined,
  progress: (done: number) => void,
): Promise<Result> => {
  // A file of BibTeX abbreviations has served the others, and has nothing to store.
  if (file.reading.references.length === 0 && !file.reading.library) return nothingStored(file.name, dryRun);
  const store = await library();
  const prepare = () => prepareImport(store, importedFrom(file), { ...file.reading, ...(of && { of }) });
  if (dryRun) return { file: file.name, ...(await prepare()).tally, added: null };
  const { prepared, added } = await commitWithRetry(prepare, { progress });
  return { file: file.name, ...prepared.tally, added };
};

/** A file that is read and loaded in batches, with the texts of the BibTeX files of the same import. */
interface Large extends GivenFile {
  format: string | undefined;
  beside: readonly string[];
}

/** The paper that `--of` names. */
const ownPaper = async (store: Store, name: string): Promise<OwnPaper> => {
  if (!existsSync(name)) return namedPaper(store, name);
  const { reading } = await readReferences(name);
  const [reference, ...more] = reading.references;
  if (!reference || more.length > 0)
    throw new InputError(
      `${name}: --of takes a file with one paper; this one has ${reading.references.length}.`,
    );
  return { reference };
};

/** Each batch depends on the ones before it, so a dry run works on a copy of the library. */
const dryRunStreamed = async (store: Store, file: Large, output: Output): Promise<Result> => ({
  ...(await withCopy(store, (copy) => importStreamed(copy, file, output))),
  added: null,
});

const importStreamed = async (store: Store, file: Large, output: Output): Promise<Result> => {
  const bar = progressBar(file.name);
  const said = (unread: { line: number; reason: string }): void => complain(output, file.name, unread);
  const { tally, added } = await importLarge(store, file, said, bar.update)
    .catch((error: unknown) => {
      if (!(error instanceof InputError))
        output.say(
          `${file.name}: import stopped. Import the file again: what was loaded stays, and the rest is added.`,
        );
      throw error;
    })
    .finally(bar.stop);
  return { file: file.name, ...tally, added };
};

/** Makes one decision for each line of a thesaurus file. */
const decideThesaurus = async (
  library: Library,
  { name }: GivenFile,
  thesaurus: string,
  { dryRun, json }: ImportOptions,
  output: Output,
): Promise<void> => {
  if (dryRun)
    throw new InputError(
      `${name}: --dry-run does not work with a thesaurus. Each decision that it makes can be undone.`,
    );
  const { decided, skipped } = await applyThesaurus(await library(), thesaurus);
  for (const { line, label, reason } of skipped)
    complain(output, name, { line, reason: label === '' ? reason : `${label}: ${reason}` });
  if (!json) output.result(`${name}: ${amount(decided, 'line')} applied, ${skipped.length} skipped`);
};

export const importFiles = async (
  paths: string[],
  options: ImportOptions,
  config: Config,
  output: Output,
): Promise<void> => {
  const { format, dryRun, json } = options;
  const files = await givenFiles(paths, format, output);
  const loader = await openFiles(files, format);
  // Opened when the first file has been read: what cannot be read needs no library.
  let opened: Promise<Store> | undefined;
  const library: Library = () => {
    opened ??= openStore(config);
    return opened;
  };
  const results: (Result | { file: string; problem: string })[] = [];
  const whole = async (file: GivenFile, place: string): Promise<Result> => {
    const bar = progressBar(`${place}${file.name}`);
    try {
      const read = await loader.read(file);
      const own = await of();
      const result = await importWhole(library, read, options, own, bar.update);
      bar.stop();
      for (const unread of read.reading.unread) complain(output, file.name, unread);
      for (const note of read.reading.notes ?? []) output.say(`${file.name}: ${note}`);
      failIfOnlyText(file.name, read.reading);
      return result;
    } finally {
      bar.stop();
    }
  };
  const one = async (file: GivenFile, place: string): Promise<void> => {
    const large = await isLarge(file);
    if (large && options.of !== undefined)
      throw new InputError(`${file.name}: too large for --of; leave --of out, or split the file.`);
    const thesaurus = large ? undefined : await loader.text(file);
    if (thesaurus !== undefined && isThesaurus(thesaurus))
      return decideThesaurus(library, file, thesaurus, options, output);
    const streamed = dryRun ? dryRunStreamed : importStreamed;
    const better =
      large ||
      (thesaurus !== undefined && !dryRun && !options.of && (await isBetterStreamed(library, file, format)));
    const result = better
      ? await streamed(await library(), { ...file, format, beside: loader.bibtex }, output)
      : await whole(file, place);
    results.push(result);
    if (!json) output.result(summary(result));
  };
  // Throws at once where no file can be imported.
  let own: Promise<OwnPaper> | undefined;
  const of = async (): Promise<OwnPaper | undefined> => {
    if (options.of === undefined) return undefined;
    own ??= ownPaper(await library(), options.of);
    return own;
  };
  try {
    if (options.of !== undefined && files.length > 1) await of();
    const refused = await eachFile(files, one, output);
    results.push(...refused.map(({ name, problem }) => ({ file: name, problem })));
    if (json) output.result(JSON.stringify(results));
    failIfRefused(refused, files);
  } finally {
    await loader.close();
    await (await opened)?.close();
  }
};
