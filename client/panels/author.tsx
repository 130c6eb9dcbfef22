/** The page of an author. */
import { membersOf } from '../state/members.ts';
import type { AuthorPage } from '../state/wire.ts';
import { count } from '../state/words.ts';
import { Correct } from './correct/correct.tsx';
import { Identity } from './identity.tsx';
import { Likely } from './likely.tsx';
import { Actions } from './parts/actions.tsx';
import { CountedList } from './parts/counted.tsx';
import { Glyph } from './parts/glyph.tsx';
import { Head } from './parts/head.tsx';
import { PaperList } from './parts/papers.tsx';
import { Section } from './parts/section.tsx';
import { YearBars } from './parts/year-bars.tsx';
import { Related } from './related/related.tsx';

export const AuthorPanel = ({ page }: { page: AuthorPage }) => (
  <>
    <Head
      kind={
        <>
          <Glyph kind="author" /> Author
        </>
      }
      title={page.author.name}
    >
      <p className="page-summary">
        {count(page.papers.length, 'paper')} with {count(page.coauthors.length, 'co-author')}
      </p>
      <Actions kind="author" id={page.author.id} members={membersOf(page).things} />
    </Head>
    <YearBars years={page.years} />
    <Section title="Papers" count={page.papers.length}>
      <PaperList papers={page.papers} />
    </Section>
    <Section title="Co-authors" count={page.coauthors.length}>
      <CountedList kind="author" things={page.coauthors} />
    </Section>
    <Section title="Techniques" count={page.techniques.length}>
      <CountedList kind="technique" things={page.techniques} />
    </Section>
    <Section title="Venues" count={page.venues.length}>
      <CountedList kind="venue" things={page.venues} />
    </Section>
    <Likely id={page.author.id} />
    <Related start={{ authors: [page.author.id] }} title="What to read beside these" />
    <Identity id={page.author.id} />
    <Correct
      kind="author"
      id={page.author.id}
      name={page.author.name}
      portions={page.papers.map(({ id, title, authors, year }) => ({
        member: id,
        label: title,
        detail: [...authors.map(({ label }) => label), ...(year === undefined ? [] : [String(year)])].join(
          ', ',
        ),
      }))}
    />
  </>
);
