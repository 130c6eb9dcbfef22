/** Papers by year of two things on one axis: bars of one above it, of the other below. */
import type { Comparison } from '../../state/base/wire.ts';
import { count } from '../../state/words/words.ts';
import { Section } from '../parts/section.tsx';

type Side = Comparison['left'];

const [width, height] = [320, 34];

const span = ({ years }: Side): string => {
  const [from, to] = [years[0]?.year, years.at(-1)?.year];
  if (from === undefined) return 'undated';
  return from === to ? String(from) : `${from} to ${to}`;
};

const inWords = ({ label, years }: Side): string =>
  `${label}: ${years.map(({ year, papers }) => `${year} ${count(papers, 'paper')}`).join(', ')}`;

export const TwoYears = ({ left, right }: { left: Side; right: Side }) => {
  const all = [...left.years, ...right.years];
  if (all.length === 0) return null;
  const from = Math.min(...all.map(({ year }) => year));
  const to = Math.max(...all.map(({ year }) => year));
  const most = Math.max(...all.map(({ papers }) => papers));
  const step = Math.min(22, width / (to - from + 1));
  const bars = (side: Side, name: string, y: (h: number) => number) =>
    side.years.map(({ year, papers }) => {
      const h = Math.max(3, (papers / most) * height);
      return (
        <rect
          key={`${name} ${year}`}
          className={name}
          x={(year - from) * step}
          y={y(h)}
          width={Math.max(1.5, step - 3)}
          height={h}
        >
          <title>{`${side.label}, ${year}: ${count(papers, 'paper')}`}</title>
        </rect>
      );
    });
  return (
    <Section title="Years">
      <figure className="two-years">
        <svg
          viewBox={`0 0 ${width} ${2 * height + 2}`}
          role="img"
          aria-label={`${inWords(left)}. ${inWords(right)}.`}
        >
          {bars(left, 'bar-left', (h) => height - h)}
          <line x1="0" x2={width} y1={height + 1} y2={height + 1} />
          {bars(right, 'bar-right', () => height + 2)}
        </svg>
        <figcaption>
          <span className="side-left">{span(left)}</span>
          <span className="side-right">{span(right)}</span>
        </figcaption>
      </figure>
    </Section>
  );
};
