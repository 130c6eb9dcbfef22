/** Counts what an import reads, as a person would: its own papers, and the works that these cite. Pure. */
import type { Prepared, Tally } from './prepared.ts';

type Entry = Prepared['entries'][number];
type Counted = Pick<Entry, 'paper' | 'outcome' | 'citedBy' | 'idOnly'>;

/** Counts entries as they come. */
export interface TallyKeeper {
  /** Counts the entries of the next batch. */
  add(entries: readonly Counted[]): void;
  /** Counts entries that could not be read. */
  addUnread(n?: number): void;
  tally(): Tally;
}

/** Counts entries batch by batch: a work that several papers cite counts once, and none that is an entry itself. */
export const tallyKeeper = (): TallyKeeper => {
  const numbers = { read: 0, new: 0, merged: 0, present: 0, unread: 0 };
  let repeated = 0;
  /** Papers that the import adds to the library. */
  const fresh = new Set<string>();
  /** For each own paper, and for each cited work, whether only an identifier is known. */
  const own = new Map<string, boolean>();
  const cited = new Map<string, boolean>();

  const addOwn = ({ paper, outcome, idOnly = false }: Counted): void => {
    const isRepeated = outcome !== 'present' && own.has(paper);
    const counted = outcome === 'present' ? 'present' : !isRepeated && fresh.has(paper) ? 'new' : 'merged';
    numbers.read += 1;
    numbers[counted] += 1;
    if (isRepeated) repeated += 1;
    own.set(paper, idOnly && (own.get(paper) ?? true));
  };

  return {
    add(entries) {
      for (const { outcome, paper } of entries) if (outcome === 'new') fresh.add(paper);
      for (const entry of entries) {
        const { paper, citedBy, idOnly = false } = entry;
        if (citedBy === undefined) addOwn(entry);
        else cited.set(paper, idOnly && (cited.get(paper) ?? true));
      }
    },
    addUnread(n = 1) {
      numbers.read += n;
      numbers.unread += n;
    },
    tally() {
      const works = [...cited].filter(([paper]) => !own.has(paper));
      const citedIdOnly = works.filter(([, idOnly]) => idOnly).length;
      const idOnly = [...own.values()].filter(Boolean).length + citedIdOnly;
      return {
        ...numbers,
        ...(repeated > 0 && { repeated }),
        ...(idOnly > 0 && { idOnly }),
        ...(works.length > 0 && {
          cited: {
            works: works.length,
            new: works.filter(([paper]) => fresh.has(paper)).length,
            idOnly: citedIdOnly,
          },
        }),
      };
    },
  };
};

/**
 * The same entries, so that a paper that is both listed and cited in one file is new where it is listed, also if the
 * paper that cites it comes first.
 */
export const listedFirst = (entries: readonly Entry[]): Entry[] => {
  const listed = new Map<string, Entry>();
  for (const entry of entries)
    if (entry.citedBy === undefined && !listed.has(entry.paper)) listed.set(entry.paper, entry);
  const moved = new Map<string, string | undefined>();
  for (const { paper, outcome, citedBy } of entries) {
    const first = listed.get(paper);
    if (outcome === 'new' && citedBy !== undefined && first?.outcome === 'merged')
      moved.set(paper, first.why);
  }
  return entries.map((entry) => {
    if (!moved.has(entry.paper)) return entry;
    const { why: _why, ...rest } = entry;
    const why = moved.get(entry.paper);
    if (entry === listed.get(entry.paper)) return { ...rest, outcome: 'new' };
    return entry.outcome === 'new' && why !== undefined ? { ...rest, outcome: 'merged', why } : entry;
  });
};

/** The counts of a whole import. */
export const tallyOf = (entries: readonly Counted[], unread: number): Tally => {
  const keeper = tallyKeeper();
  keeper.add(entries);
  keeper.addUnread(unread);
  return keeper.tally();
};

/** The counts of an import, if the entries at these positions are papers of their own. */
export const tallyApart = (
  { entries, unread }: Pick<Prepared, 'entries' | 'unread'>,
  apart: readonly number[],
): Tally => {
  const own = new Set(apart);
  return tallyOf(
    entries.map((entry) =>
      own.has(entry.position)
        ? { ...entry, outcome: 'new', paper: `${entry.paper} ${entry.position}` }
        : entry,
    ),
    unread.length,
  );
};
