/** Names with their number of papers, each with a bar or a strip of years. */
import { isPageKind, type PageKind } from '../../state/base/page-kind.ts';
import type { CountedRef, NodeKind, YearCount } from '../../state/base/wire.ts';
import { type ListFocus, type ListOf, listNames, listOf, narrow } from '../../state/place/lists.ts';
import { binInWords, binYears, spanOf } from '../../state/words/year-bins.ts';
import { Bar } from './bar.tsx';
import { Name } from './go.tsx';
import { PaperNumber } from './number.tsx';
import { All, useFirst } from './use-first.tsx';

const first = 8;
/** Bars of a strip. */
const mostBars = 24;

/** `kind`: if it differs from the kind of the list. */
type Counted = Pick<CountedRef, 'id' | 'label' | 'papers'> & {
  readonly kind?: NodeKind;
  readonly years?: readonly YearCount[];
};

/** A sparkline of papers by year, with a text for screen readers. */
const Strip = (props: {
  years: readonly YearCount[];
  span: { from: number; to: number };
  highest: number;
}) => {
  const bins = binYears(props.years, props.span, mostBars);
  const words = bins.filter(({ papers }) => papers > 0).map((bin) => `${binInWords(bin)}: ${bin.papers}`);
  return (
    <svg className="strip" viewBox="0 0 72 16" role="img" aria-label={words.join(', ')}>
      {bins.map(({ from, papers }, i) => {
        const [step, h] = [72 / bins.length, papers === 0 ? 1 : 3 + (13 * papers) / props.highest];
        const [x, w] = [i * step, Math.min(14, Math.max(1, step - 1.5))];
        return (
          <rect
            key={from}
            className={papers === 0 ? 'is-empty' : undefined}
            x={x}
            width={w}
            y={16 - h}
            height={h}
          />
        );
      })}
    </svg>
  );
};

/**
 * `of` says whose papers are counted: a number leads to those that are the thing's too. `unit` says what is counted,
 * where it is not papers, and `leadsTo` where that is listed; a measure has neither. `span` are the years of strips.
 */
export const CountedList = (props: {
  kind: PageKind;
  things: readonly Counted[];
  unit?: string;
  of?: ListOf;
  leadsTo?: (thing: Counted) => ListFocus;
  years?: readonly YearCount[];
  /** All at once. */
  whole?: boolean;
  /** How many there are, where `of` may have more of these than are here. */
  total?: number;
}) => {
  const { kind, things, unit = 'paper', of, leadsTo } = props;
  const { total = things.length } = props;
  const list = kind === 'institution' || kind === 'country' ? undefined : listNames[kind];
  const rest = of && list && total > things.length && <All total={total} list={listOf(list, of)} />;
  const { shown, more } = useFirst(things, props.whole ? things.length : first, rest || undefined);
  const most = things.reduce((max, { papers }) => Math.max(max, papers), 1);
  const span = props.years && spanOf(props.years);
  const bins = span ? shown.flatMap(({ years = [] }) => binYears(years, span, mostBars)) : [];
  const highest = bins.reduce((max, { papers }) => Math.max(max, papers), 1);
  return (
    <>
      <ul className="counted">
        {shown.map((thing) => {
          const { id, label, papers, kind: own, years } = thing;
          const ownKind = own && isPageKind(own) ? own : kind;
          return (
            <li key={id}>
              <Name kind={ownKind} id={id}>
                {label}
              </Name>
              {years && span ? (
                <Strip years={years} span={span} highest={highest} />
              ) : (
                <Bar share={papers / most} />
              )}
              <PaperNumber
                papers={papers}
                unit={unit}
                list={leadsTo?.(thing) ?? (of && listOf('papers', narrow(of, ownKind, id)))}
              />
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
};
