/** The page of a technique. */
import type { NamedRef, TechniquePage } from '../../state/base/wire.ts';
import { listOf, papersOf } from '../../state/place/lists.ts';
import { membersOf } from '../../state/scene/members.ts';
import { count } from '../../state/words/words.ts';
import { Correct } from '../correct/correct.tsx';
import { Actions } from '../parts/actions.tsx';
import { CountedList } from '../parts/counted.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Name } from '../parts/go.tsx';
import { Head } from '../parts/head.tsx';
import { ToList } from '../parts/number.tsx';
import { PagePapers } from '../parts/page-papers.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';
import { YearBars } from '../parts/year-bars.tsx';
import { Related } from '../related/related.tsx';

/** Techniques shown at first. */
const first = 10;

const Others = ({ title, things }: { title: string; things: readonly NamedRef[] }) => {
  const { shown, more } = useFirst(things, first);
  return (
    <Section title={title} count={things.length}>
      <ul className="chips-plain">
        {shown.map(({ id, label }) => (
          <li key={id}>
            <Name kind="technique" id={id}>
              {label}
            </Name>
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
};

export const TechniquePanel = ({ page }: { page: TechniquePage }) => {
  const { technique, papers, authors, related, venues, years, broader, narrower, total } = page;
  const of = papersOf('technique', technique.id);
  return (
    <>
      <Head
        kind={
          <>
            <Glyph kind="technique" /> Technique
          </>
        }
        title={technique.name}
      >
        <p className="page-summary">
          <ToList list={listOf('papers', of)}>{count(total.papers, 'paper')}</ToList> by{' '}
          <ToList list={listOf('authors', of)}>{count(total.authors, 'author')}</ToList>
        </p>
        <Actions kind="technique" id={technique.id} members={membersOf(page).things} />
      </Head>
      <YearBars years={years} of={of} />
      <Others title="Broader techniques" things={broader} />
      <Others title="Narrower techniques" things={narrower} />
      <Section title="Authors" count={total.authors} counts={listOf('authors', of)}>
        <CountedList kind="author" things={authors} total={total.authors} of={of} />
      </Section>
      <Section title="Often used with" count={total.techniques} counts={listOf('techniques', of)}>
        <CountedList kind="technique" things={related} total={total.techniques} of={of} years={years} />
      </Section>
      <Section title="Papers" count={total.papers} counts={listOf('papers', of)}>
        <PagePapers
          papers={papers}
          total={total.papers}
          of={of}
          extra={({ evidence }) => evidence !== undefined && <p className="evidence">from “{evidence}”</p>}
        />
      </Section>
      <Section title="Venues" count={total.venues} counts={listOf('venues', of)}>
        <CountedList kind="venue" things={venues} total={total.venues} of={of} />
      </Section>
      <Related start={{ techniques: [technique.id] }} title="Related work" />
      <Correct kind="technique" id={technique.id} name={technique.name} members={[]} />
    </>
  );
};
