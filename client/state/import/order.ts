/** The order and the names of the entries of a review: a paper comes before the works that it cites. */
import type { ReviewItem } from '../base/wire.ts';
import { doubtfulFirst } from './review.ts';

const cites = (items: readonly ReviewItem[]): boolean => items.some(({ citedBy }) => citedBy !== undefined);

/** The least certain first; where papers cite, each paper and then its references, the least certain of them first. */
export const reviewOrder = (items: readonly ReviewItem[]): ReviewItem[] => {
  if (!cites(items)) return doubtfulFirst(items);
  const groups = new Map<number, ReviewItem[]>();
  for (const item of doubtfulFirst(items)) {
    const at = item.citedBy ?? item.position;
    groups.set(at, [...(groups.get(at) ?? []), item]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => [
      ...group.filter(({ citedBy }) => citedBy === undefined),
      ...group.filter(({ citedBy }) => citedBy !== undefined),
    ]);
};

/** The name of each entry by its position: `Entry 3`; where papers cite, `Paper 2` and `Reference 5`. */
export const entryNames = (items: readonly ReviewItem[]): ReadonlyMap<number, string> => {
  if (!cites(items)) return new Map(items.map(({ position }) => [position, `Entry ${position}`]));
  const papers = items
    .filter(({ citedBy }) => citedBy === undefined)
    .map(({ position }) => position)
    .sort((a, b) => a - b);
  const numbers = new Map(papers.map((position, i) => [position, i + 1]));
  return new Map(
    items.map(({ position, citedBy }) => [
      position,
      citedBy === undefined
        ? papers.length === 1
          ? 'The paper'
          : `Paper ${numbers.get(position)}`
        : `Reference ${position - citedBy}`,
    ]),
  );
};
