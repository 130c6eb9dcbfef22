/** What two things have in common, by kind: how many each has, and those that both have. */
import { useState } from 'react';
import type { PageKind } from '../../state/base/page-kind.ts';
import type { Comparison } from '../../state/base/wire.ts';
import { count } from '../../state/words/words.ts';
import { Name } from '../parts/go.tsx';
import { PapersOf } from '../parts/papers-of.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';

type Part = Comparison['shared'][number];
type Side = Comparison['left'];
type Thing = Part['items'][number];

/** The heading of each kind, the kind of page its things have, and a word for one of them. */
const kinds: Readonly<Record<Part['kind'], { title: string; page: PageKind; word: string }>> = {
  author: { title: 'Authors in common', page: 'author', word: 'author' },
  technique: { title: 'Techniques in common', page: 'technique', word: 'technique' },
  venue: { title: 'Venues in common', page: 'venue', word: 'venue' },
  cites: { title: 'References in common', page: 'paper', word: 'reference' },
  citedBy: { title: 'Cited together by', page: 'paper', word: 'citing paper' },
};

const first = 8;

/** A number of papers that lists them. */
const Count = (props: { papers: number; of: string; isOpen: boolean; onPress: () => void }) => (
  <button
    type="button"
    className="count"
    aria-expanded={props.isOpen}
    aria-label={`${count(props.papers, 'paper')} of ${props.of}`}
    onClick={props.onPress}
  >
    {props.papers}
  </button>
);

const Line = ({ thing, page, sides }: { thing: Thing; page: PageKind; sides: readonly [Side, Side] }) => {
  const [open, setOpen] = useState<0 | 1>();
  const hasPapers = page !== 'paper' && sides[0].kind !== 'paper';
  const shown = open === undefined ? undefined : sides[open];
  return (
    <li>
      <div className="shared-line">
        <Name kind={page} id={thing.id}>
          {thing.label}
        </Name>
        {hasPapers &&
          ([0, 1] as const).map((side) => (
            <Count
              key={side}
              papers={side === 0 ? thing.left : thing.right}
              of={`${sides[side].label} with ${thing.label}`}
              isOpen={open === side}
              onPress={() => setOpen(open === side ? undefined : side)}
            />
          ))}
      </div>
      {shown && (
        <div className="shared-papers">
          <PapersOf ids={[shown.id, thing.id]} least={2} />
        </div>
      )}
    </li>
  );
};

export const Shared = ({ part, left, right }: { part: Part; left: Side; right: Side }) => {
  const { shown, isAll, more } = useFirst(part.items, first);
  const { title, page, word } = kinds[part.kind];
  if (part.left + part.right === 0) return null;
  const areAuthors = part.kind === 'author' && left.kind === 'author';
  const heading = areAuthors ? 'Co-authors in common' : title;
  return (
    <Section title={heading}>
      <p className="quiet">
        <span className="side-left">{left.label}</span>
        {` has ${count(part.left, areAuthors ? 'co-author' : word)}, `}
        <span className="side-right">{right.label}</span>
        {` ${part.right.toLocaleString('en')}; ${part.total === 0 ? 'none' : part.total.toLocaleString('en')} in common.`}
      </p>
      {part.total > 0 && (
        <ul className="shared">
          {shown.map((thing) => (
            <Line key={thing.id} thing={thing} page={page} sides={[left, right]} />
          ))}
        </ul>
      )}
      {more}
      {isAll && part.total > part.items.length && (
        <p className="quiet">{`and ${part.total - part.items.length} more`}</p>
      )}
    </Section>
  );
};
