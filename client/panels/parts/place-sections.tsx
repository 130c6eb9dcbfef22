/** What the pages of institutions and countries have in common. */
import type { CountryPage, InstitutionPage } from '../../state/base/wire.ts';
import { type ListOf, listOf } from '../../state/place/lists.ts';
import { count } from '../../state/words/words.ts';
import { CountedList } from './counted.tsx';
import { ToList } from './number.tsx';
import { PagePapers } from './page-papers.tsx';
import { Section } from './section.tsx';

type Facts = Pick<
  InstitutionPage | CountryPage,
  'papers' | 'total' | 'authors' | 'techniques' | 'venues' | 'years'
>;

/** `3 papers by 5 authors`; authors are known where the affiliations say whose they are. */
export const PlaceSummary = ({ page: { total }, of }: { page: Facts; of: ListOf }) => (
  <>
    <ToList list={listOf('papers', of)}>{count(total.papers, 'paper')}</ToList>
    {total.authors > 0 && ` by ${count(total.authors, 'author')}`}
  </>
);

/** The people there, the techniques of the papers, the papers, and their venues. */
export const PlaceSections = ({ page, of }: { page: Facts; of: ListOf }) => {
  const { papers, authors, techniques, venues, years, total } = page;
  return (
    <>
      <Section title="People" {...(total.authors > 0 ? { count: total.authors } : {})}>
        {total.authors > 0 ? (
          <CountedList kind="author" things={authors} of={of} />
        ) : (
          <p className="quiet">The affiliations do not say whose they are.</p>
        )}
      </Section>
      <Section title="Papers" count={total.papers} counts={listOf('papers', of)}>
        <PagePapers papers={papers} total={total.papers} of={of} />
      </Section>
      <Section title="Techniques over time" count={total.techniques} counts={listOf('techniques', of)}>
        <CountedList kind="technique" things={techniques} total={total.techniques} of={of} years={years} />
      </Section>
      <Section title="Venues" count={total.venues} counts={listOf('venues', of)}>
        <CountedList kind="venue" things={venues} total={total.venues} of={of} />
      </Section>
    </>
  );
};
