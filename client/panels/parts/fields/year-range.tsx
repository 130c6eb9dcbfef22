/** Two ends of a range of years on a slider, over a histogram of papers. */
import { Label } from 'react-aria-components/Label';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { YearCount } from '../../../state/base/wire.ts';
import { yearsInWords } from '../../../state/themes/words.ts';
import { count } from '../../../state/words/words.ts';

/** How many papers these years have, of how many: `312 of 1,024 papers`. */
const paperShare = (years: readonly YearCount[], from: number, to: number): string => {
  const sum = (some: readonly YearCount[]): number => some.reduce((all, { papers }) => all + papers, 0);
  const inside = sum(years.filter(({ year }) => year >= from && year <= to));
  const all = sum(years);
  return inside === all ? count(all, 'paper') : `${inside.toLocaleString('en')} of ${count(all, 'paper')}`;
};

/** `onChange` follows the ends as they move; `onChangeEnd` is called when they are let go. */
export const YearRange = (props: {
  label: string;
  years: readonly YearCount[];
  first: number;
  last: number;
  from: number;
  to: number;
  onChange: (from: number, to: number) => void;
  onChangeEnd?: (from: number, to: number) => void;
}) => {
  const { years, first, last, from, to } = props;
  const most = Math.max(...years.map(({ papers }) => papers));
  const step = 100 / (last - first + 1);
  const ends = ([low = first, high = last]: readonly number[]): [number, number] => [low, high];
  return (
    <Slider
      className="years"
      minValue={first}
      maxValue={last}
      value={[from, to]}
      onChange={(now) => props.onChange(...ends(now))}
      onChangeEnd={(now) => props.onChangeEnd?.(...ends(now))}
      formatOptions={{ useGrouping: false }}
    >
      <Label>{props.label}</Label>
      <SliderOutput className="years-said">{`${yearsInWords({ from, to })}: ${paperShare(years, from, to)}`}</SliderOutput>
      <svg className="years-bars" viewBox="0 0 100 30" preserveAspectRatio="none" aria-hidden="true">
        {years.map(({ year, papers }) => (
          <rect
            key={year}
            className={year >= from && year <= to ? 'in-range' : undefined}
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
