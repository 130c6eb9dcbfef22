/** A list of papers: title, authors, venue, year, citations; long lists open step by step. */
import { type ReactNode, useState } from 'react';
import type { PaperRef, PaperSort } from '../../state/base/wire.ts';
import { listOf, sortPapers } from '../../state/place/lists.ts';
import { count } from '../../state/words/words.ts';
import { Name } from './go.tsx';
import { ToList } from './number.tsx';
import { Retracted } from './retracted.tsx';
import { SortBy } from './sort.tsx';
import { useFirst } from './use-first.tsx';

/** Authors shown in a list; the page of the paper shows all. */
const named = 8;

/** One paper in a list. */
export const PaperLine = ({ paper, children }: { paper: PaperRef; children?: ReactNode }) => (
  <>
    <Name kind="paper" id={paper.id} className="paper-title">
      {paper.title}
    </Name>
    <Retracted isRetracted={paper.retracted} />
    <p className="paper-meta">
      {paper.authors.slice(0, named).map((author, i) => (
        <span key={author.id}>
          {i > 0 && ', '}
          <Name kind="author" id={author.id} className="quiet-name">
            {author.label}
          </Name>
        </span>
      ))}
      {paper.authors.length > named && ` and ${paper.authors.length - named} more`}
      {paper.authors.length > 0 && (paper.venue || paper.year !== undefined) && ' · '}
      {paper.venue && (
        <Name kind="venue" id={paper.venue.id} className="quiet-name">
          {paper.venue.label}
        </Name>
      )}
      {paper.venue && paper.year !== undefined && ', '}
      {paper.year}
      {paper.citations !== undefined && (
        <>
          {(paper.authors.length > 0 || paper.venue || paper.year !== undefined) && ' · '}
          <ToList className="quiet-name whole" list={listOf('papers', { cites: paper.id })}>
            {count(paper.citations, 'citation')}
          </ToList>
        </>
      )}
    </p>
    {children}
  </>
);

/** Fewer papers need no control for their order. */
const leastSorted = 4;

/** Papers of one thing, the most cited first; `extra` adds to each paper what a page knows besides. */
export const PaperList = <P extends PaperRef>(props: {
  papers: readonly P[];
  /** Papers shown at first. */
  atFirst?: number;
  extra?: (paper: P) => ReactNode;
  /** Whether they come sorted. */
  isSorted?: boolean;
  /** Leads to those that are not here. */
  rest?: ReactNode;
}) => {
  const [sort, setSort] = useState<PaperSort>('citations');
  const { shown, more } = useFirst(
    props.isSorted ? props.papers : sortPapers(props.papers, sort),
    props.atFirst ?? 12,
    props.rest,
  );
  return (
    <>
      {!props.isSorted && props.papers.length >= leastSorted && <SortBy sort={sort} onChange={setSort} />}
      <ul className="papers">
        {shown.map((paper) => (
          <li key={paper.id}>
            <PaperLine paper={paper}>{props.extra?.(paper)}</PaperLine>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
};
