/** One side of a suggestion, with its papers. */
import { endpoints } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { CountedRef, PaperRef } from '../../state/base/wire.ts';
import { count } from '../../state/words/words.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Skeleton } from '../parts/skeleton.tsx';

const most = 6;

const Paper = ({ paper, self }: { paper: PaperRef; self: string }) => (
  <li>
    <span className="side-title">{paper.title}</span>
    <span className="side-meta">
      {[
        paper.authors
          .filter(({ id }) => id !== self)
          .slice(0, 6)
          .map(({ label }) => label)
          .join(', '),
        paper.venue?.label,
        paper.year,
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' · ')}
    </span>
  </li>
);

export const Side = ({ kind, thing }: { kind: 'author' | 'technique'; thing: CountedRef }) => {
  const page = answerOf(useAnswer(endpoints.page(kind, thing.id)));
  const papers = page?.papers ?? [];
  return (
    <article className="side" aria-label={thing.label}>
      <h3>
        <Glyph kind={kind} />
        {thing.label}
      </h3>
      {page ? (
        <>
          <p className="quiet">{count(page.total.papers, 'paper')}</p>
          <ul>
            {papers.slice(0, most).map((paper) => (
              <Paper key={paper.id} paper={paper} self={thing.id} />
            ))}
          </ul>
          {page.total.papers > most && <p className="quiet">{`and ${page.total.papers - most} more`}</p>}
        </>
      ) : (
        <Skeleton lines={5} />
      )}
    </article>
  );
};
