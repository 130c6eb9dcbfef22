/** From counts and years to the few steps of size, width and colour that are drawn, and that the legend explains. */
import { clusterColours } from './hues.ts';

/** Diameter of a node in pixels at zoom 1: its area grows with its papers. The server's layout leaves this room. */
export const diameter = (papers: number): number => 7 + 10 * Math.sqrt(Math.max(0, papers));

/** Sizes are drawn in steps, so that the legend can show them: exact up to 12 papers, then in ratios of 1.25. */
export const sizeStep = (papers: number): number =>
  papers <= 12 ? Math.max(0, Math.round(papers)) : 12 + Math.round(Math.log(papers / 12) / Math.log(1.25));

/** The number of papers that a step represents. */
export const papersOfStep = (step: number): number => (step <= 12 ? step : 12 * 1.25 ** (step - 12));

/** The greatest step that is drawn; 10,000 papers and more look the same. */
export const lastSizeStep = 42;

/** The diameter in which a size is drawn, by its step. */
export const drawnDiameter = (papers: number): number =>
  Math.round(diameter(papersOfStep(Math.min(lastSizeStep, sizeStep(papers)))) * 10) / 10;

/** Widths of links in pixels at zoom 1, thinnest first. */
export const widths = [1.25, 2.5, 4, 6, 8.5] as const;

/** The weight from which on each width is drawn, given the heaviest link: whole steps first, then ratios. */
export const widthBounds = (heaviest: number): readonly number[] => {
  const steps = widths.length;
  if (heaviest <= steps) return widths.map((_, i) => i + 1);
  return widths.map((_, i) => (i === 0 ? 0 : heaviest ** (i / (steps - 1)) * 0.999));
};

/** Index into `widths`. */
export const widthStep = (weight: number, bounds: readonly number[]): number =>
  Math.max(
    0,
    bounds.findLastIndex((bound) => weight >= bound),
  );

/** Which venues, those with the most papers first, have a colour of their own, and which; the rest share a grey. */
export const venueColours = (venues: readonly { id: string }[]): ReadonlyMap<string, number> =>
  new Map(venues.slice(0, clusterColours).map(({ id }, i) => [id, i]));

/** Steps of the year scale. */
export const yearSteps = 10;

export interface YearRange {
  from: number;
  to: number;
}

/** First and last year of what is drawn, in whole years; `undefined` where nothing is dated. */
export const yearRange = (years: readonly (number | undefined)[]): YearRange | undefined => {
  const dated = years.filter((year) => year !== undefined);
  return dated.length === 0
    ? undefined
    : { from: Math.floor(Math.min(...dated)), to: Math.ceil(Math.max(...dated)) };
};

/** Step of a year on the scale, from 0 to `yearSteps - 1`. */
export const yearStep = (year: number, range: YearRange): number => {
  const share = range.to === range.from ? 1 : (year - range.from) / (range.to - range.from);
  return Math.max(0, Math.min(yearSteps - 1, Math.floor(share * yearSteps)));
};

/** The greatest value of the measure that sizes say: a metric, or papers. */
export const greatest = (nodes: readonly { value?: number; papers: number }[]): number =>
  nodes.reduce((most, { value, papers }) => Math.max(most, value ?? papers), 0);

/** Step of a value on the same scale, by its square root: most measures have many small values and a few great ones. */
export const measureStep = (value: number, most: number): number =>
  most <= 0 ? 0 : Math.max(0, Math.min(yearSteps - 1, Math.floor(Math.sqrt(value / most) * yearSteps)));
