/** Names with their number of papers: a bar behind each shows how they compare. */
import { useState } from 'react';
import { isPageKind, type PageKind } from '../../state/place.ts';
import type { CountedRef, NodeKind } from '../../state/wire.ts';
import { figure } from '../../state/words.ts';
import { Bar } from './bar.tsx';
import { Name } from './go.tsx';

const first = 8;

/** A thing of another kind than the rest says so. */
type Counted = Pick<CountedRef, 'id' | 'label' | 'papers'> & { readonly kind?: NodeKind };

/** `unit` says what is counted, where it is not papers; empty for a bare number. */
export const CountedList = (props: { kind: PageKind; things: readonly Counted[]; unit?: string }) => {
  const { kind, things, unit = 'paper' } = props;
  const [all, setAll] = useState(false);
  const most = things.reduce((max, { papers }) => Math.max(max, papers), 1);
  return (
    <>
      <ul className="counted">
        {things.slice(0, all ? undefined : first).map(({ id, label, papers, kind: own }) => (
          <li key={id}>
            <Name kind={own && isPageKind(own) ? own : kind} id={id}>
              {label}
            </Name>
            <Bar share={papers / most} />
            <span className="number">
              {Number.isInteger(papers) ? papers : figure(papers)}
              {unit && <span className="heard">{papers === 1 ? ` ${unit}` : ` ${unit}s`}</span>}
            </span>
          </li>
        ))}
      </ul>
      {!all && things.length > first && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {`${things.length - first} more`}
        </button>
      )}
    </>
  );
};
