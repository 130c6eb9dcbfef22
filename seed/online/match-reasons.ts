/** Says in words why a work is taken for that of a reference. Pure. */
import type { Facts } from './match-features.ts';

type Reason = (facts: Facts) => string | undefined;

const counted = (n: number, one: string): string => (n === 1 ? `a ${one}` : `${n} ${one}s`);

/** In the order in which they are told. */
const reasons: readonly Reason[] = [
  ({ doi }) => (doi === 'same' ? 'same DOI' : undefined),
  ({ otherId }) => (otherId === 'same' ? 'same identifier' : undefined),
  ({ title }) => (title?.same ? 'same title' : undefined),
  ({ title }) => (title?.subtitle ? 'same title without the subtitle' : undefined),
  ({ title }) =>
    title && !title.same && !title.subtitle && title.words === 0 && title.misprints + title.plurals > 0
      ? `same title but for ${counted(title.misprints + title.plurals, 'misprint')}`
      : undefined,
  ({ title }) =>
    title && !title.same && !title.subtitle && title.words + title.misprints + title.plurals === 0
      ? 'same title but for little words'
      : undefined,
  ({ people }) =>
    people.first === 'same'
      ? 'same first author'
      : people.first === 'close'
        ? 'nearly the same first author'
        : people.first === 'later'
          ? 'the first author is one of its authors'
          : undefined,
  ({ years }) => (years === 0 ? 'same year' : years === 1 ? 'a year apart' : undefined),
  ({ page }) => (page === 'same' ? 'same first page' : undefined),
  ({ venue }) => (venue === 'same' ? 'same venue' : undefined),
];

/** `same title, first author and year` and the like, most telling first. */
export const reasonsFor = (facts: Facts): string =>
  reasons.flatMap((reason) => reason(facts) ?? []).join(', ');
