/** The page of an author. */

import { useCoterie, useStore } from '../../context/context.ts';
import type { AuthorPage, CountedRef } from '../../state/base/wire.ts';
import { listOf, papersOf } from '../../state/place/lists.ts';
import { membersOf } from '../../state/scene/members.ts';
import { count } from '../../state/words/words.ts';
import { Correct } from '../correct/correct.tsx';
import { Actions } from '../parts/actions.tsx';
import { CountedList } from '../parts/counted.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Head } from '../parts/head.tsx';
import { ToList } from '../parts/number.tsx';
import { PaperList } from '../parts/papers.tsx';
import { Section } from '../parts/section.tsx';
import { YearBars } from '../parts/year-bars.tsx';
import { Related } from '../related/related.tsx';
import { Identity } from './identity.tsx';
import { Likely } from './likely.tsx';

/** How many co-authors the picture shows, where it shows the author and leaves some out. */
const Drawn = ({ author, coauthors }: { author: string; coauthors: readonly CountedRef[] }) => {
  const scene = useStore(useCoterie().scene);
  const nodes = new Set(scene?.nodes.map(({ id }) => id));
  const drawn = coauthors.filter(({ id }) => nodes.has(id)).length;
  if (!nodes.has(author) || drawn === coauthors.length) return null;
  return <p className="quiet">{`${drawn} of ${coauthors.length} are in the picture.`}</p>;
};

export const AuthorPanel = ({ page }: { page: AuthorPage }) => {
  const { author, papers, coauthors, techniques, venues, years } = page;
  const of = papersOf('author', author.id);
  return (
    <>
      <Head
        kind={
          <>
            <Glyph kind="author" /> Author
          </>
        }
        title={author.name}
      >
        <p className="page-summary">
          <ToList list={listOf('papers', of)}>{count(papers.length, 'paper')}</ToList> with{' '}
          <ToList list={listOf('authors', of)}>{count(coauthors.length, 'co-author')}</ToList>
        </p>
        <Actions kind="author" id={author.id} members={membersOf(page).things} />
      </Head>
      <YearBars years={years} of={of} />
      <Section title="Papers" count={papers.length} counts={listOf('papers', of)}>
        <PaperList papers={papers} atFirst={6} />
      </Section>
      <Section title="Co-authors" count={coauthors.length} counts={listOf('authors', of)}>
        <CountedList kind="author" things={coauthors} of={of} />
        <Drawn author={author.id} coauthors={coauthors} />
      </Section>
      <Section title="Techniques over time" count={techniques.length} counts={listOf('techniques', of)}>
        <CountedList kind="technique" things={techniques} of={of} years={years} />
      </Section>
      <Section title="Venues" count={venues.length} counts={listOf('venues', of)}>
        <CountedList kind="venue" things={venues} of={of} />
      </Section>
      <Likely id={author.id} />
      <Related start={{ authors: [author.id] }} title="Related work" />
      <Identity id={author.id} />
      <Correct
        kind="author"
        id={author.id}
        name={author.name}
        members={papers.map(({ id, title, authors, year }) => ({
          member: id,
          label: title,
          detail: [...authors.map(({ label }) => label), ...(year === undefined ? [] : [String(year)])].join(
            ', ',
          ),
        }))}
      />
    </>
  );
};
