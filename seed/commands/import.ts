/** `coterie import FILE...`: reads, links and loads; the last line counts what was new. */
import { SingleBar } from 'cli-progress';
import type { Config } from '../../server/config.ts';
import type { Counts, Graph } from '../../server/model.ts';
import { openStore } from '../../server/store/open.ts';
import { readGraph } from '../load.ts';
import { amount, type Output } from './output.ts';

export interface ImportOptions {
  format?: string;
  dryRun?: boolean;
  json?: boolean;
}

interface Imported {
  file: string;
  references: number;
  unread: number;
  /** What was new in the library; null for a dry run. */
  added: Counts | null;
}

const counts = ({ nodes }: Counts): string =>
  [
    amount(nodes.Paper, 'paper'),
    amount(nodes.Author, 'author'),
    amount(nodes.Venue, 'venue'),
    amount(nodes.Technique, 'technique'),
  ].join(', ');

const found = (graph: Graph): string =>
  [
    amount(graph.papers.length, 'paper'),
    amount(graph.authors.length, 'author'),
    amount(graph.venues.length, 'venue'),
    amount(graph.techniques.length, 'technique'),
  ].join(', ');

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

const summary = ({ file, references, unread, added }: Imported, graph: Graph): string => {
  const read = `${file}: ${amount(references, 'reference')} read, ${unread} unread`;
  return added === null ? `${read}; found ${found(graph)}; nothing stored` : `${read}; new: ${counts(added)}`;
};

export const importFiles = async (
  files: string[],
  options: ImportOptions,
  config: Config,
  output: Output,
): Promise<void> => {
  const graphs = [];
  for (const file of files) graphs.push(await readGraph(file, options.format));
  const store = options.dryRun ? undefined : await openStore(config);
  try {
    const results: Imported[] = [];
    for (const { name, reading, graph } of graphs) {
      const bar = progressBar(name);
      const added = store ? await store.load(graph, bar.update).finally(bar.stop) : null;
      bar.stop();
      const result = {
        file: name,
        references: reading.references.length,
        unread: reading.unread.length,
        added,
      };
      results.push(result);
      if (!options.json) output.result(summary(result, graph));
    }
    if (options.json) output.result(JSON.stringify(results));
  } finally {
    await store?.close();
  }
};
