/** `coterie import FILE...`: reads files and loads them; prints one line of counts for each file. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Config } from '../../server/base/config.ts';
import { InputError } from '../../server/base/errors.ts';
import type { Counts } from '../../server/model.ts';
import { countsOf } from '../../server/store/batches.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { commitWithRetry } from '../decide/commit-with-retry.ts';
import { applyThesaurus } from '../decide/thesaurus.ts';
import { prepareImport } from '../import/import.ts';
import { importLarge } from '../import/large.ts';
import { withCopy } from '../import/library-copy.ts';
import { importedFrom, isLarge, type ReadFile, readAll, readReferences } from '../import/load.ts';
import { namedPaper } from '../import/own-paper.ts';
import type { Tally } from '../import/prepared.ts';
import { isThesaurus } from '../link/techniques/thesaurus-file.ts';
import type { OwnPaper } from '../normalize/record.ts';
import { amount, type Output } from './output.ts';

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

/** A progress bar on a terminal, nothing elsewhere. */
const progressBar = (name: string): { update(done: number): void; stop(): void } => {
  const bar = new SingleBar({
    format: `${name} {bar} {percentage}%`,
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: true,
  });
  bar.start(100, 0);
  return { update: (done) => bar.update(Math.round(done * 100)), stop: () => bar.stop() };
};

const summary = ({ file, added, ...tally }: Result): string => {
  const parts = [
    `${file}: ${amount(tally.read, 'reference')} read`,
    `${tally.new} new`,
    `${tally.merged} merged`,
    `${tally.present} already in the library`,
    `${tally.unread} unreadable`,
    ...(tally.idOnly ? [`${amount(tally.idOnly, 'more work')} known by an identifier only`] : []),
  ];
  if (added === null) return `${parts.join(', ')}; dry run, nothing stored`;
  const { Author, Venue, Technique } = added.nodes;
  const found = [amount(Author, 'author'), amount(Venue, 'venue'), amount(Technique, 'technique')];
  return `${parts.join(', ')}; added ${found.join(', ')}`;
};

const complain = (output: Output, name: string, { line, reason }: { line: number; reason: string }): void =>
  output.say(`${name}:${line}: ${reason}`);

const nothingStored = (file: string, dryRun: boolean | undefined): Result => ({
  file,
  ...{ read: 0, new: 0, merged: 0, present: 0, unread: 0 },
  added: dryRun ? null : countsOf({}),
});

const importWhole = async (
  store: Store,
  file: ReadFile,
  { dryRun, of }: ImportOptions,
  output: Output,
): Promise<Result> => {
  for (const unread of file.reading.unread) complain(output, file.name, unread);
  // A file of BibTeX abbreviations has served the others, and has nothing to store.
  if (file.reading.references.length === 0 && !file.reading.library) return nothingStored(file.name, dryRun);
  const own = of === undefined ? {} : { of: await ownPaper(store, of) };
  const prepare = () => prepareImport(store, importedFrom(file), { ...file.reading, ...own });
  if (dryRun) return { file: file.name, ...(await prepare()).tally, added: null };
  const bar = progressBar(file.name);
  const { prepared, added } = await commitWithRetry(prepare, { progress: bar.update }).finally(bar.stop);
  return { file: file.name, ...prepared.tally, added };
};

/** A thesaurus file: merges, renames, hides and adds techniques. */
interface Thesaurus {
  name: string;
  thesaurus: string;
}

/** A file that is read and loaded in batches. */
interface Large {
  path: string;
  name: string;
  format: string | undefined;
  /** The texts of the BibTeX files of the same import. */
  beside?: readonly string[];
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

const largeFile = (path: string, { format, of }: ImportOptions): Large => {
  const name = basename(path);
  if (of !== undefined)
    throw new InputError(`${name}: too large for --of; leave --of out, or split the file.`);
  return { path, name, format };
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
        output.say(`${file.name}: import stopped; what was loaded stays. Import the file again to continue.`);
      throw error;
    })
    .finally(bar.stop);
  return { file: file.name, ...tally, added };
};

/** The text of a thesaurus file; undefined for any other. */
const thesaurusIn = async (file: string): Promise<string | undefined> => {
  if (file === '-' || (await isLarge(file))) return undefined;
  const text = (await readFile(file)).toString('utf8');
  return isThesaurus(text) ? text : undefined;
};

/** Makes one decision for each line of a thesaurus file. */
const decideThesaurus = async (
  store: Store,
  { name, thesaurus }: Thesaurus,
  { dryRun, json }: ImportOptions,
  output: Output,
): Promise<void> => {
  if (dryRun)
    throw new InputError(
      `${name}: --dry-run does not work with a thesaurus. Each decision that it makes can be undone.`,
    );
  const { decided, skipped } = await applyThesaurus(store, thesaurus);
  for (const { line, label, reason } of skipped)
    complain(output, name, { line, reason: label === '' ? reason : `${label}: ${reason}` });
  if (!json) output.result(`${name}: ${amount(decided, 'line')} applied, ${skipped.length} skipped`);
};

export const importFiles = async (
  files: string[],
  options: ImportOptions,
  config: Config,
  output: Output,
): Promise<void> => {
  // All files but the large ones are read before the first is stored: if one cannot be read, nothing is stored.
  const sorted: (string | Large | Thesaurus)[] = [];
  for (const file of files) {
    const thesaurus = await thesaurusIn(file);
    if (thesaurus !== undefined) sorted.push({ name: basename(file), thesaurus });
    else sorted.push((await isLarge(file)) ? largeFile(file, options) : file);
  }
  const whole = await readAll(
    sorted.filter((file) => typeof file === 'string'),
    options.format,
  );
  const beside = whole.filter(({ reading }) => reading.format === 'bibtex').map(({ text }) => text);
  const read = sorted.flatMap((file) => {
    if (typeof file === 'string') return whole.shift() ?? [];
    return 'path' in file ? { ...file, beside } : file;
  });
  const store = await openStore(config);
  try {
    const results: Result[] = [];
    for (const file of read) {
      if ('thesaurus' in file) {
        await decideThesaurus(store, file, options, output);
        continue;
      }
      const result =
        'path' in file
          ? await (options.dryRun ? dryRunStreamed : importStreamed)(store, file, output)
          : await importWhole(store, file, options, output);
      results.push(result);
      if (!options.json) output.result(summary(result));
    }
    if (options.json) output.result(JSON.stringify(results));
  } finally {
    await store.close();
  }
};
