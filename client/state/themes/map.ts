/** Where the themes stand on their map: centrality to the right, density upwards, both by rank. Pure. */
import type { Theme } from '../base/wire.ts';

/** A theme as a disc, in pixels. */
export interface ThemeDisc {
  theme: Theme;
  x: number;
  y: number;
  radius: number;
}

/** The plot, in pixels. */
export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The largest disc, as a share of the shorter side of the plot, and the least radius in pixels. */
const largest = 0.075;
const least = 7;

/** How often discs that overlap are pushed apart, and how far apart they stand. */
const rounds = 80;
const gap = 4;

/** The golden angle, which turns never to where it was. */
const turn = 2.39996;

/** Pixels at the outer edge of each quarter for its name: on a narrow plot it takes two lines. */
const named = { wide: 24, narrow: 40 };
export const isNarrow = ({ width }: Plot): boolean => width < 520;

const clamp = (value: number, from: number, to: number): number =>
  from > to ? (from + to) / 2 : Math.min(to, Math.max(from, value));

/** Its quarter of the plot, which no disc leaves: it says what the theme is. */
const within = ({ theme: { place }, radius }: ThemeDisc, plot: Plot) => {
  const { left, top, width, height } = plot;
  const room = isNarrow(plot) ? named.narrow : named.wide;
  const [isRight, isUp] = [place === 'motor' || place === 'basic', place === 'motor' || place === 'niche'];
  const [x, y] = [left + (isRight ? width / 2 : 0), top + (isUp ? 0 : height / 2)];
  return {
    x1: x + radius + gap,
    x2: x + width / 2 - radius - gap,
    y1: y + radius + gap + (isUp ? room : 0),
    y2: y + height / 2 - radius - gap - (isUp ? 0 : room),
  };
};

/** Themes as discs, none over another as far as there is room. */
export const discsOf = (themes: readonly Theme[], plot: Plot): ThemeDisc[] => {
  const most = themes.reduce((max, { papers }) => Math.max(max, papers), 1);
  const discs = themes.map((theme) => ({
    theme,
    radius: Math.max(least, largest * Math.min(plot.width, plot.height) * Math.sqrt(theme.papers / most)),
    x: plot.left + theme.centralityRank * plot.width,
    y: plot.top + (1 - theme.densityRank) * plot.height,
  }));
  const keep = (disc: ThemeDisc): void => {
    const { x1, x2, y1, y2 } = within(disc, plot);
    disc.x = clamp(disc.x, x1, x2);
    disc.y = clamp(disc.y, y1, y2);
  };
  discs.forEach(keep);
  for (let round = 0; round < rounds; round += 1)
    for (const [i, a] of discs.entries())
      for (const b of discs.slice(i + 1)) {
        // Those at one place go apart in all directions.
        const isSame = Math.hypot(b.x - a.x, b.y - a.y) < 1;
        const [dx, dy] = isSame ? [Math.cos(i * turn), Math.sin(i * turn)] : [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const overlap = a.radius + b.radius + gap - distance;
        if (overlap <= 0) continue;
        const [px, py] = [(dx / distance) * (overlap / 2), (dy / distance) * (overlap / 2)];
        a.x -= px;
        a.y -= py;
        b.x += px;
        b.y += py;
        keep(a);
        keep(b);
      }
  return discs;
};
