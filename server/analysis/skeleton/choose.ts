/** The papers of a skeleton that a selection chooses. Pure. */
import { type Places, placeKinds, placesOf } from '../places/places.ts';
import type { Relation, Rows, Skeleton } from './skeleton.ts';
import { flags, unknown } from './skeleton.ts';
import { countOf, placeOf } from './texts.ts';

/** What narrows the papers of a network; null leaves them as they are. */
export interface Choice {
  readonly author: string | null;
  readonly technique: string | null;
  readonly venue: string | null;
  readonly source: string | null;
  readonly institution?: string | null;
  readonly country?: string | null;
  /** First and last year; papers without a year are in no range. */
  readonly from: number | null;
  readonly to: number | null;
  readonly held: 'yes' | 'no' | null;
}

/** The relation and the things that each parameter names, the most selective first. */
const narrowings = [
  { name: 'author', relation: 'wrote', things: 'authors' },
  { name: 'technique', relation: 'uses', things: 'techniques' },
  { name: 'venue', relation: 'publishedIn', things: 'venues' },
  { name: 'source', relation: 'lists', things: 'sources' },
] as const;

export const rowOf = ({ starts, members }: Rows, row: number): Int32Array =>
  members.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);

const has = ({ ofPaper: { starts, members } }: Relation, paper: number, thing: number): boolean => {
  for (let place = starts[paper] ?? 0; place < (starts[paper + 1] ?? 0); place += 1)
    if (members[place] === thing) return true;
  return false;
};

/** The numbers of the chosen papers, ascending; `places` where the choice names one. */
export const choose = (skeleton: Skeleton, choice: Choice, places?: Places): Int32Array => {
  const { papers } = skeleton;
  const atPlaces = placeKinds.flatMap((kind) => {
    const id = choice[kind];
    if (id == null) return [];
    if (places === undefined) throw new RangeError(`The papers of a ${kind} need the places of the library.`);
    const { relation, ids } = placesOf(places, kind);
    return [{ relation, thing: placeOf(ids, id) }];
  });
  const given = [
    ...narrowings.flatMap(({ name, relation, things }) => {
      const id = choice[name];
      return id === null ? [] : [{ relation: skeleton[relation], thing: placeOf(skeleton[things].ids, id) }];
    }),
    ...atPlaces,
  ];
  if (given.some(({ thing }) => thing === -1)) return new Int32Array(0);
  const [first, ...others] = given;
  const start = first
    ? rowOf(first.relation.papersOf, first.thing)
    : Int32Array.from({ length: countOf(papers.ids) }, (_, i) => i);
  const { from, to, held } = choice;
  const isDated = from !== null || to !== null;
  return start.filter((paper) => {
    const year = papers.years[paper] ?? unknown;
    if (isDated && (year === unknown || year < (from ?? year) || year > (to ?? year))) return false;
    if (held !== null && ((papers.flags[paper] ?? 0) & flags.held) !== (held === 'yes' ? flags.held : 0))
      return false;
    return others.every(({ relation, thing }) => has(relation, paper, thing));
  });
};

/** How many of these papers each year has, earliest first; papers without a year are left out. */
export const yearsOf = (skeleton: Skeleton, papers: Int32Array): { year: number; papers: number }[] => {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const year = skeleton.papers.years[paper] ?? unknown;
    if (year !== unknown) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, papers: count }));
};
