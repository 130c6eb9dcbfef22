/** Clusters the mentions of one block into people. */
import type { Clue, Named } from './clues.ts';
import { cluster } from './cluster.ts';
import type { Evidence } from './evidence.ts';
import { isSmall, linksOf } from './links.ts';
import { relate } from './names/compatible.ts';
import { joinsAlone, logOdds } from './score.ts';

/** Logarithm of the odds at which people are joined. */
export const threshold = 0.5;
/** From this rarity on a name is in no table of family names. */
const uncommon = 4.8;
/** The score of a pair that was not compared. */
const absent = -1;

const distinct = <T>(values: readonly (T | undefined)[]): Set<T> =>
  new Set(values.filter((value) => value !== undefined));

const disjoint = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  for (const each of a) if (b.has(each)) return false;
  return true;
};

/** What keeps two people apart. */
interface Marks {
  papers: Set<string>;
  names: Set<Named>;
  libraryIds: Set<string>;
  orcids: Set<string>;
}

const marksOf = (clues: readonly Clue[]): Marks => ({
  papers: distinct(clues.map(({ paper }) => paper.id)),
  names: distinct(clues.map(({ name }) => name)),
  libraryIds: distinct(clues.map(({ libraryId }) => libraryId)),
  orcids: distinct(clues.map(({ orcid }) => orcid)),
});

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> => new Set([...a, ...b]);

/**
 * Nobody stands twice on a paper, or has two ORCIDs; people of the library are not joined; and each name must agree with
 * each: `J. Smith` does not make one of `John Smith` and `Jane Smith`.
 */
const mayJoin = (a: Marks, b: Marks): boolean => {
  if (union(a.libraryIds, b.libraryIds).size > 1 || union(a.orcids, b.orcids).size > 1) return false;
  if (!disjoint(a.papers, b.papers)) return false;
  for (const one of a.names)
    for (const other of b.names) if (one !== other && relate(one, other) === undefined) return false;
  return true;
};

/** Whether all can be mentions of one person. */
export const mayStandTogether = (a: readonly Clue[], b: readonly Clue[]): boolean =>
  mayJoin(marksOf(a), marksOf(b));

/** An order of mentions that does not depend on the order in which they came. */
const ordered = (a: Clue, b: Clue): number =>
  a.paper.id < b.paper.id ? -1 : a.paper.id > b.paper.id ? 1 : a.position - b.position;

/** Mentions by index, and what keeps them apart from others. */
interface Begun {
  items: number[];
  marks: Marks;
}

/**
 * What is one person's from the start: the mentions of a person of the library; those with the same ORCID; and in a large
 * block, where not all are compared with all, those that print a name so rare that it is enough.
 */
const begin = (clues: readonly Clue[], evidence: Evidence): number[][] => {
  const rare = new Map<Named, boolean>();
  const isRare = (name: Named): boolean => {
    const known = rare.get(name) ?? joinsAlone(logOdds(evidence.nothing(name)));
    rare.set(name, known);
    return known;
  };
  const start: Begun[] = [];
  const [byLibraryId, byOrcid] = [new Map<string, Begun>(), new Map<string, Begun>()];
  const byName = new Map<Named, Begun>();
  const large = !isSmall(clues.length);
  const fitting = (marks: Marks, { libraryId, orcid, name }: Clue): Begun | undefined => {
    if (libraryId !== undefined) return byLibraryId.get(libraryId);
    const alike = [
      orcid === undefined ? undefined : byOrcid.get(orcid),
      large && isRare(name) && byName.get(name),
    ];
    return alike.find((each) => each && mayJoin(marks, each.marks)) || undefined;
  };
  const put = (clue: Clue, at: number): void => {
    const marks = marksOf([clue]);
    const known = fitting(marks, clue);
    const begun = known ?? { items: [], marks };
    begun.items.push(at);
    if (known) {
      begun.marks.papers.add(clue.paper.id);
      begun.marks.names.add(clue.name);
      if (clue.orcid) begun.marks.orcids.add(clue.orcid);
    } else start.push(begun);
    if (clue.libraryId !== undefined) byLibraryId.set(clue.libraryId, begun);
    if (clue.orcid !== undefined && !byOrcid.has(clue.orcid)) byOrcid.set(clue.orcid, begun);
    if (clue.libraryId === undefined && !byName.has(clue.name)) byName.set(clue.name, begun);
  };
  // People of the library first, so that who has their ORCID finds them whole.
  clues.forEach((clue, at) => {
    if (clue.libraryId !== undefined) put(clue, at);
  });
  clues.forEach((clue, at) => {
    if (clue.libraryId === undefined) put(clue, at);
  });
  return start.map(({ items }) => items.sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
};

/** Those whose paper has another mention in the block; people of the library stay whole. */
const doubled = (clues: readonly Clue[]): Set<number> => {
  const counts = new Map<string, number>();
  for (const { paper } of clues) counts.set(paper.id, (counts.get(paper.id) ?? 0) + 1);
  return new Set(
    clues.flatMap(({ paper, libraryId }, at) =>
      libraryId === undefined && (counts.get(paper.id) ?? 0) > 1 ? [at] : [],
    ),
  );
};

const isAnyone = ({ name: { kind } }: Clue): boolean => kind === 'nobody' || kind === 'more';

/**
 * A name of one word is that of one body or author, `RocksDB` or `Aristotle`, unless it may be a family name: one that is
 * known as such, or that others here have with a given name.
 */
const isOneBody = ({ name }: Clue, evidence: Evidence): boolean =>
  name.kind === 'person' &&
  name.given.length === 0 &&
  name.rarity >= uncommon &&
  !evidence.isFamilyName(name.family);

/** One list of clues per person; all clues are of one block. */
export const peopleOf = (block: readonly Clue[], evidence: Evidence): Clue[][] => {
  const [any] = block;
  if (any === undefined || block.length === 1 || isAnyone(any)) return block.map((clue) => [clue]);
  const clues = [...block].sort(ordered);
  if (any.name.kind === 'group' || isOneBody(any, evidence)) return [clues];
  const of = (items: readonly number[]): Clue[] => items.flatMap((at) => clues[at] ?? []);
  const marks = new WeakMap<readonly number[], Marks>();
  const marked = (items: readonly number[]): Marks => {
    const known = marks.get(items) ?? marksOf(of(items));
    marks.set(items, known);
    return known;
  };
  const rules = {
    absent,
    threshold,
    mayJoin: (a: readonly number[], b: readonly number[]) => mayJoin(marked(a), marked(b)),
  };
  const links = linksOf(clues, evidence);
  const start = begin(clues, evidence);
  // Of two mentions on one paper, either could take the place of the other: the rest is put together without them.
  const twice = doubled(clues);
  const isTwice = (items: readonly number[]): boolean => items.length === 1 && twice.has(items[0] ?? -1);
  const first = cluster(
    start.filter((items) => !isTwice(items)),
    links,
    rules,
  );
  const all = twice.size === 0 ? first : cluster([...first, ...start.filter(isTwice)], links, rules);
  return all.map(of);
};
