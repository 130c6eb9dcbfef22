/** A filter by years: a range that counts when it has come to rest. */
import { useEffect, useRef, useState } from 'react';
import type { YearCount } from '../../../state/base/wire.ts';
import { YearRange } from './year-range.tsx';

/** Milliseconds that an end must rest before the change counts, so that several key presses are one change. */
const rest = 350;

/** `onChange` is called when an end has come to rest, with `undefined` for an end at the edge. */
export const YearBrush = (props: {
  years: readonly YearCount[];
  from: number | undefined;
  to: number | undefined;
  onChange: (from: number | undefined, to: number | undefined) => void;
}) => {
  const first = props.years[0]?.year ?? 0;
  const last = props.years.at(-1)?.year ?? 0;
  const chosen = [Math.max(first, props.from ?? first), Math.min(last, props.to ?? last)];
  const [drawn, setDrawn] = useState(chosen);
  const key = chosen.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two numbers themselves, not their array.
  useEffect(() => setDrawn(chosen), [key]);
  const waiting = useRef<number>(undefined);
  if (first === last) return null;
  const settle = (from: number, to: number): void => {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(
      () => props.onChange(from > first ? from : undefined, to < last ? to : undefined),
      rest,
    );
  };
  const [low = first, high = last] = drawn;
  return (
    <YearRange
      label="Years"
      years={props.years}
      first={first}
      last={last}
      from={low}
      to={high}
      onChange={(from, to) => setDrawn([from, to])}
      onChangeEnd={settle}
    />
  );
};
