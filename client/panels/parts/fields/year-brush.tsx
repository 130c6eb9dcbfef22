/** A range slider for years, over a histogram of papers. */
import { useEffect, useRef, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { YearCount } from '../../../state/base/wire.ts';

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
  const settle = ([from = first, to = last]: readonly number[]): void => {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(
      () => props.onChange(from > first ? from : undefined, to < last ? to : undefined),
      rest,
    );
  };
  const [low = first, high = last] = drawn;
  const most = Math.max(...props.years.map(({ papers }) => papers));
  const step = 100 / (last - first + 1);
  return (
    <Slider
      className="years"
      minValue={first}
      maxValue={last}
      value={[low, high]}
      onChange={(ends) => setDrawn([...ends])}
      onChangeEnd={settle}
      formatOptions={{ useGrouping: false }}
    >
      <Label>Years</Label>
      <SliderOutput className="years-said">{low === high ? String(low) : `${low} – ${high}`}</SliderOutput>
      <svg className="years-bars" viewBox="0 0 100 30" preserveAspectRatio="none" aria-hidden="true">
        {props.years.map(({ year, papers }) => (
          <rect
            key={year}
            className={year >= low && year <= high ? 'in-range' : undefined}
            x={(year - first) * step + step * 0.1}
            width={step * 0.8}
            y={30 - (28 * papers) / most}
            height={(28 * papers) / most}
          />
        ))}
      </svg>
      <SliderTrack className="years-track">
        <SliderThumb className="years-end" index={0} aria-label="First year" />
        <SliderThumb className="years-end" index={1} aria-label="Last year" />
      </SliderTrack>
    </Slider>
  );
};
