/** Papers by year as small bars; every year of the span has its place, so that gaps show. */
import type { YearCount } from '../../state/wire.ts';
import { count } from '../../state/words.ts';
import { Section } from './section.tsx';

const [width, height, top] = [320, 46, 12];
/** Under bars of less width the two years would run into one another. */
const narrow = 90;

export const YearBars = ({ years }: { years: readonly YearCount[] }) => {
  const [from, to] = [years[0]?.year, years.at(-1)?.year];
  if (from === undefined || to === undefined) return null;
  const most = Math.max(...years.map(({ papers }) => papers));
  const step = Math.min(26, width / (to - from + 1));
  const span = (to - from + 1) * step - 3;
  const inWords = years.map(({ year, papers }) => `${year}: ${count(papers, 'paper')}`).join(', ');
  return (
    <Section title="Papers by year">
      <figure className="year-bars">
        <svg viewBox={`0 0 ${width} ${height + top}`} role="img" aria-label={inWords}>
          {years.map(({ year, papers }) => {
            const h = Math.max(3, (papers / most) * height);
            const x = (year - from) * step;
            return (
              <g key={year}>
                <title>{`${year}: ${count(papers, 'paper')}`}</title>
                <rect x={x} y={top + height - h} width={Math.max(1.5, step - 3)} height={h} rx={1.5} />
                {step >= 14 && (
                  <text x={x + (step - 3) / 2} y={top + height - h - 3}>
                    {papers}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
        <figcaption>
          {span < narrow ? (
            <span>{from === to ? from : `${from} to ${to}`}</span>
          ) : (
            <>
              <span>{from}</span>
              <span className="year-end" style={{ left: `${(span / width) * 100}%` }}>
                {to}
              </span>
            </>
          )}
        </figcaption>
      </figure>
    </Section>
  );
};
