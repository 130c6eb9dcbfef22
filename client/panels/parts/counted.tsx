/** Names with their number of papers: a bar behind each shows how they compare. */
import { useState } from 'react';
import type { PageKind } from '../../state/place.ts';
import type { CountedRef } from '../../state/wire.ts';
import { count } from '../../state/words.ts';
import { Name } from './go.tsx';

const first = 8;

export const CountedList = ({ kind, things }: { kind: PageKind; things: readonly CountedRef[] }) => {
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
            <meter className="bar" min={0} max={most} value={papers} aria-label={count(papers, 'paper')} />
            <span className="number" aria-hidden="true">
              {papers}
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
