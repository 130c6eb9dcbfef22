/** Clusters the mentions of one block into people. */
import type { Clue } from './clues.ts';
import { cluster } from './cluster.ts';
import type { Evidence } from './evidence.ts';
import { allJoined, type Group, groupOf, joined } from './group.ts';
import { eachPair } from './links.ts';
import { isInitial } from './names/printed-name.ts';
import { oddsOf, relateGroups } from './score.ts';
import { sharedCoauthors } from './shared-coauthors.ts';

/** Groups are joined if the log odds that they are one person are at least this. */
export const threshold = 1;
/** How many co-authors in common are several. */
const severalCoauthors = 2;
/** A name at least this rare is in no table of family names. */
const uncommon = 4.8;

/** Whether two groups have no paper in common. */
export const disjointPapers = ({ papers: a }: Group, { papers: b }: Group): boolean => {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]?.number ?? 0, b[j]?.number ?? 0];
    if (x === y) return false;
    if (x < y) i += 1;
    else j += 1;
  }
  return true;
};

const sameOrcid = (a: readonly string[], b: readonly string[]): boolean => new Set([...a, ...b]).size === 1;

/**
 * A person is listed once on a paper and has one ORCID. Two authors in the library are never joined. All names must be
 * compatible with each other: `J. Smith` does not join `John Smith` and `Jane Smith`.
 */
export const canBeOnePerson = (a: Group, b: Group): boolean =>
  (a.libraryId === undefined || b.libraryId === undefined || a.libraryId === b.libraryId) &&
  (a.orcids.length === 0 || b.orcids.length === 0 || sameOrcid(a.orcids, b.orcids)) &&
  disjointPapers(a, b) &&
  relateGroups(a, b) !== undefined;

/** Sorts mentions by paper and position, whatever the order of the input. */
const ordered = (a: Clue, b: Clue): number =>
  a.paper.id < b.paper.id ? -1 : a.paper.id > b.paper.id ? 1 : a.position - b.position;

/** The first groups: the mentions of each author in the library, mentions with the same ORCID, and every other mention. */
const firstGroups = (clues: readonly Clue[]): Group[] => {
  const groups: Group[] = [];
  const put = (theirs: readonly Clue[]): void => {
    const group = allJoined(theirs.map(groupOf));
    if (group) groups.push(group);
  };
  const byLibraryId = new Map<string, Clue[]>();
  for (const clue of clues)
    if (clue.libraryId !== undefined)
      byLibraryId.set(clue.libraryId, [...(byLibraryId.get(clue.libraryId) ?? []), clue]);
  for (const theirs of byLibraryId.values()) put(theirs);
  const byOrcid = new Map<string, number>();
  groups.forEach(({ orcids: [orcid] }, at) => {
    if (orcid !== undefined && !byOrcid.has(orcid)) byOrcid.set(orcid, at);
  });
  for (const clue of clues) {
    if (clue.libraryId !== undefined) continue;
    const group = groupOf(clue);
    const at = clue.orcid === undefined ? undefined : byOrcid.get(clue.orcid);
    const known = at === undefined ? undefined : groups[at];
    if (at !== undefined && known && canBeOnePerson(known, group)) groups[at] = joined(known, group);
    else {
      if (clue.orcid !== undefined && at === undefined) byOrcid.set(clue.orcid, groups.length);
      groups.push(group);
    }
  }
  return groups;
};

/** Whether a paper of the group has another mention in the block. */
const competes = (clues: readonly Clue[]): ((group: Group) => boolean) => {
  const counts = new Map<string, number>();
  for (const { paper } of clues) counts.set(paper.id, (counts.get(paper.id) ?? 0) + 1);
  return ({ clues: [clue, ...more], libraryId }) =>
    more.length === 0 && libraryId === undefined && (counts.get(clue?.paper.id ?? '') ?? 0) > 1;
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

/** Whether to join two groups, by their log odds. */
export type Joins = (odds: number, a: Group, b: Group) => boolean;

/** Whether no mention of a group has more than initials. */
export const isInitialOnly = ({ names }: Pick<Group, 'names'>): boolean =>
  names.every(({ given: [first] }) => !first || isInitial(first));

const isTied = ({ names }: Group): boolean => names.some(({ tied }) => tied);

/**
 * Initials that differ, with no full name to tell what they stand for, are joined only by several co-authors in common: `H.`
 * and `H.-B.`, or `J.` where there are `J. A.` and `J. B.` A middle initial that no other contradicts is often left out:
 * `E. Hovy`, `E. H. Hovy`.
 */
const mayStandForOthers = (a: Group, b: Group, evidence: Evidence): boolean =>
  isInitialOnly(a) &&
  isInitialOnly(b) &&
  relateGroups(a, b) === 'fuller' &&
  (isTied(a) !== isTied(b) || evidence.others(a, b).length > 0) &&
  sharedCoauthors(a, b).length < severalCoauthors;

const likely =
  (evidence: Evidence): Joins =>
  (odds, a, b) =>
    odds >= threshold && !mayStandForOthers(a, b, evidence);

/** Whether two groups would be joined if there were no others. */
export const goTogether = (evidence: Evidence, a: Group, b: Group): boolean => {
  const odds = canBeOnePerson(a, b) ? oddsOf(evidence, a, b) : undefined;
  return odds !== undefined && likely(evidence)(odds, a, b);
};

/** Clusters the clues of one block: one list per person. Groups with log odds below `least` are never joined. */
export const peopleOf = (
  block: readonly Clue[],
  evidence: Evidence,
  joins = likely(evidence),
  least = threshold,
): (readonly Clue[])[] => {
  const [any] = block;
  if (any === undefined || block.length === 1 || namesNobody(any)) return block.map((clue) => [clue]);
  const clues = [...block].sort(ordered);
  if (any.name.kind === 'group' || isSingleName(any, evidence)) return [clues];
  const judge = {
    odds: (a: Group, b: Group) => oddsOf(evidence, a, b),
    mayJoin: canBeOnePerson,
    least,
    joins,
    join: joined,
  };
  const run = (groups: readonly Group[]): Group[] => cluster(groups, (pair) => eachPair(groups, pair), judge);
  const start = firstGroups(clues);
  // Two mentions on one paper compete for the same person, so the others are clustered first.
  const isCompeting = competes(clues);
  const competing = start.filter(isCompeting);
  const first = run(start.filter((group) => !isCompeting(group)));
  const all = competing.length === 0 ? first : run([...first, ...competing]);
  return all.map((group) => group.clues);
};
