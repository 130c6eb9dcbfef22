/** The relations that decisions may change, as a table: what identifies each, and which of two duplicates counts. */
import { createHash } from 'node:crypto';
import type { Cites, Found, Lists, Paper, PublishedIn, Uses, Wrote } from '../../server/model.ts';

export interface Rows {
  wrote: Wrote;
  publishedIn: PublishedIn;
  uses: Uses;
  cites: Cites;
  lists: Lists;
}
export type RowList = keyof Rows;

interface Relation<R> {
  name: Found['relation'];
  /** The paper it belongs to. */
  paper(row: R): string;
  /** The node it points to. */
  target(row: R): string;
  /** The row with another paper and another target. */
  moved(row: R, paper: string, target: string): R;
  /** Which of two rows counts that have become the same. */
  better(a: R, b: R): R;
}

/** The source and position of an entry, as one string. */
export const entryOf = ({ source, position }: Pick<Lists, 'source' | 'position'>): string =>
  `${source} ${position}`;

const first = <R>(a: R): R => a;

export const relations: { readonly [K in RowList]: Relation<Rows[K]> } = {
  wrote: {
    name: 'WROTE',
    paper: ({ paper }) => paper,
    target: ({ author }) => author,
    moved: (row, paper, author) => ({ ...row, paper, author }),
    // Equal ones are told apart by their words: the order of the rows depends on what was decided before.
    better: (a, b) =>
      b.position < a.position || (b.position === a.position && b.printed < a.printed) ? b : a,
  },
  publishedIn: {
    name: 'PUBLISHED_IN',
    paper: ({ paper }) => paper,
    target: ({ venue }) => venue,
    moved: (row, paper, venue) => ({ ...row, paper, venue }),
    better: first,
  },
  uses: {
    name: 'USES',
    paper: ({ paper }) => paper,
    target: ({ technique }) => technique,
    moved: (row, paper, technique) => ({ ...row, paper, technique }),
    better: (a, b) => (b.score > a.score || (b.score === a.score && b.evidence < a.evidence) ? b : a),
  },
  cites: {
    name: 'CITES',
    paper: ({ citing }) => citing,
    target: ({ cited }) => cited,
    moved: (_row, citing, cited) => ({ citing, cited }),
    better: first,
  },
  lists: {
    name: 'LISTS',
    paper: ({ paper }) => paper,
    target: entryOf,
    moved: (row, paper) => ({ ...row, paper }),
    better: first,
  },
};

export const rowLists = Object.keys(relations) as RowList[];

/** A record of an imported row, with an id made of its content. */
export const foundRecord = (record: Omit<Found, 'id'>): Found => {
  const { relation, paper, now = '', row = '' } = record;
  const hash = createHash('sha256').update([relation, paper, now, row].join('\u001f')).digest('hex');
  return { id: `f_${hash.slice(0, 20)}`, ...record };
};

/** The record of the paper that is now under an id; `base` is missing if a decision made the paper. */
export const foundPaper = (now: string, base: Paper | undefined): Found =>
  foundRecord({ relation: 'Paper', paper: now, now, ...(base ? { row: JSON.stringify(base) } : {}) });
