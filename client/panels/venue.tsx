/** The page of a venue. */
import { membersOf } from '../state/members.ts';
import type { VenuePage } from '../state/wire.ts';
import { count } from '../state/words.ts';
import { Correct } from './correct/correct.tsx';
import { Actions } from './parts/actions.tsx';
import { CountedList } from './parts/counted.tsx';
import { Glyph } from './parts/glyph.tsx';
import { Head } from './parts/head.tsx';
import { PaperList } from './parts/papers.tsx';
import { Section } from './parts/section.tsx';
import { YearBars } from './parts/year-bars.tsx';

export const VenuePanel = ({ page }: { page: VenuePage }) => (
  <>
    <Head
      kind={
        <>
          <Glyph kind="venue" /> Venue
        </>
      }
      title={page.venue.name}
    >
      <p className="page-summary">
        {page.venue.short !== undefined && `${page.venue.short} · `}
        {count(page.papers.length, 'paper')} by {count(page.authors.length, 'author')}
      </p>
      <Actions kind="venue" id={page.venue.id} members={membersOf(page).things} />
    </Head>
    <YearBars years={page.years} />
    <Section title="Papers" count={page.papers.length}>
      <PaperList papers={page.papers} />
    </Section>
    <Section title="Authors" count={page.authors.length}>
      <CountedList kind="author" things={page.authors} />
    </Section>
    <Section title="Techniques" count={page.techniques.length}>
      <CountedList kind="technique" things={page.techniques} />
    </Section>
    <Correct kind="venue" id={page.venue.id} name={page.venue.name} portions={[]} />
  </>
);
