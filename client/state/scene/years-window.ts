/** What of a scene took place within some years, and how a window of years moves on. Pure. */
import type { NetworkTimes, YearCount } from '../base/wire.ts';
import { linkId, type Scene, type SceneNode } from './scene.ts';

/** First and last year, both included. */
export interface YearsWindow {
  from: number;
  to: number;
}

const papersIn = (
  years: readonly (readonly [year: number, papers: number])[],
  { from, to }: YearsWindow,
): number => years.reduce((sum, [year, papers]) => (year >= from && year <= to ? sum + papers : sum), 0);

/** Whether a node that is not in the network itself belongs to the years, by its own. */
const isBroughtIn = ({ parent, year }: SceneNode, { from, to }: YearsWindow): boolean =>
  parent !== undefined && year !== undefined && year >= from && year <= to;

/**
 * The nodes and links with papers in the window, where they stand in the whole. Sizes that say papers say those of the
 * window; a link is as strong as its share of papers there.
 */
export const withinYears = (scene: Scene, times: NetworkTimes, window: YearsWindow): Scene => {
  const yearsOf = new Map(times.nodes.map(({ id, years }) => [id, years]));
  const linkYears = new Map(times.links.map(({ source, target, years }) => [linkId(source, target), years]));
  const nodes = scene.nodes.flatMap((node) => {
    const years = yearsOf.get(node.id);
    if (!years) return isBroughtIn(node, window) ? [node] : [];
    const papers = papersIn(years, window);
    if (papers === 0) return [];
    // The `papers` of a paper are what it is linked to.
    const isOne = node.kind === 'paper' && node.members === undefined;
    return [isOne ? node : { ...node, papers, ...(node.value === undefined ? { size: papers } : {}) }];
  });
  const drawn = new Set(nodes.map(({ id }) => id));
  const links = scene.links.flatMap((link) => {
    if (!drawn.has(link.source) || !drawn.has(link.target)) return [];
    const years = linkYears.get(link.id);
    if (!years) return link.home ? [] : [link];
    const all = years.reduce((sum, [, papers]) => sum + papers, 0);
    const here = papersIn(years, window);
    return here === 0 ? [] : [here === all ? link : { ...link, weight: (link.weight * here) / all }];
  });
  return { ...scene, nodes, links };
};

/** First and last year with papers; undefined unless there are two. */
export const yearsOfNetwork = (
  years: readonly YearCount[],
  { from, to }: { from?: number; to?: number } = {},
): YearsWindow | undefined => {
  const inside = years.filter(({ year }) => year >= (from ?? year) && year <= (to ?? year));
  const [first, last] = [inside[0]?.year, inside.at(-1)?.year];
  return first === undefined || last === undefined || first === last ? undefined : { from: first, to: last };
};

/** How many windows a range is played in, about, and the longest of them in years. */
const windows = 6;
const longest = 5;

const isWhole = (window: YearsWindow, range: YearsWindow): boolean =>
  window.from <= range.from && window.to >= range.to;

/** Where playing begins: at the window chosen, or with some years at the start of the range. */
export const firstWindow = (window: YearsWindow, range: YearsWindow): YearsWindow => {
  if (!isWhole(window, range) && window.to < range.to) return window;
  const own = window.to - window.from;
  const length = isWhole(window, range)
    ? Math.max(1, Math.min(longest, Math.round((range.to - range.from + 1) / windows)))
    : own + 1;
  return { from: range.from, to: Math.min(range.to, range.from + length - 1) };
};

/** A year later; undefined at the end of the range. */
export const nextWindow = ({ from, to }: YearsWindow, range: YearsWindow): YearsWindow | undefined =>
  to >= range.to ? undefined : { from: from + 1, to: to + 1 };

/** Milliseconds for a year, by the speed. */
export const speeds = { slow: 1600, normal: 800, fast: 350 } as const;
export type Speed = keyof typeof speeds;

/** The player: the years on show, and whether they move on. */
export interface Playing {
  window: YearsWindow;
  isPlaying: boolean;
  speed: Speed;
}
