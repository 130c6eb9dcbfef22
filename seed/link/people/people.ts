/** Clusters the mentions of one block into people. */
import type { Clue, Named } from './clues.ts';
import { cluster } from './cluster.ts';
import type { Evidence } from './evidence.ts';
import { isSmall, linksOf } from './links.ts';
import { relate } from './names/compatible.ts';
import { joinsAlone, logOdds } from './score.ts';

/** Clusters are joined if their agreement, in log odds, is at least this. */
export const threshold = 0.5;
/** A name at least this rare is in no table of family names. */
const uncommon = 4.8;
/** The score of a pair that was not compared. */
const absent = -1;

const distinct = <T>(values: readonly (T | undefined)[]): Set<T> =>
  new Set(values.filter((value) => value !== undefined));

const disjoint = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  for (const each of a) if (b.has(each)) return false;
  return true;
};

/** The facts that can rule out that two clusters are the same person. */
interface Constraints {
  papers: Set<string>;
  names: Set<Named>;
  libraryIds: Set<string>;
  orcids: Set<string>;
}

const constraintsOf = (clues: readonly Clue[]): Constraints => ({
  papers: distinct(clues.map(({ paper }) => paper.id)),
  names: distinct(clues.map(({ name }) => name)),
  libraryIds: distinct(clues.map(({ libraryId }) => libraryId)),
  orcids: distinct(clues.map(({ orcid }) => orcid)),
});

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> => new Set([...a, ...b]);

/**
 * A person is listed once on a paper and has one ORCID. Two authors in the library are never joined. All names must be
 * compatible with each other: `J. Smith` does not join `John Smith` and `Jane Smith`.
 */
const mayJoin = (a: Constraints, b: Constraints): boolean => {
  if (union(a.libraryIds, b.libraryIds).size > 1 || union(a.orcids, b.orcids).size > 1) return false;
  if (!disjoint(a.papers, b.papers)) return false;
  for (const one of a.names)
    for (const other of b.names) if (one !== other && relate(one, other) === undefined) return false;
  return true;
};

/** Whether all these mentions can refer to one person. */
export const canBeOnePerson = (a: readonly Clue[], b: readonly Clue[]): boolean =>
  mayJoin(constraintsOf(a), constraintsOf(b));

/** Sorts mentions by paper and position, whatever the order of the input. */
const ordered = (a: Clue, b: Clue): number =>
  a.paper.id < b.paper.id ? -1 : a.paper.id > b.paper.id ? 1 : a.position - b.position;

/** A first cluster: the indexes of its mentions, and their constraints. */
interface InitialCluster {
  items: number[];
  constraints: Constraints;
}

/**
 * The first clusters: the mentions of each author in the library; mentions with the same ORCID; and, in a large block,
 * where not every pair is compared, mentions with the same name if it is rare enough to decide alone.
 */
const initialClusters = (clues: readonly Clue[], evidence: Evidence): number[][] => {
  const rare = new Map<Named, boolean>();
  const isRare = (name: Named): boolean => {
    const known = rare.get(name) ?? joinsAlone(logOdds(evidence.nameOnly(name)));
    rare.set(name, known);
    return known;
  };
  const start: InitialCluster[] = [];
  const [byLibraryId, byOrcid] = [new Map<string, InitialCluster>(), new Map<string, InitialCluster>()];
  const byName = new Map<Named, InitialCluster>();
  const large = !isSmall(clues.length);
  const matching = (
    constraints: Constraints,
    { libraryId, orcid, name }: Clue,
  ): InitialCluster | undefined => {
    if (libraryId !== undefined) return byLibraryId.get(libraryId);
    const candidates = [
      orcid === undefined ? undefined : byOrcid.get(orcid),
      large && isRare(name) && byName.get(name),
    ];
    return candidates.find((each) => each && mayJoin(constraints, each.constraints)) || undefined;
  };
  const put = (clue: Clue, at: number): void => {
    const constraints = constraintsOf([clue]);
    const known = matching(constraints, clue);
    const target = known ?? { items: [], constraints };
    target.items.push(at);
    if (known) {
      target.constraints.papers.add(clue.paper.id);
      target.constraints.names.add(clue.name);
      if (clue.orcid) target.constraints.orcids.add(clue.orcid);
    } else start.push(target);
    if (clue.libraryId !== undefined) byLibraryId.set(clue.libraryId, target);
    if (clue.orcid !== undefined && !byOrcid.has(clue.orcid)) byOrcid.set(clue.orcid, target);
    if (clue.libraryId === undefined && !byName.has(clue.name)) byName.set(clue.name, target);
  };
  // Authors in the library come first, so that a mention with their ORCID sees all their constraints.
  clues.forEach((clue, at) => {
    if (clue.libraryId !== undefined) put(clue, at);
  });
  clues.forEach((clue, at) => {
    if (clue.libraryId === undefined) put(clue, at);
  });
  return start.map(({ items }) => items.sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
};

/** Indexes of the mentions whose paper has another mention in the block, without those of authors in the library. */
const sharingPaper = (clues: readonly Clue[]): Set<number> => {
  const counts = new Map<string, number>();
  for (const { paper } of clues) counts.set(paper.id, (counts.get(paper.id) ?? 0) + 1);
  return new Set(
    clues.flatMap(({ paper, libraryId }, at) =>
      libraryId === undefined && (counts.get(paper.id) ?? 0) > 1 ? [at] : [],
    ),
  );
};

const namesNobody = ({ name: { kind } }: Clue): boolean => kind === 'nobody' || kind === 'more';

/**
 * Whether a name of one word names a single organisation or author, such as `RocksDB` or `Aristotle`. It does not if it
 * may be a family name: a known one, or one that another mention prints with a given name.
 */
const isSingleName = ({ name }: Clue, evidence: Evidence): boolean =>
  name.kind === 'person' &&
  name.given.length === 0 &&
  name.rarity >= uncommon &&
  !evidence.isFamilyName(name.family);

/** Clusters the clues of one block: one list per person. */
export const peopleOf = (block: readonly Clue[], evidence: Evidence): Clue[][] => {
  const [any] = block;
  if (any === undefined || block.length === 1 || namesNobody(any)) return block.map((clue) => [clue]);
  const clues = [...block].sort(ordered);
  if (any.name.kind === 'group' || isSingleName(any, evidence)) return [clues];
  const of = (items: readonly number[]): Clue[] => items.flatMap((at) => clues[at] ?? []);
  const constraints = new WeakMap<readonly number[], Constraints>();
  const constraintsFor = (items: readonly number[]): Constraints => {
    const known = constraints.get(items) ?? constraintsOf(of(items));
    constraints.set(items, known);
    return known;
  };
  const rules = {
    absent,
    threshold,
    mayJoin: (a: readonly number[], b: readonly number[]) => mayJoin(constraintsFor(a), constraintsFor(b)),
  };
  const links = linksOf(clues, evidence);
  const start = initialClusters(clues, evidence);
  // Two mentions on one paper compete for the same cluster, so the others are clustered first.
  const competing = sharingPaper(clues);
  const isCompeting = (items: readonly number[]): boolean =>
    items.length === 1 && competing.has(items[0] ?? -1);
  const first = cluster(
    start.filter((items) => !isCompeting(items)),
    links,
    rules,
  );
  const all = competing.size === 0 ? first : cluster([...first, ...start.filter(isCompeting)], links, rules);
  return all.map(of);
};
