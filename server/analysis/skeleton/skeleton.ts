/**
 * The skeleton of a library: its ids, names, years and relations in numbers, made once for a revision and shared by threads.
 * Networks and search are computed from it, so that they ask the store for nothing.
 */
import type { NodeRow, NodeTable, PaperRow, RelationRow, RelationTable } from '../../base/skeleton-rows.ts';
import { ascending } from '../networks/incidence.ts';
import { openNumbers } from '../networks/links.ts';
import { sharedCopy, sharedNumbers, type Texts, textsOf } from './texts.ts';

/** The members of row `i` stand from `starts[i]` up to `starts[i + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** A relation between papers and things, both by number. */
export interface Relation {
  /** The things of each paper: authors in printed order, others ascending. */
  readonly ofPaper: Rows;
  /** The papers of each thing, ascending. */
  readonly papersOf: Rows;
}

/** The ids of some nodes, ascending, and their names. */
export interface Named {
  readonly ids: Texts;
  readonly names: Texts;
}

export interface Skeleton {
  readonly revision: string;
  /** `names` are titles; in place of a number that is unknown stands -1. */
  readonly papers: Named & {
    readonly years: Int32Array;
    readonly timesCited: Int32Array;
    /** See `flags`. */
    readonly flags: Int32Array;
  };
  readonly authors: Named & { readonly families: Texts };
  /** `shorts` are empty where there is none. */
  readonly venues: Named & { readonly shorts: Texts };
  readonly techniques: Named;
  readonly sources: Named;
  readonly wrote: Relation;
  readonly publishedIn: Relation;
  readonly uses: Relation;
  /** The papers that a paper cites, and those that cite it. */
  readonly cites: Relation;
  /** The sources that list a paper, and the papers of each source. */
  readonly lists: Relation;
}

/** Properties of papers, as bits. */
export const flags = { held: 1, retracted: 2 } as const;

/** In place of an unknown year or count. */
export const unknown = -1;

/** The things at the other end of each relation. */
const ends = {
  wrote: 'authors',
  publishedIn: 'venues',
  uses: 'techniques',
  cites: 'papers',
  lists: 'sources',
} as const;

/** For each thing the rows that have it, ascending. */
export const turned = ({ starts, members }: Rows, things: number): Rows => {
  const turnedStarts = sharedNumbers(things + 1);
  for (const thing of members) turnedStarts[thing + 1] = (turnedStarts[thing + 1] ?? 0) + 1;
  for (let i = 0; i < things; i += 1)
    turnedStarts[i + 1] = (turnedStarts[i + 1] ?? 0) + (turnedStarts[i] ?? 0);
  const next = turnedStarts.slice();
  const rows = sharedNumbers(members.length);
  for (let row = 0; row + 1 < starts.length; row += 1)
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place += 1) {
      const thing = members[place] ?? 0;
      const at = next[thing] ?? 0;
      rows[at] = row;
      next[thing] = at + 1;
    }
  return { starts: turnedStarts, members: rows };
};

/** Numbers by id, and the ids in that order. */
const numbered = <Row extends readonly [string, ...unknown[]]>(
  rows: Row[],
): { rows: Row[]; numbers: Map<string, number> } => {
  const ordered = rows.sort(([a], [b]) => ascending(a, b));
  return { rows: ordered, numbers: new Map(ordered.map(([id], i) => [id, i])) };
};

/** A skeleton in the making: all nodes come first, then the relations, each in pages. */
export const openSkeleton = (revision: string) => {
  const nodes: Record<NodeTable, NodeRow[]> = { authors: [], venues: [], techniques: [], sources: [] };
  const papers: PaperRow[] = [];
  const numbers = new Map<NodeTable | 'papers', Map<string, number>>();
  const numbersOf = (table: NodeTable | 'papers'): Map<string, number> => {
    const known = numbers.get(table);
    if (known) return known;
    const found = table === 'papers' ? numbered(papers).numbers : numbered(nodes[table]).numbers;
    numbers.set(table, found);
    return found;
  };

  /** What was added of a relation: the members of one paper after another, in any order of papers. */
  const open = () => ({ papers: openNumbers(), ends: openNumbers(), members: openNumbers() });
  const relations = {
    wrote: open(),
    publishedIn: open(),
    uses: open(),
    cites: open(),
    lists: open(),
  };

  const relationOf = (table: RelationTable): Relation => {
    const added = relations[table];
    const [of, until, members] = [added.papers.all(), added.ends.all(), added.members.all()];
    const starts = sharedNumbers(papers.length + 1);
    of.forEach((paper, i) => {
      starts[paper + 1] = (until[i] ?? 0) - (i === 0 ? 0 : (until[i - 1] ?? 0));
    });
    for (let i = 0; i < papers.length; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
    const placed = sharedNumbers(members.length);
    of.forEach((paper, i) => {
      const own = members.subarray(i === 0 ? 0 : (until[i - 1] ?? 0), until[i]);
      placed.set(table === 'wrote' ? own : own.sort(), starts[paper]);
    });
    const ofPaper = { starts, members: placed };
    return { ofPaper, papersOf: turned(ofPaper, numbersOf(ends[table]).size) };
  };

  return {
    addPapers: (rows: readonly PaperRow[]): void => {
      for (const row of rows) papers.push(row);
    },
    addNodes: (table: NodeTable, rows: readonly NodeRow[]): void => {
      for (const row of rows) nodes[table].push(row);
    },
    /** What is unknown is left out: it was added after the nodes were read. */
    addRelation: (table: RelationTable, rows: readonly RelationRow[]): void => {
      const [known, things] = [numbersOf('papers'), numbersOf(ends[table])];
      const added = relations[table];
      for (const [paper, members] of rows) {
        const number = known.get(paper);
        if (number === undefined) continue;
        for (const member of members) {
          const thing = things.get(member);
          if (thing !== undefined) added.members.add(thing);
        }
        added.papers.add(number);
        added.ends.add(added.members.length());
      }
    },
    finish: (): Skeleton => {
      numbersOf('papers');
      const named = (table: NodeTable) => {
        numbersOf(table);
        const rows = nodes[table];
        return {
          ids: textsOf(rows.map(([id]) => id)),
          names: textsOf(rows.map(([, name]) => name)),
          second: () => textsOf(rows.map(([, , second]) => second ?? '')),
        };
      };
      const plain = (table: NodeTable): Named => {
        const { ids, names } = named(table);
        return { ids, names };
      };
      const { second: families, ...authors } = named('authors');
      const { second: shorts, ...venues } = named('venues');
      return {
        revision,
        papers: {
          ids: textsOf(papers.map(([id]) => id)),
          names: textsOf(papers.map(([, title]) => title)),
          years: sharedCopy(papers.map(([, , year]) => year ?? unknown)),
          timesCited: sharedCopy(papers.map(([, , , timesCited]) => timesCited ?? unknown)),
          flags: sharedCopy(
            papers.map(
              ([, , , , held, retracted]) => (held ? flags.held : 0) + (retracted ? flags.retracted : 0),
            ),
          ),
        },
        authors: { ...authors, families: families() },
        venues: { ...venues, shorts: shorts() },
        techniques: plain('techniques'),
        sources: plain('sources'),
        wrote: relationOf('wrote'),
        publishedIn: relationOf('publishedIn'),
        uses: relationOf('uses'),
        cites: relationOf('cites'),
        lists: relationOf('lists'),
      };
    },
  };
};
