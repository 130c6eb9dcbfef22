/** The page of an author. */

import { endpoints, fetchList } from '../../api/api.ts';
import { useCoterie, useStore } from '../../context/context.ts';
import type { AuthorPage, CountedRef, PaperRef } from '../../state/base/wire.ts';
import { listOf, papersOf } from '../../state/place/lists.ts';
import { membersOf } from '../../state/scene/members.ts';
import { count } from '../../state/words/words.ts';
import { Correct } from '../correct/correct.tsx';
import type { SplitMember } from '../correct/target.ts';
import { OnlineButtons } from '../online/buttons.tsx';
import { Actions } from '../parts/actions.tsx';
import { CountedList } from '../parts/counted.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Head } from '../parts/head.tsx';
import { ToList } from '../parts/number.tsx';
import { PagePapers } from '../parts/page-papers.tsx';
import { Section } from '../parts/section.tsx';
import { YearBars } from '../parts/year-bars.tsx';
import { Related } from '../related/related.tsx';
import { AuthorAffiliations } from './author-places.tsx';
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

/** A paper as it is split off. */
const asMember = ({ id, title, authors, year }: PaperRef): SplitMember => ({
  member: id,
  label: title,
  detail: [...authors.map(({ label }) => label), ...(year === undefined ? [] : [String(year)])].join(', '),
});

/** Of an author with more papers than the page has. */
const allMembers = async (author: string): Promise<SplitMember[]> =>
  (await fetchList(endpoints.list('papers', papersOf('author', author), 'year'))).map(asMember);

export const AuthorPanel = ({ page }: { page: AuthorPage }) => {
  const { author, papers, coauthors, techniques, venues, years, total } = page;
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
          <ToList list={listOf('papers', of)}>{count(total.papers, 'paper')}</ToList> with{' '}
          <ToList list={listOf('authors', of)}>{count(total.authors, 'co-author')}</ToList>
        </p>
        <Actions kind="author" id={author.id} members={membersOf(page).things} />
        <OnlineButtons kind="author" id={author.id} name={author.name} />
      </Head>
      <YearBars years={years} of={of} />
      <Section title="Papers" count={total.papers} counts={listOf('papers', of)}>
        <PagePapers papers={papers} total={total.papers} of={of} />
      </Section>
      <Section title="Co-authors" count={total.authors} counts={listOf('authors', of)}>
        <CountedList kind="author" things={coauthors} total={total.authors} of={of} />
        {total.authors === coauthors.length && <Drawn author={author.id} coauthors={coauthors} />}
      </Section>
      <Section title="Techniques over time" count={total.techniques} counts={listOf('techniques', of)}>
        <CountedList kind="technique" things={techniques} total={total.techniques} of={of} years={years} />
      </Section>
      <Section title="Venues" count={total.venues} counts={listOf('venues', of)}>
        <CountedList kind="venue" things={venues} total={total.venues} of={of} />
      </Section>
      <AuthorAffiliations id={author.id} />
      <Likely id={author.id} />
      <Related start={{ authors: [author.id] }} title="Related work" />
      <Identity id={author.id} />
      <Correct
        kind="author"
        id={author.id}
        name={author.name}
        members={papers.map(asMember)}
        {...(total.papers > papers.length && { all: () => allMembers(author.id) })}
      />
    </>
  );
};
