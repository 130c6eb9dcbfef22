/** Themes over periods: a column for each period, a bar for each theme, bands from one to the next. Pure. */
import type { Theme, ThemePeriods } from '../base/wire.ts';

/** Where themes are drawn, in pixels; `top` of them lie under the buttons. */
export interface Room {
  width: number;
  height: number;
  top: number;
}

export interface ThemeBar {
  theme: Theme;
  period: number;
  x: number;
  y: number;
  height: number;
  /** A theme that goes on has the colour of the one that it comes from. */
  hue: number;
}

export interface Band {
  period: number;
  source: number;
  target: number;
  /** The path of an SVG. */
  path: string;
  hue: number;
  /** 0 to 1. */
  strength: number;
}

export interface Lanes {
  columns: readonly { x: number; from: number; to: number; papers: number }[];
  bars: readonly ThemeBar[];
  bands: readonly Band[];
  width: number;
}

/** Pixels: a bar, a column with its names, with the years, between bars, and around all. */
export const sizes = { bar: 14, column: 176, head: 42, gap: 16, margin: 14, right: 62, least: 12 };

/** Themes with less in common are not joined: a shared technique or two are chance. */
const joined = 0.2;

/** With at least so much in common, a theme goes on under another name. */
const goesOn = 0.34;

type Flow = ThemePeriods['flows'][number];

/** What two themes have in common: of the techniques of the smaller one, or of the papers of both. */
const strengthOf = ({ inclusion, sourceShare, targetShare }: Flow): number =>
  Math.max(inclusion, Math.sqrt(sourceShare * targetShare));

const keyOf = (period: number, group: number): string => `${period} ${group}`;

/** The themes of a period in order: each beside what it comes from, new ones last. */
const ordered = (
  themes: readonly Theme[],
  flows: readonly Flow[],
  before: ReadonlyMap<number, number>,
): Theme[] => {
  const place = (theme: Theme): number => {
    const own = flows.filter(({ target }) => target === theme.group);
    const weight = own.reduce((sum, { shared }) => sum + shared, 0);
    return weight === 0
      ? Number.POSITIVE_INFINITY
      : own.reduce((sum, { source, shared }) => sum + shared * (before.get(source) ?? 0), 0) / weight;
  };
  const places = new Map(themes.map((theme) => [theme, place(theme)]));
  return themes.toSorted((a, b) => {
    const [one = 0, other = 0] = [places.get(a), places.get(b)];
    return one === other ? b.papers - a.papers || a.group - b.group : one - other;
  });
};

/** A band between two bars: from one stretch of `height` to another. */
const pathOf = (
  from: { x: number; y: number; height: number },
  to: { x: number; y: number; height: number },
): string => {
  const middle = (from.x + to.x) / 2;
  const r = (value: number): string => value.toFixed(1);
  return [
    `M${r(from.x)} ${r(from.y)}C${r(middle)} ${r(from.y)} ${r(middle)} ${r(to.y)} ${r(to.x)} ${r(to.y)}`,
    `V${r(to.y + to.height)}`,
    `C${r(middle)} ${r(to.y + to.height)} ${r(middle)} ${r(from.y + from.height)} ${r(from.x)} ${r(from.y + from.height)}Z`,
  ].join('');
};

/** `hues`: how many colours there are. */
export const lanesOf = ({ periods, flows }: ThemePeriods, room: Room, hues: number): Lanes => {
  const strong = flows
    .filter((flow) => strengthOf(flow) >= joined)
    .sort((a, b) => strengthOf(b) - strengthOf(a));
  const width = Math.max(room.width, sizes.margin + sizes.right + periods.length * sizes.column);
  const step = (width - sizes.margin - sizes.right) / Math.max(1, periods.length);
  const free = (count: number): number =>
    room.height - room.top - sizes.head - sizes.margin - count * sizes.gap - count * sizes.least;
  const scale = Math.max(
    0,
    Math.min(
      ...periods.map(
        ({ themes }) =>
          free(themes.length) /
          Math.max(
            1,
            themes.reduce((sum, { papers }) => sum + papers, 0),
          ),
      ),
    ),
  );
  const bars = new Map<string, ThemeBar>();
  let fresh = 0;
  let before: ReadonlyMap<number, number> = new Map();
  for (const [period, { themes }] of periods.entries()) {
    const into = strong.filter((flow) => flow.period === period - 1);
    // Each colour goes on to one theme alone: the one with the most in common.
    const heirs = new Map<number, number>();
    for (const flow of into) {
      const { source, target } = flow;
      if (strengthOf(flow) >= goesOn && !heirs.has(target) && ![...heirs.values()].includes(source))
        heirs.set(target, source);
    }
    let y = room.top + sizes.head;
    for (const theme of ordered(themes, into, before)) {
      const height = sizes.least + theme.papers * scale;
      const from = heirs.get(theme.group);
      const heritage = from === undefined ? undefined : bars.get(keyOf(period - 1, from))?.hue;
      bars.set(keyOf(period, theme.group), {
        theme,
        period,
        x: sizes.margin + period * step,
        y,
        height,
        hue: heritage ?? fresh % hues,
      });
      if (heritage === undefined) fresh += 1;
      y += height + sizes.gap;
    }
    before = new Map(
      themes.flatMap(({ group }) => {
        const bar = bars.get(keyOf(period, group));
        return bar ? [[group, bar.y + bar.height / 2]] : [];
      }),
    );
  }
  return {
    width,
    columns: periods.map(({ from, to, papers }, period) => ({
      x: sizes.margin + period * step,
      from,
      to,
      papers,
    })),
    bars: [...bars.values()],
    bands: bandsOf(strong, bars),
  };
};

/** The bands, stacked along each bar in the order of their other ends. */
const bandsOf = (flows: readonly Flow[], bars: ReadonlyMap<string, ThemeBar>): Band[] => {
  const ends = flows.flatMap((flow) => {
    const from = bars.get(keyOf(flow.period, flow.source));
    const to = bars.get(keyOf(flow.period + 1, flow.target));
    return from && to ? [{ flow, from, to }] : [];
  });
  const used = new Map<string, number>();
  /** The stretch of a bar that the next band takes. */
  const take = (key: string, bar: ThemeBar, share: number): { y: number; height: number } => {
    const y = used.get(key) ?? bar.y;
    const height = bar.height * share;
    used.set(key, y + height);
    return { y, height };
  };
  const starts = new Map(
    ends
      .toSorted((a, b) => a.to.y - b.to.y)
      .map(({ flow, from }) => [
        flow,
        take(`from ${from.period} ${from.theme.group}`, from, flow.sourceShare),
      ]),
  );
  const stops = new Map(
    ends
      .toSorted((a, b) => a.from.y - b.from.y)
      .map(({ flow, to }) => [flow, take(`to ${to.period} ${to.theme.group}`, to, flow.targetShare)]),
  );
  return ends.flatMap(({ flow, from, to }) => {
    const [start, stop] = [starts.get(flow), stops.get(flow)];
    if (!start || !stop) return [];
    const { period, source, target } = flow;
    return {
      period,
      source,
      target,
      strength: strengthOf(flow),
      hue: from.hue,
      path: pathOf({ x: from.x + sizes.bar, ...start }, { x: to.x, ...stop }),
    };
  });
};
