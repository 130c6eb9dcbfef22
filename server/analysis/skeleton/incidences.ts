/** What networks are projected from, made of a skeleton: some papers with their authors, techniques, or what ties them. Pure. */
import { type Incidence, type Item, type Items, undated } from '../networks/incidence.ts';
import { sortRange } from '../networks/links.ts';
import { paperLabel } from '../networks/paper-incidence.ts';
import { rowOf } from './choose.ts';
import { flags, type Named, type Relation, type Rows, type Skeleton, unknown } from './skeleton.ts';
import { countOf, type Texts, textAt } from './texts.ts';

/** Numbers from 0 for what occurs, ascending, and what each number stands for. */
const renumbered = (isThere: Uint8Array): { numbers: Int32Array; all: Int32Array } => {
  const numbers = new Int32Array(isThere.length).fill(-1);
  const all: number[] = [];
  isThere.forEach((is, i) => {
    if (is === 0) return;
    numbers[i] = all.length;
    all.push(i);
  });
  return { numbers, all: Int32Array.from(all) };
};

const lengthOf = ({ starts }: Rows, row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0);

const totalOf = (rows: Rows, chosen: Int32Array): number =>
  chosen.reduce((sum, row) => sum + lengthOf(rows, row), 0);

const idIn = (ids: Texts, numbers: Int32Array) => (i: number) => textAt(ids, numbers[i] ?? -1);

/** The chosen papers, a row each, with their things by a relation, such as their authors. */
export const membersIncidence = (
  skeleton: Skeleton,
  { ofPaper }: Relation,
  { ids, names }: Named,
  chosen: Int32Array,
): Incidence => {
  const isThere = new Uint8Array(countOf(ids));
  for (const paper of chosen) for (const thing of rowOf(ofPaper, paper)) isThere[thing] = 1;
  const { numbers, all } = renumbered(isThere);
  const starts = new Int32Array(chosen.length + 1);
  const members = new Int32Array(totalOf(ofPaper, chosen));
  let end = 0;
  chosen.forEach((paper, row) => {
    const from = end;
    for (const thing of rowOf(ofPaper, paper)) {
      members[end] = numbers[thing] ?? 0;
      end += 1;
    }
    sortRange(members, from, end);
    starts[row + 1] = end;
  });
  return {
    items: {
      length: all.length,
      item: (i) => ({ id: textAt(ids, all[i] ?? -1), label: textAt(names, all[i] ?? -1) }),
    },
    idOf: idIn(skeleton.papers.ids, chosen),
    years: chosen.map((paper) => {
      const year = skeleton.papers.years[paper] ?? unknown;
      return year === unknown ? undated : year;
    }),
    starts,
    members,
  };
};

/** The family name of the first author; empty if there is none. */
const familyOf = ({ wrote, authors }: Skeleton, paper: number): string => {
  const [first] = rowOf(wrote.ofPaper, paper);
  return first === undefined ? '' : textAt(authors.families, first);
};

/** A paper as a node of a network. */
const paperItem = (skeleton: Skeleton, paper: number): Item => {
  const { papers, cites } = skeleton;
  const title = textAt(papers.names, paper);
  const family = familyOf(skeleton, paper);
  const [year = unknown, timesCited = unknown] = [papers.years[paper], papers.timesCited[paper]];
  const dated = year === unknown ? {} : { year };
  const bits = papers.flags[paper] ?? 0;
  return {
    id: textAt(papers.ids, paper),
    label: paperLabel({ title, family, ...dated }),
    title,
    ...dated,
    citations: lengthOf(cites.papersOf, paper),
    ...(timesCited === unknown ? {} : { timesCited }),
    ...((bits & flags.held) === 0 ? { held: false as const } : {}),
    ...((bits & flags.retracted) === 0 ? {} : { retracted: true as const }),
  };
};

const paperItems = (skeleton: Skeleton, chosen: Int32Array): Items => ({
  length: chosen.length,
  item: (i) => paperItem(skeleton, chosen[i] ?? -1),
  citations: chosen.map((paper) => lengthOf(skeleton.cites.papersOf, paper)),
  years: chosen.map((paper) => {
    const year = skeleton.papers.years[paper] ?? unknown;
    return year === unknown ? undated : year;
  }),
});

/** What papers can share: a relation in one of its directions, and the ids of what is at its other end. */
const shared = {
  coupling: { rows: ({ cites }: Skeleton) => cites.ofPaper, ends: 'papers' },
  cocitation: { rows: ({ cites }: Skeleton) => cites.papersOf, ends: 'papers' },
  techniques: { rows: ({ uses }: Skeleton) => uses.ofPaper, ends: 'techniques' },
  authors: { rows: ({ wrote }: Skeleton) => wrote.ofPaper, ends: 'authors' },
} as const;

export type Tie = keyof typeof shared | 'citation';

/** A row for each thing that ties papers, with the papers that it ties. */
const sharedIncidence = (skeleton: Skeleton, tie: keyof typeof shared, chosen: Int32Array): Incidence => {
  const rows = shared[tie].rows(skeleton);
  const { ids } = skeleton[shared[tie].ends];
  const counts = new Int32Array(countOf(ids) + 1);
  const isThere = new Uint8Array(countOf(ids));
  for (const paper of chosen)
    for (const via of rowOf(rows, paper)) {
      counts[via] = (counts[via] ?? 0) + 1;
      isThere[via] = 1;
    }
  const { numbers, all } = renumbered(isThere);
  const starts = new Int32Array(all.length + 1);
  all.forEach((via, row) => {
    starts[row + 1] = (starts[row] ?? 0) + (counts[via] ?? 0);
  });
  const next = starts.slice();
  const members = new Int32Array(starts[all.length] ?? 0);
  chosen.forEach((paper, member) => {
    for (const via of rowOf(rows, paper)) {
      const row = numbers[via] ?? 0;
      members[next[row] ?? 0] = member;
      next[row] = (next[row] ?? 0) + 1;
    }
  });
  return {
    items: paperItems(skeleton, chosen),
    idOf: idIn(ids, all),
    years: new Int32Array(all.length).fill(undated),
    starts,
    members,
  };
};

/** A row for each citation within the selection: the citing and the cited paper; the citing one is the joint paper. */
const citationIncidence = (skeleton: Skeleton, chosen: Int32Array): Incidence => {
  const numbers = new Int32Array(countOf(skeleton.papers.ids)).fill(-1);
  chosen.forEach((paper, i) => {
    numbers[paper] = i;
  });
  const { ofPaper } = skeleton.cites;
  const most = totalOf(ofPaper, chosen);
  const members = new Int32Array(2 * most);
  const citing = new Int32Array(most);
  let row = 0;
  for (const paper of chosen)
    for (const cited of rowOf(ofPaper, paper)) {
      if (cited === paper || numbers[cited] === -1) continue;
      const ends = [numbers[paper] ?? 0, numbers[cited] ?? 0];
      members[2 * row] = Math.min(...ends);
      members[2 * row + 1] = Math.max(...ends);
      citing[row] = paper;
      row += 1;
    }
  return {
    items: paperItems(skeleton, chosen),
    idOf: idIn(skeleton.papers.ids, citing),
    years: new Int32Array(row).fill(undated),
    starts: Int32Array.from({ length: row + 1 }, (_, i) => 2 * i),
    members: members.subarray(0, 2 * row),
  };
};

/** The chosen papers as members of what ties them. */
export const tiedIncidence = (skeleton: Skeleton, tie: Tie, chosen: Int32Array): Incidence =>
  tie === 'citation' ? citationIncidence(skeleton, chosen) : sharedIncidence(skeleton, tie, chosen);
