/**
 * Imports a file of any size into an empty library, as `prepareImport` would do in memory: the same papers, ids and
 * techniques. What does not fit into memory waits in a folder for temporary files, and the library is changed at the end at
 * once: an import that is stopped leaves it as it was.
 */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { InputError } from '../../../server/base/errors.ts';
import type { Source } from '../../../server/model.ts';
import type { Progress, Store } from '../../../server/store/store.ts';
import type { Reading } from '../../normalize/record.ts';
import type { LargeImport } from '../prepared.ts';
import { importFolder } from './folder.ts';
import { graphBatches } from './graph.ts';
import { makePapers } from './papers.ts';
import { readStreamed, type Streamed } from './read.ts';
import { findTopics } from './topics.ts';

/** The share of the time that each step takes, measured with 100,000 papers. */
const shares = { read: 0.3, papers: 0.15, people: 0.15, store: 0.4 };

type Step = keyof typeof shares;

const noRoom = `the folder for temporary files, ${tmpdir()}, has no room left. It takes eight times the file: free some \
space, or set TMPDIR to another folder. Nothing was stored.`;

/** Whether a disk is full. An error of another thread has nothing but its message. */
const isFull = (error: unknown): boolean => error instanceof Error && /^ENOSPC\b/.test(error.message);

/** The progress of the whole, for one step. */
const within = (step: Step, progress: Progress): Progress => {
  const steps = Object.keys(shares) as Step[];
  const before = steps.slice(0, steps.indexOf(step)).reduce((sum, each) => sum + shares[each], 0);
  return (done) => progress(before + done * shares[step]);
};

/** See above. Rejects with `OutdatedError` if the library is no longer at `revision`, and stores nothing then. */
export const importStream = async (
  store: Store,
  source: Source,
  file: Streamed,
  unread: (entry: Reading['unread'][number]) => void,
  progress: Progress,
  revision: string,
): Promise<LargeImport> => {
  const folder = await importFolder();
  const opened: { close(): void }[] = [];
  try {
    const read = await readStreamed(file, folder, unread, within('read', progress));
    opened.push(read);
    const tally = read.counting.tally(read.gatherer.papers);
    if (tally.read === tally.unread)
      throw new InputError(
        `${source.name}: nothing in it could be read as ${source.format}; choose another format with --format.`,
      );
    const made = await makePapers(read, folder, within('papers', progress));
    opened.push(made);
    made.texts.sync();
    const { papers } = read.gatherer;
    const finding = [
      findTopics({ texts: made.texts.path, size: papers, folder }),
      made.people.identify(papers, within('people', progress)),
    ] as const;
    // Both end before their files are closed, also where one fails.
    await Promise.allSettled(finding);
    const [topics] = await Promise.all(finding);
    const added = await store.loadAll(() => graphBatches({ source, read, made, topics }), {
      revision,
      progress: within('store', progress),
    });
    return { tally, added };
  } catch (error) {
    throw isFull(error) ? new InputError(`${source.name}: ${noRoom}`) : error;
  } finally {
    for (const each of opened) each.close();
    await rm(folder, { recursive: true, force: true });
  }
};
