/** Themes over periods: columns of bars with bands from one period to the next. */
import { useMemo } from 'react';
import { useCoterie, useStore } from '../../context/context.ts';
import { createMeasure, type Measure } from '../../graph/labels.ts';
import type { ThemePeriods } from '../../state/base/wire.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { clusterColours } from '../../state/scene/hues.ts';
import { lanesOf, type Room, sizes, type ThemeBar } from '../../state/themes/lanes.ts';
import { yearsInWords } from '../../state/themes/words.ts';
import { count, shorten } from '../../state/words/words.ts';
import { Go } from '../parts/go.tsx';
import { DrawnText } from './text.tsx';

/** Letters of the names, and what is free around them in a column. */
const text = 12.5;
const beside = 6;

/** The name in one or two lines that fit into a column. */
const linesOf = (label: string, width: number, height: number, measure: Measure): string[] => {
  const fits = (line: string): boolean => measure(line, text, false) <= width;
  if (fits(label)) return [label];
  const cut = (line: string): string => {
    let letters = line.length;
    while (letters > 4 && !fits(shorten(line, letters))) letters -= 1;
    return shorten(line, letters);
  };
  const words = label.split(' ');
  let first = words[0] ?? '';
  let used = 1;
  while (used < words.length && fits(`${first} ${words[used]}`)) {
    first = `${first} ${words[used]}`;
    used += 1;
  }
  const rest = words.slice(used).join(' ');
  return rest === '' || height < 2 * text ? [cut(label)] : [cut(first), cut(rest)];
};

export const ThemeLanes = (props: { periods: ThemePeriods; room: Room }) => {
  const { periods, room } = props;
  const { place } = useCoterie();
  const now = useStore(place);
  const lanes = useMemo(() => lanesOf(periods, room, clusterColours), [periods, room]);
  const measure = useMemo(
    () => createMeasure(getComputedStyle(document.documentElement).getPropertyValue('--font').trim()),
    [],
  );
  const { focus } = now;
  const isChosen = ({ theme, period }: ThemeBar): boolean =>
    focus.type === 'cluster' &&
    focus.cluster === theme.group &&
    focus.years?.from === lanes.columns[period]?.from;
  const widest = (lanes.width - 2 * sizes.margin) / lanes.columns.length - sizes.bar - 3 * beside;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the section around it is named; a title would lie over every part as a tooltip.
    <svg className="themes-picture" width={lanes.width} height={room.height}>
      {lanes.bands.map(({ period, source, target, path, hue, strength }) => (
        <path
          key={`${period} ${source} ${target}`}
          d={path}
          fill={`var(--cluster-${hue + 1})`}
          fillOpacity={0.18 + 0.3 * strength}
        />
      ))}
      {lanes.columns.map((column) => (
        <g key={column.from}>
          <DrawnText
            lines={[yearsInWords(column)]}
            x={column.x}
            y={room.top + 10}
            size={14}
            bold
            anchor="start"
          />
          <DrawnText
            lines={[count(column.papers, 'paper')]}
            x={column.x}
            y={room.top + 27}
            size={12}
            quiet
            anchor="start"
          />
        </g>
      ))}
      {lanes.bars.map((bar) => {
        const { theme, period, x, y, height, hue } = bar;
        const { from = 0, to = 0 } = lanes.columns[period] ?? {};
        const lines = linesOf(theme.label, widest, height + sizes.gap, measure);
        return (
          <Go
            key={`${period} ${theme.group}`}
            to={focusOn(now, { type: 'cluster', cluster: theme.group, years: { from, to } })}
            className={`theme ${isChosen(bar) ? 'is-chosen' : ''}`}
            label={`${theme.label}, ${yearsInWords({ from, to })}: ${count(theme.papers, 'paper')}`}
          >
            <rect
              x={x}
              y={y}
              width={sizes.bar}
              height={height}
              rx="3"
              fill={`var(--cluster-${hue + 1})`}
              stroke={isChosen(bar) ? 'var(--accent)' : 'var(--ground)'}
              strokeWidth={isChosen(bar) ? 3 : 1}
            />
            <DrawnText
              lines={lines}
              x={x + sizes.bar + beside}
              y={y + height / 2}
              size={text}
              anchor="start"
            />
          </Go>
        );
      })}
    </svg>
  );
};
