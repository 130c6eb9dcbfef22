/** Names with their number of papers: a bar behind each shows how they compare. */
import { useState } from 'react';
import type { PageKind } from '../../state/place.ts';
import type { CountedRef } from '../../state/wire.ts';
import { figure } from '../../state/words.ts';
import { Bar } from './bar.tsx';
import { Name } from './go.tsx';

const first = 8;

/** `unit` says what is counted, where it is not papers; empty for a bare number. */
export const CountedList = (props: { kind: PageKind; things: readonly CountedRef[]; unit?: string }) => {
  const { kind, things, unit = 'paper' } = props;
  const [all, setAll] = useState(false);
  const most = things.reduce((max, { papers }) => Math.max(max, papers), 1);
  return (
    <>
      <ul className="counted">
        {things.slice(0, all ? undefined : first).map(({ id, label, papers }) => (
          <li key={id}>
            <Name kind={kind} id={id}>
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
