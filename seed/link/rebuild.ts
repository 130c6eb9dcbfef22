/** Rebuilds papers from the entries that name them. Pure. */
import { emptyGraph, type Graph } from '../../server/model.ts';
import type { CslItem } from '../normalize/record.ts';
import { authorship } from './authorship.ts';
import type { Entry } from './papers/flatten.ts';
import { paperOf } from './papers/papers.ts';
import { publication } from './publication.ts';
import { byPaper } from './rows.ts';

/** One entry as stored, with its paper. */
export interface StoredEntry {
  paper: string;
  raw: string;
  position: number;
  /** The CSL item as JSON. */
  record: string;
}

const entryOf = ({ raw, position, record }: StoredEntry): Entry => {
  const csl: CslItem = JSON.parse(record);
  return { reference: { position, raw, csl, printed: {}, confidence: {}, problems: [] }, position };
};

/** Rebuilds the fields, authors and venue of papers from the entries that still name them. */
export const rebuild = (entries: readonly StoredEntry[]): Graph => {
  const named = [...byPaper(entries)].map(([id, stored]) => {
    const read = stored.map(entryOf);
    return { paper: { id, ...paperOf(read) }, entries: read };
  });
  return {
    ...emptyGraph(),
    papers: named.map(({ paper }) => paper),
    ...authorship(named),
    ...publication(named),
  };
};
