/** Rules that no weight overrules: what contradicts is asked, or is not the work. A table, the strictest first. */
import type { Facts } from './match-features.ts';

/** A work is taken without a question from this confidence on. */
export const sure = 0.9;
/** Below it a work is not shown. */
export const possible = 0.5;

/** The most for a work that is to be asked. */
export const asked = 0.89;

interface Limit {
  holds(facts: Facts): boolean;
  /** The most confidence; 0 if it is not the work. */
  most: number;
  /** For display; the words of the title that differ are filled in. */
  why(facts: Facts): string;
}

const otherAuthor = ({ people }: Facts): boolean => people.first === 'other' || people.first === 'namesake';

/** Titles of fewer words are given to several works by one author. */
const fewWords = 3;

export const limits: readonly Limit[] = [
  {
    holds: (facts) => otherAuthor(facts) && (facts.years ?? 0) > 1,
    most: 0,
    why: () => 'another first author and another year',
  },
  {
    holds: ({ title }) => title?.notice === true,
    most: 0,
    why: () => 'one is a notice of the other',
  },
  {
    holds: (facts) => otherAuthor(facts) && (facts.title?.words ?? 0) > 0,
    most: 0,
    why: () => 'another title and another first author',
  },
  {
    holds: ({ title }) => title !== undefined && title.words > 0,
    most: asked,
    why: ({ title }) => `the title differs: ${title?.differing.slice(0, 4).join(', ')}`,
  },
  {
    holds: ({ title }) => title?.count === true,
    most: asked,
    why: () => 'a number or part in the title differs',
  },
  { holds: otherAuthor, most: asked, why: () => 'another first author' },
  {
    holds: ({ people, page }) => people.first === 'unknown' && page !== 'same',
    most: asked,
    why: () => 'no author to compare',
  },
  {
    holds: ({ years }) => years !== undefined && years > 1,
    most: asked,
    why: ({ years }) => `${years} years apart`,
  },
  {
    holds: ({ years, title, page }) => years === undefined && page !== 'same' && (title?.agreeing ?? 0) < 4,
    most: asked,
    why: () => 'no year to compare',
  },
  {
    holds: ({ doi, preprint }) => doi === 'other' && !preprint,
    most: asked,
    why: () => 'another DOI',
  },
  {
    holds: ({ otherId, preprint }) => otherId === 'other' && preprint,
    most: asked,
    why: () => 'another identifier',
  },
  {
    holds: ({ recurring, title, venue, page, volume }) =>
      recurring &&
      (title?.agreeing ?? 0) <= fewWords &&
      page !== 'same' &&
      !(venue === 'same' && volume === 'same'),
    most: asked,
    why: () => 'many works have this title',
  },
  {
    // A second thing must agree: a page, the venue, or all further authors.
    holds: ({ short, people, years, venue, page }) =>
      short &&
      page !== 'same' &&
      !(years === 0 && (venue === 'same' || (people.further > 0 && people.found === people.further))),
    most: asked,
    why: () => 'the title is short',
  },
  {
    holds: ({ title, page }) =>
      title !== undefined && !title.same && !title.subtitle && title.agreeing < fewWords && page !== 'same',
    most: asked,
    why: () => 'little of the title agrees',
  },
  {
    holds: ({ title, people, venue, page }) =>
      title?.subtitle === true &&
      title.agreeing < fewWords &&
      !(people.first === 'same' && (venue === 'same' || page === 'same')),
    most: asked,
    why: () => 'a short title without its subtitle',
  },
];

/** The first rule that limits these facts. */
export const limitOf = (facts: Facts): { most: number; why: string } | undefined => {
  const limit = limits.find(({ holds }) => holds(facts));
  return limit && { most: limit.most, why: limit.why(facts) };
};
