/** The page of a technique; every paper with the words that show it. */
import { membersOf } from '../state/members.ts';
import type { TechniquePage } from '../state/wire.ts';
import { count } from '../state/words.ts';
import { Correct } from './correct/correct.tsx';
import { Actions } from './parts/actions.tsx';
import { CountedList } from './parts/counted.tsx';
import { Glyph } from './parts/glyph.tsx';
import { Head } from './parts/head.tsx';
import { PaperList } from './parts/papers.tsx';
import { Section } from './parts/section.tsx';
import { YearBars } from './parts/year-bars.tsx';
import { Related } from './related/related.tsx';

export const TechniquePanel = ({ page }: { page: TechniquePage }) => (
  <>
    <Head
      kind={
        <>
          <Glyph kind="technique" /> Technique
        </>
      }
      title={page.technique.name}
    >
      <p className="page-summary">
        {count(page.papers.length, 'paper')} by {count(page.authors.length, 'author')}
      </p>
      <Actions kind="technique" id={page.technique.id} members={membersOf(page).things} />
    </Head>
    <YearBars years={page.years} />
    <Section title="Papers" count={page.papers.length}>
      <PaperList
        papers={page.papers}
        extra={({ evidence }) => <p className="evidence">says “{evidence}”</p>}
      />
    </Section>
    <Section title="Often together with" count={page.related.length}>
      <CountedList kind="technique" things={page.related} />
    </Section>
    <Section title="Authors" count={page.authors.length}>
      <CountedList kind="author" things={page.authors} />
    </Section>
    <Section title="Venues" count={page.venues.length}>
      <CountedList kind="venue" things={page.venues} />
    </Section>
    <Related start={{ techniques: [page.technique.id] }} title="Read on from here" />
    <Correct kind="technique" id={page.technique.id} name={page.technique.name} portions={[]} />
  </>
);
