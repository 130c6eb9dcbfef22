/** `coterie import FILE...`: reads, links and loads; each file's line counts what became of its references. */
import { SingleBar } from 'cli-progress';
import type { Config } from '../../server/config.ts';
import type { Counts } from '../../server/model.ts';
import { openStore } from '../../server/store/open.ts';
import { prepareImport, type Tally } from '../importing.ts';
import { importedFrom, type ReadFile, readReferences } from '../load.ts';
import { amount, type Output } from './output.ts';

export interface ImportOptions {
  format?: string;
  dryRun?: boolean;
  json?: boolean;
}

interface Result extends Tally {
  file: string;
  /** What was new in the library, by label and relation; null for a dry run. */
  added: Counts | null;
}

/** A bar on a terminal, nothing elsewhere. */
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
    `${tally.present} already there`,
    `${tally.unread} unreadable`,
  ];
  if (added === null) return `${parts.join(', ')}; nothing stored`;
  const { Author, Venue, Technique } = added.nodes;
  const found = [amount(Author, 'author'), amount(Venue, 'venue'), amount(Technique, 'technique')];
  return `${parts.join(', ')}; new with them: ${found.join(', ')}`;
};

export const importFiles = async (
  files: string[],
  options: ImportOptions,
  config: Config,
  output: Output,
): Promise<void> => {
  // All are read before the first is stored: a file that cannot be read stores nothing.
  const read: ReadFile[] = [];
  for (const file of files) read.push(await readReferences(file, options.format));
  const store = await openStore(config);
  try {
    const results: Result[] = [];
    for (const file of read) {
      for (const { line, reason } of file.reading.unread) output.say(`${file.name}:${line}: ${reason}`);
      const prepared = await prepareImport(store, importedFrom(file), file.reading);
      const bar = progressBar(file.name);
      const added = options.dryRun ? null : await prepared.commit(bar.update).finally(bar.stop);
      bar.stop();
      const result = { file: file.name, ...prepared.tally, added };
      results.push(result);
      if (!options.json) output.result(summary(result));
    }
    if (options.json) output.result(JSON.stringify(results));
  } finally {
    await store.close();
  }
};
