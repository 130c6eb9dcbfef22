/** The themes on a map of four quarters: what drives the field, what all build on, what stands apart, what comes or goes. */
import { useMemo } from 'react';
import { useCoterie, useStore } from '../../context/context.ts';
import type { Box } from '../../graph/box-grid.ts';
import { chooseLabels, createMeasure, type Label } from '../../graph/labels.ts';
import type { ShownNode } from '../../graph/look.ts';
import type { Theme } from '../../state/base/wire.ts';
import { focusOn } from '../../state/place/transitions.ts';
import type { Room } from '../../state/themes/lanes.ts';
import { discsOf, isNarrow, type Plot, type ThemeDisc } from '../../state/themes/map.ts';
import { themePlaces } from '../../state/themes/words.ts';
import { count } from '../../state/words/words.ts';
import { Go } from '../parts/go.tsx';
import { DrawnText } from './text.tsx';

/** Pixels around the plot: for the tools, and the words at the axes. */
const around = { left: 34, right: 62, bottom: 34 };

const plotOf = ({ width, height, top }: Room): Plot => ({
  left: around.left,
  top,
  width: Math.max(200, width - around.left - around.right),
  height: Math.max(200, height - top - around.bottom),
});

/** A disc as the labels of a network take it. */
const asNode = ({ theme, x, y, radius }: ThemeDisc): ShownNode => ({
  id: String(theme.group),
  kind: 'author',
  label: theme.label,
  short: theme.label,
  papers: theme.papers,
  size: 6,
  members: theme.size,
  x,
  y,
  diameter: 2 * radius,
});

const cornerOf: Readonly<Record<Theme['place'], { right: boolean; up: boolean }>> = {
  motor: { right: true, up: true },
  basic: { right: true, up: false },
  niche: { right: false, up: true },
  marginal: { right: false, up: false },
};

/** Where the names of the quarters stand, in pixels; a letter is about 7 wide. */
const titleBoxes = (plot: Plot): Box[] =>
  (Object.keys(cornerOf) as Theme['place'][]).map((place) => {
    const { right, up } = cornerOf[place];
    const isFolded = place === 'marginal' && isNarrow(plot);
    const [width, height] = [isFolded ? 90 : 7.2 * themePlaces[place].title.length + 8, isFolded ? 40 : 24];
    const [x1, y1] = [
      right ? plot.left + plot.width - width : plot.left,
      up ? plot.top : plot.top + plot.height - height,
    ];
    return { x1, y1, x2: x1 + width, y2: y1 + height };
  });

/** The name of each quarter in its outer corner, and its ground. */
const Quarters = (plot: Plot) => {
  const { left, top, width, height } = plot;
  const isFolded = (place: Theme['place']): boolean => place === 'marginal' && isNarrow(plot);
  return (Object.keys(cornerOf) as Theme['place'][]).map((place) => {
    const { right, up } = cornerOf[place];
    const { title, hue } = themePlaces[place];
    return (
      <g key={place}>
        <rect
          x={left + (right ? width / 2 : 0)}
          y={top + (up ? 0 : height / 2)}
          width={width / 2}
          height={height / 2}
          fill={`var(--cluster-${hue + 1})`}
          fillOpacity="0.06"
        />
        <DrawnText
          lines={isFolded(place) ? ['Emerging or', 'declining'] : [title]}
          x={right ? left + width - 8 : left + 8}
          y={up ? top + 14 : top + height - (isFolded(place) ? 22 : 14)}
          size={12}
          bold
          quiet
          anchor={right ? 'end' : 'start'}
        />
      </g>
    );
  });
};

const Axes = ({ left, top, width, height }: Plot) => (
  <>
    <path
      d={`M${left} ${top + height / 2}H${left + width}M${left + width / 2} ${top}V${top + height}`}
      stroke="var(--line)"
      strokeWidth="1.5"
    />
    <DrawnText
      lines={['tied to more other themes →']}
      x={left + width / 2}
      y={top + height + 16}
      size={12}
      quiet
    />
    <g transform={`translate(${left - 14} ${top + height / 2}) rotate(-90)`}>
      <DrawnText lines={['more closely knit →']} x={0} y={0} size={12} quiet />
    </g>
  </>
);

export const ThemeMap = (props: { themes: readonly Theme[]; room: Room }) => {
  const { themes, room } = props;
  const { place } = useCoterie();
  const now = useStore(place);
  const plot = plotOf(room);
  const { discs, labels } = useMemo(() => {
    const area = plotOf(room);
    const found = discsOf(themes, area);
    const font = getComputedStyle(document.documentElement).getPropertyValue('--font').trim();
    const nodes = found.map(asNode);
    return {
      discs: found,
      labels: chooseLabels(nodes, {
        view: { zoom: 1, pan: { x: 0, y: 0 } },
        width: room.width,
        height: room.height,
        covered: titleBoxes(area),
        measure: createMeasure(font),
        isMap: false,
        near: undefined,
        chosen: new Set(),
        opened: new Set(nodes.map(({ id }) => id)),
        links: [],
      }),
    };
  }, [themes, room]);
  const chosen = now.focus.type === 'cluster' && !now.focus.years ? now.focus.cluster : undefined;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the section around it is named; a title would lie over every part as a tooltip.
    <svg className="themes-picture" width={room.width} height={room.height}>
      <Quarters {...plot} />
      <Axes {...plot} />
      {discs.map(({ theme, x, y, radius }) => (
        <Go
          key={theme.group}
          to={focusOn(now, { type: 'cluster', cluster: theme.group })}
          className={`theme ${chosen === theme.group ? 'is-chosen' : ''}`}
          label={`${theme.label}: ${count(theme.papers, 'paper')}, ${themePlaces[theme.place].one}`}
        >
          <circle
            cx={x}
            cy={y}
            r={radius}
            fill={`var(--cluster-${themePlaces[theme.place].hue + 1})`}
            fillOpacity="0.45"
            stroke={
              chosen === theme.group ? 'var(--accent)' : `var(--cluster-${themePlaces[theme.place].hue + 1})`
            }
            strokeWidth={chosen === theme.group ? 4 : 1.5}
          />
        </Go>
      ))}
      <g pointerEvents="none">
        {discs.map(({ theme, x, y }) => (
          <OfDisc key={theme.group} label={labels.get(String(theme.group))} x={x} y={y} />
        ))}
      </g>
    </svg>
  );
};

const OfDisc = ({ label, x, y }: { label: Label | undefined; x: number; y: number }) =>
  label && (
    <DrawnText
      lines={label.text.split('\n')}
      x={x + label.dx}
      y={y + label.dy}
      size={label.size}
      bold={label.bold}
    />
  );
