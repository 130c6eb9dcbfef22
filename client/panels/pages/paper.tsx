/** The page of a paper. */

import type { PaperPage } from '../../state/base/wire.ts';
import { type ListFocus, listOf } from '../../state/place/lists.ts';
import { membersOf } from '../../state/scene/members.ts';
import { count, shorten } from '../../state/words/words.ts';
import { Correct } from '../correct/correct.tsx';
import { OnlineButtons } from '../online/buttons.tsx';
import { Actions } from '../parts/actions.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Name } from '../parts/go.tsx';
import { Head } from '../parts/head.tsx';
import { ToList } from '../parts/number.tsx';
import { Outside } from '../parts/outside.tsx';
import { PagePapers } from '../parts/page-papers.tsx';
import { Retracted } from '../parts/retracted.tsx';
import { Section } from '../parts/section.tsx';
import { Related } from '../related/related.tsx';

type Fact = [name: string, value: string | number | undefined];

const factsOf = ({ paper }: PaperPage): Fact[] => [
  ['Volume', paper.volume],
  ['Issue', paper.issue],
  ['Pages', paper.pages],
  ['Number', paper.number],
  ['Publisher', paper.publisher],
  [
    'Cited',
    paper.timesCited === undefined
      ? undefined
      : `${count(paper.timesCited, 'time')} (${paper.timesCitedIn ?? 'imported count'})`,
  ],
];

/** Whether an address says no more than the DOI or the arXiv id. */
const isOfId = (url: string, { doi, arxiv }: PaperPage['paper']): boolean => {
  const id = /^https?:\/\/(?:(?:dx\.)?doi\.org|arxiv\.org\/abs)\/(.+)$/i.exec(url)?.[1]?.toLowerCase();
  return [doi, arxiv].some(
    (own) => own !== undefined && [own, encodeURI(own)].some((each) => each.toLowerCase() === id),
  );
};

/** External links, each once; nothing is loaded from them. */
const linksOf = ({ paper }: PaperPage): { name?: string; label: string; href: string }[] => [
  ...(paper.openAccess && /^https:\/\//i.test(paper.openAccess)
    ? [{ name: 'Read free', label: paper.openAccess, href: paper.openAccess }]
    : []),
  ...(paper.doi ? [{ label: `doi:${paper.doi}`, href: `https://doi.org/${encodeURI(paper.doi)}` }] : []),
  ...(paper.arxiv ? [{ label: `arXiv:${paper.arxiv}`, href: `https://arxiv.org/abs/${paper.arxiv}` }] : []),
  // Only http: an address from a file could be anything.
  ...(paper.url && /^https?:\/\//i.test(paper.url) && !isOfId(paper.url, paper)
    ? [{ label: paper.url, href: paper.url }]
    : []),
];

const Authors = ({ authors }: Pick<PaperPage, 'authors'>) => (
  <p className="page-authors">
    {authors.map((author, i) => (
      <span key={author.id}>
        {i > 0 && ', '}
        <Name kind="author" id={author.id}>
          {author.label}
        </Name>
      </span>
    ))}
  </p>
);

const Facts = ({ page }: { page: PaperPage }) => (
  <dl className="facts">
    {page.venue && (
      <div>
        <dt>In</dt>
        <dd>
          <Name kind="venue" id={page.venue.id}>
            {page.venue.label}
          </Name>
        </dd>
      </div>
    )}
    {page.paper.year !== undefined && (
      <div>
        <dt>Year</dt>
        <dd>
          <ToList
            className="name"
            label={`${page.paper.year}: all papers of this year`}
            list={listOf('papers', { from: page.paper.year, to: page.paper.year })}
          >
            {page.paper.year}
          </ToList>
        </dd>
      </div>
    )}
    {factsOf(page).map(
      ([name, value]) =>
        value !== undefined && (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
    {linksOf(page).map(({ name = 'Link', label, href }) => (
      <div key={href}>
        <dt>{name}</dt>
        <dd>
          <Outside href={href}>{label}</Outside>
        </dd>
      </div>
    ))}
  </dl>
);

/** A number of papers that lists them; 0 leads nowhere. */
const Papers = ({ papers, noun, list }: { papers: number; noun: string; list: ListFocus }) =>
  papers === 0 ? count(0, noun) : <ToList list={list}>{count(papers, noun)}</ToList>;

/** Numbers of references and citations in the library. */
const Citations = ({ page: { paper, total } }: { page: PaperPage }) =>
  total.cites + total.citedBy === 0 ? null : (
    <p className="page-summary">
      <Papers papers={total.cites} noun="reference" list={listOf('papers', { citedBy: paper.id })} />, cited
      by <Papers papers={total.citedBy} noun="paper" list={listOf('papers', { cites: paper.id })} /> in this
      library
    </p>
  );

export const PaperPanel = ({ page }: { page: PaperPage }) => (
  <>
    <Head
      kind={
        <>
          <Glyph kind="paper" /> Paper
        </>
      }
      title={page.paper.title}
    >
      {page.paper.retracted !== undefined && (
        <p className="retracted-says">
          <Retracted isRetracted /> {`according to ${page.paper.retracted}`}
        </p>
      )}
      <Authors authors={page.authors} />
      <Citations page={page} />
      <Actions kind="paper" id={page.paper.id} members={membersOf(page).things} />
      <OnlineButtons kind="paper" id={page.paper.id} name={page.paper.title} />
    </Head>
    <Facts page={page} />
    {page.paper.abstract !== undefined && (
      <Section title="Abstract">
        <p className="abstract">{page.paper.abstract}</p>
      </Section>
    )}
    <Section title="Techniques" count={page.techniques.length}>
      <ul className="techniques">
        {page.techniques.map(({ id, label, evidence }) => (
          <li key={id}>
            <Name kind="technique" id={id}>
              {label}
            </Name>
            <p className="evidence">from “{evidence}”</p>
          </li>
        ))}
      </ul>
    </Section>
    <Related start={{ papers: [page.paper.id] }} />
    <Section
      title="References"
      count={page.total.cites}
      counts={listOf('papers', { citedBy: page.paper.id })}
    >
      <PagePapers papers={page.cites} total={page.total.cites} of={{ citedBy: page.paper.id }} />
    </Section>
    <Section title="Cited by" count={page.total.citedBy} counts={listOf('papers', { cites: page.paper.id })}>
      <PagePapers papers={page.citedBy} total={page.total.citedBy} of={{ cites: page.paper.id }} />
    </Section>
    <Section title="As printed" count={page.sources.length}>
      {page.sources.map(({ id, name, position, raw, why }) => (
        <figure key={`${position} ${id}`} className="printed">
          <blockquote>{raw}</blockquote>
          <figcaption>
            Entry {position} of{' '}
            <ToList className="name" list={listOf('papers', { source: id })}>
              {name}
            </ToList>
            {why !== undefined && <span className="why">{` · merged because: ${why}`}</span>}
          </figcaption>
        </figure>
      ))}
    </Section>
    <Correct
      kind="paper"
      id={page.paper.id}
      name={page.paper.title}
      members={page.sources.map(({ id, name, position, raw }) => ({
        member: `${id} ${position}`,
        label: shorten(raw, 160),
        detail: `Entry ${position} of ${name}`,
      }))}
    />
  </>
);
