/** The facts by which a reference and a work are compared, and the features that weigh them. Pure. */

import { marksOf } from '../link/papers/marks.ts';
import { beginsRecurring, tellsMuch } from '../link/papers/same.ts';
import { mayBeSameVenue } from '../link/venues/same-venue.ts';
import type { CslItem } from '../normalize/record.ts';
import { comparePeople, nameWords, type PeopleComparison } from './match-people.ts';
import { compareTitles, ownTitle, type TitleComparison } from './match-title.ts';

type Agreement = 'same' | 'other' | 'unknown';

export interface Facts {
  /** Undefined if one of them has no title. */
  title: TitleComparison | undefined;
  /** Editors write several works with such a title in a year: `Introduction`. */
  recurring: boolean;
  /** One title is so short that other authors may have chosen it too: `Beyond softnet`. */
  short: boolean;
  people: PeopleComparison;
  /** Years apart; undefined if one is unknown. */
  years: number | undefined;
  page: Agreement;
  volume: Agreement;
  venue: Agreement;
  doi: Agreement;
  /** Another identifier, of arXiv, PubMed or OpenAlex. */
  otherId: Agreement;
  /** The work is a preprint. */
  preprint: boolean;
}

const agreement = (a: string | undefined, b: string | undefined): Agreement =>
  !a || !b ? 'unknown' : a.toLowerCase() === b.toLowerCase() ? 'same' : 'other';

const isPreprint = (csl: CslItem): boolean =>
  csl.type === 'article' || csl.custom?.['arxiv'] !== undefined || /^10\.48550\//.test(csl.DOI ?? '');

/** What agrees and what does not between a reference and a work. */
export const factsOf = (item: CslItem, work: CslItem): Facts => {
  const [a, b] = [item, work].map((csl) =>
    marksOf({ csl, raw: '', position: 1, printed: {}, confidence: {}, problems: [] }),
  );
  if (a === undefined || b === undefined) throw new RangeError('two records are compared');
  const ids = [
    agreement(a.arxiv, b.arxiv),
    agreement(a.openalex, b.openalex),
    agreement(item.custom?.['pmid'], work.custom?.['pmid']),
  ];
  const venues = [a.containers ?? [], b.containers ?? []] as const;
  return {
    title: a.title && b.title ? compareTitles(a.title, b.title, nameWords(work.author), b.year) : undefined,
    recurring: [a, b].some(({ title }) => beginsRecurring(ownTitle(title))),
    short: [a, b].some(({ title }) => !tellsMuch(ownTitle(title))),
    people: comparePeople(item.author, work.author),
    years: a.year === undefined || b.year === undefined ? undefined : Math.abs(a.year - b.year),
    page: agreement(a.page, b.page),
    volume: agreement(a.volume, b.volume),
    venue: venues.some((names) => names.length === 0)
      ? 'unknown'
      : mayBeSameVenue(...venues) || sharesWords(venues[0].join(' '), venues[1].join(' '))
        ? 'same'
        : 'other',
    doi: agreement(a.doi, b.doi),
    otherId: ids.includes('same') ? 'same' : ids.includes('other') ? 'other' : 'unknown',
    preprint: isPreprint(work) || isPreprint(item),
  };
};

/** Half of the longer words of the shorter name stand in the other: `Proc. of ACL` and the name in full do not count. */
const sharesWords = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map(
    (text) =>
      new Set(
        text
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .filter((word) => word.length > 4 && !/^proceedings?$/.test(word)),
      ),
  );
  if (!x?.size || !y?.size) return false;
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  return [...few].filter((word) => many.has(word)).length * 2 >= few.size;
};

type Feature = (facts: Facts, title: TitleComparison) => number;

const when = (test: boolean): number => (test ? 1 : 0);

/** In the order of the weights. What is unknown counts as nothing. */
export const features: Readonly<Record<string, Feature>> = {
  'same title': (_, { same }) => when(same),
  misprints: (_, { misprints }) => Math.min(misprints, 3),
  plurals: (_, { plurals }) => Math.min(plurals, 2),
  'no subtitle': (_, { subtitle }) => when(subtitle),
  'length of title': (_, { agreeing }) => Math.log(1 + Math.min(agreeing, 12)),
  'little words': (_, { little }) => Math.min(little, 3),
  'other words': (_, { words }) => Math.min(words, 4),
  'share of other words': (_, { words, agreeing }) => words / Math.max(1, words + agreeing),
  'same first author': ({ people }) => when(people.first === 'same'),
  'close first author': ({ people }) => when(people.first === 'close'),
  'later author first': ({ people }) => when(people.first === 'later'),
  namesake: ({ people }) => when(people.first === 'namesake'),
  'other first author': ({ people }) => when(people.first === 'other'),
  'further authors found': ({ people }) => (people.further === 0 ? 0 : people.found / people.further),
  'no further author found': ({ people }) => when(people.further > 0 && people.found === 0),
  'same year': ({ years }) => when(years === 0),
  'a year apart': ({ years }) => when(years === 1),
  'years apart': ({ years }) => when(years !== undefined && years > 1),
  'same page': ({ page }) => when(page === 'same'),
  'other page': ({ page }) => when(page === 'other'),
  'same venue': ({ venue }) => when(venue === 'same'),
  'other venue': ({ venue }) => when(venue === 'other'),
};

/** The values of all features; undefined without two titles to compare. */
export const valuesOf = (facts: Facts): number[] | undefined => {
  const { title } = facts;
  return title && Object.values(features).map((feature) => feature(facts, title));
};
