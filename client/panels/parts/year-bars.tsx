/** Papers by year, as bars that link to the papers of the year, or as a table. */
import { type KeyboardEvent, useState } from 'react';
import { useCoterie, useStore } from '../../context/context.ts';
import type { YearCount } from '../../state/base/wire.ts';
import { type ListOf, listOf } from '../../state/place/lists.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { encode } from '../../state/place/url.ts';
import { count } from '../../state/words/words.ts';
import { binInWords, binYears, spanOf, type YearBin } from '../../state/words/year-bins.ts';
import { PaperNumber } from './number.tsx';
import { Section } from './section.tsx';

const [width, height, top, foot] = [320, 46, 12, 14];
/** Most bars; more are binned. */
const most = 20;
/** Pixels per character of the numbers and years. */
const letter = 6;

/** Arrow keys move along the bars, which are one tab stop. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const links = [...event.currentTarget.querySelectorAll<SVGAElement>('a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = next === undefined ? undefined : links[next];
  if (!link) return;
  event.preventDefault();
  link.focus();
};

const Bars = ({ bins, of }: { bins: readonly YearBin[]; of: ListOf }) => {
  const { place } = useCoterie();
  const now = useStore(place);
  const highest = Math.max(...bins.map(({ papers }) => papers));
  const step = Math.min(26, width / bins.length);
  const linked = bins.filter(({ papers }) => papers > 0);
  const [at, setAt] = useState(linked.at(-1)?.from);
  // Every label needs its own room; those that would touch are left out, from the last one backwards.
  const every = Math.ceil((4 * letter + 8) / step);
  const from = (bin: YearBin): ListOf => ({ ...of, from: bin.from, to: bin.to });
  return (
    <svg viewBox={`0 0 ${width} ${height + top + foot}`}>
      <title>Papers by year</title>
      <line
        className="year-ground"
        x1="0"
        x2={bins.length * step}
        y1={top + height + 0.5}
        y2={top + height + 0.5}
      />
      {bins.map((bin, i) => {
        const h = bin.papers === 0 ? 0 : Math.max(3, (bin.papers / highest) * height);
        const [x, middle] = [i * step, (i + 0.5) * step - 1.5];
        const to = focusOn(now, listOf('papers', from(bin)));
        return (
          <g key={bin.from}>
            {bin.papers > 0 && (
              <a
                href={encode(to)}
                tabIndex={bin.from === at ? 0 : -1}
                aria-label={`${binInWords(bin)}: ${count(bin.papers, 'paper')}`}
                onFocus={() => setAt(bin.from)}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  place.set(to);
                }}
              >
                <title>{`${binInWords(bin)}: ${count(bin.papers, 'paper')}`}</title>
                <rect className="year-reach" x={x - 1.5} y={0} width={step} height={top + height} />
                <rect
                  className="year-bar"
                  x={x}
                  y={top + height - h}
                  width={Math.max(1.5, step - 3)}
                  height={h}
                  rx={1.5}
                />
                {step >= letter * String(bin.papers).length && (
                  <text x={middle} y={top + height - h - 3}>
                    {bin.papers}
                  </text>
                )}
              </a>
            )}
            {(bins.length - 1 - i) % every === 0 && (
              <text className="year-name" x={middle} y={top + height + foot - 2}>
                {bin.from === bin.to ? bin.from : `${bin.from}–`}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
};

const Table = ({ bins, of }: { bins: readonly YearBin[]; of: ListOf }) => (
  <table className="year-table">
    <thead>
      <tr>
        <th scope="col">Year</th>
        <th scope="col">Papers</th>
      </tr>
    </thead>
    <tbody>
      {bins
        .filter(({ papers }) => papers > 0)
        .map((bin) => (
          <tr key={bin.from}>
            <th scope="row">{binInWords(bin)}</th>
            <td>
              <PaperNumber
                papers={bin.papers}
                list={listOf('papers', { ...of, from: bin.from, to: bin.to })}
              />
            </td>
          </tr>
        ))}
    </tbody>
  </table>
);

/** `of`: the scope of the papers. Nothing if no paper has a year. */
export const YearBars = ({ years, of }: { years: readonly YearCount[]; of: ListOf }) => {
  const [asTable, setAsTable] = useState(false);
  const span = spanOf(years);
  if (!span) return null;
  return (
    <Section
      title="Papers by year"
      tool={
        <button type="button" className="more" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          Show as table
        </button>
      }
    >
      <div className="year-bars">
        {asTable ? (
          <Table bins={binYears(years, span, Number.POSITIVE_INFINITY)} of={of} />
        ) : (
          <fieldset onKeyDown={walk}>
            <legend className="visually-hidden">Papers by year</legend>
            <Bars bins={binYears(years, span, most)} of={of} />
          </fieldset>
        )}
      </div>
    </Section>
  );
};
