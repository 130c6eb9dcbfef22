/** An import before it is stored, and its counts. */
import type { Counts } from '../../server/model.ts';
import type { CommitOptions } from '../decide/commit-with-retry.ts';
import type { LinkedEntry } from '../link/graph.ts';
import type { Reading } from '../normalize/record.ts';

/**
 * The entries of a file by outcome: the other four numbers add up to `read`. What the papers of the file cite is no entry;
 * it is counted in `cited`.
 */
export interface Tally {
  read: number;
  /** Papers that were not in the library. */
  new: number;
  /** Entries that name a paper in the library, or the paper of an earlier entry. */
  merged: number;
  /** Entries that were imported before from the same source. */
  present: number;
  unread: number;
  /** Entries that name the paper of an earlier entry of the same file; `merged` counts them too. */
  repeated?: number;
  /** Papers and cited works of which only an identifier is known. */
  idOnly?: number;
  /** The works that the papers cite, each once, without those that are entries themselves. */
  cited?: CitedTally;
}

export interface CitedTally {
  works: number;
  /** Works that were not in the library. */
  new: number;
  /** Works of which only an identifier is known. */
  idOnly: number;
}

export interface Prepared {
  id: string;
  tally: Tally;
  entries: (Omit<LinkedEntry, 'outcome'> & { outcome: LinkedEntry['outcome'] | 'present' })[];
  unread: Reading['unread'];
  /** The new sources of an imported library: removing the import removes each of them. */
  sources?: readonly string[];
  /** Stores it; resolves to what was added. Rejects with `OutdatedError` if the library has changed since. */
  commit(options?: CommitOptions): Promise<Counts>;
}

export interface LargeImport {
  tally: Tally;
  added: Counts;
}
