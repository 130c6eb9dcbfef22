/** The page of a venue. */

import type { VenuePage } from '../../state/base/wire.ts';
import { listOf, papersOf } from '../../state/place/lists.ts';
import { membersOf } from '../../state/scene/members.ts';
import { count } from '../../state/words/words.ts';
import { Correct } from '../correct/correct.tsx';
import { Actions } from '../parts/actions.tsx';
import { CountedList } from '../parts/counted.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Head } from '../parts/head.tsx';
import { ToList } from '../parts/number.tsx';
import { PagePapers } from '../parts/page-papers.tsx';
import { Section } from '../parts/section.tsx';
import { YearBars } from '../parts/year-bars.tsx';

const Printed = ({ names }: { names: VenuePage['printed'] }) => (
  <Section title="As printed" count={names.length}>
    <ul className="printed-names">
      {names.map(({ name, entries }) => (
        <li key={name}>
          {name} <span className="quiet">{`in ${count(entries, 'entry')}`}</span>
        </li>
      ))}
    </ul>
  </Section>
);

export const VenuePanel = ({ page }: { page: VenuePage }) => {
  const { venue, papers, authors, techniques, years, total } = page;
  const of = papersOf('venue', venue.id);
  return (
    <>
      <Head
        kind={
          <>
            <Glyph kind="venue" /> Venue
          </>
        }
        title={venue.name}
      >
        <p className="page-summary">
          {venue.short !== undefined && `${venue.short} · `}
          <ToList list={listOf('papers', of)}>{count(total.papers, 'paper')}</ToList> by{' '}
          <ToList list={listOf('authors', of)}>{count(total.authors, 'author')}</ToList>
        </p>
        <Actions kind="venue" id={venue.id} members={membersOf(page).things} />
      </Head>
      <YearBars years={years} of={of} />
      <Section title="Authors" count={total.authors} counts={listOf('authors', of)}>
        <CountedList kind="author" things={authors} total={total.authors} of={of} />
      </Section>
      <Section title="Techniques over time" count={total.techniques} counts={listOf('techniques', of)}>
        <CountedList kind="technique" things={techniques} total={total.techniques} of={of} years={years} />
      </Section>
      <Section title="Papers" count={total.papers} counts={listOf('papers', of)}>
        <PagePapers papers={papers} total={total.papers} of={of} />
      </Section>
      <Printed names={page.printed} />
      <Correct kind="venue" id={venue.id} name={venue.name} members={[]} />
    </>
  );
};
