/** One author of a question: the name, where and when it is printed, and the papers that tell most. */
import type { PaperRef, Printing } from '../../state/base/wire.ts';
import { count } from '../../state/words/words.ts';
import { Glyph } from '../parts/glyph.tsx';

/** The most co-authors of a paper that are named. */
const named = 6;

const yearsIn = ({ years }: Printing): string[] => {
  if (!years) return [];
  const [from, to] = years;
  return [from === to ? String(from) : `${from}–${to}`];
};

/** What is printed besides the name that is shown. */
const otherNames = ({ label, printed }: Printing): string[] => {
  const others = printed.filter((name) => name !== label);
  return others.length > 0 ? [`printed ${others.join(', ')}`] : [];
};

const Paper = (props: { paper: PaperRef; self: ReadonlySet<string>; shared: ReadonlySet<string> }) => {
  const { paper, self, shared } = props;
  const others = paper.authors.filter(({ id }) => !self.has(id));
  // Those in common first, so that they are among those named.
  const shown = others
    .toSorted((a, b) => Number(shared.has(b.id)) - Number(shared.has(a.id)))
    .slice(0, named);
  const rest = others.length - shown.length;
  const where = [paper.venue?.label, paper.year]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return (
    <li>
      <span className="side-title">{paper.title}</span>
      <span className="side-meta">
        {shown.map(({ id, label }, i) => (
          <span key={id}>
            {i > 0 && ', '}
            {shared.has(id) ? <mark title="Also with another of these">{label}</mark> : label}
          </span>
        ))}
        {rest > 0 && ` and ${rest} more`}
        {shown.length > 0 && where !== '' && ' · '}
        {where}
      </span>
    </li>
  );
};

/** The head of an author: name, papers, years. */
export const PrintingHead = ({ printing }: { printing: Printing }) => (
  <>
    <span className="printing-name">
      <Glyph kind="author" />
      {printing.label}
    </span>
    <span className="side-meta">
      {[count(printing.papers, 'paper'), ...yearsIn(printing), ...otherNames(printing)].join(' · ')}
    </span>
  </>
);

/** The papers of an author. `self`: the ids of all in question; `shared`: co-authors of more than one of them. */
export const PrintingPapers = (props: {
  printing: Printing;
  self: ReadonlySet<string>;
  shared: ReadonlySet<string>;
}) => {
  const { printing, self, shared } = props;
  const more = printing.papers - printing.shown.length;
  return (
    <>
      <ul>
        {printing.shown.map((paper) => (
          <Paper key={paper.id} paper={paper} self={self} shared={shared} />
        ))}
      </ul>
      {more > 0 && printing.shown.length > 0 && (
        <p className="side-meta">{`and ${count(more, 'more paper')}`}</p>
      )}
    </>
  );
};
