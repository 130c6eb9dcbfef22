/** An import before it is stored, and what it came to. */
import type { Counts } from '../../server/model.ts';
import type { CommitOptions } from '../decide/commit-with-retry.ts';
import type { LinkedEntry } from '../link/graph.ts';
import type { Reading } from '../normalize/record.ts';

/** What an import does, entry by entry: the four numbers add up to what was read. */
export interface Tally {
  read: number;
  /** Papers that the library did not have. */
  new: number;
  /** Entries that name a paper of the library, or of an earlier entry. */
  merged: number;
  /** Entries of a source that was imported before. */
  present: number;
  unread: number;
}

export interface Prepared {
  id: string;
  tally: Tally;
  entries: (Omit<LinkedEntry, 'outcome'> & { outcome: LinkedEntry['outcome'] | 'present' })[];
  unread: Reading['unread'];
  /** The sources that a whole library newly brings: to take the import back is to take back each of them. */
  sources?: readonly string[];
  /** Loads it; resolves to what was new. Rejects with `OutdatedError` where the library has changed since. */
  commit(options?: CommitOptions): Promise<Counts>;
}

export interface LargeImport {
  tally: Tally;
  added: Counts;
}
