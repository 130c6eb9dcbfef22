/** A list of papers: title, authors, venue, year; long lists open step by step. */
import { type ReactNode, useState } from 'react';
import type { PaperRef } from '../../state/base/wire.ts';
import { Name } from './go.tsx';

/** Authors shown in a list; the page of the paper shows all. */
const named = 8;

/** One paper in a list. */
export const PaperLine = ({ paper, children }: { paper: PaperRef; children?: ReactNode }) => (
  <>
    <Name kind="paper" id={paper.id} className="paper-title">
      {paper.title}
    </Name>
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
    </p>
    {children}
  </>
);

/** `extra` adds to each paper what a page knows besides. */
export const PaperList = <P extends PaperRef>(props: {
  papers: readonly P[];
  /** Papers shown at first. */
  atFirst?: number;
  extra?: (paper: P) => ReactNode;
}) => {
  const [shown, setShown] = useState(props.atFirst ?? 12);
  return (
    <>
      <ul className="papers">
        {props.papers.slice(0, shown).map((paper) => (
          <li key={paper.id}>
            <PaperLine paper={paper}>{props.extra?.(paper)}</PaperLine>
          </li>
        ))}
      </ul>
      {shown < props.papers.length && (
        <button type="button" className="more" onClick={() => setShown(shown + 50)}>
          {`${props.papers.length - shown} more`}
        </button>
      )}
    </>
  );
};
