/** The colours of the picture: taken from the design tokens, so that canvas, legend and panels agree. */
import { interpolateViridis, interpolateYlGnBu } from 'd3-scale-chromatic';
import type { NodeKind } from '../state/base/wire.ts';
import { clusterColours, tinting } from '../state/scene/hues.ts';
import { yearSteps } from '../state/scene/scales.ts';

export interface Palette {
  ground: string;
  ink: string;
  quiet: string;
  link: string;
  accent: string;
  /** By hue; what belongs to no cluster has `rest`. */
  clusters: readonly string[];
  rest: string;
  kinds: Readonly<Record<NodeKind, string>>;
  /** Viridis, earliest first. */
  years: readonly string[];
  /** Of density, lowest first: the nearest to the ground. */
  densities: readonly string[];
  font: string;
}

/** Red, green and blue of a colour, 0 to 255. */
export const channels = (colour: string): number[] => {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  if (short) return short.slice(1).map((digit) => Number.parseInt(digit + digit, 16));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (long) return long.slice(1).map((digits) => Number.parseInt(digits, 16));
  return (colour.match(/[\d.]+/g) ?? ['0', '0', '0']).slice(0, 3).map(Number);
};

/** A colour mixed with a `share` of `other`; both `#rgb`, `#rrggbb` or `rgb(r, g, b)`. */
export const mix = (colour: string, other: string, share: number): string => {
  const b = channels(other);
  const mixed = channels(colour).map((value, i) => Math.round(value * (1 - share) + (b[i] ?? 0) * share));
  return `rgb(${mixed.join(', ')})`;
};

/** Ten steps of Viridis, without its very last yellow, which has no contrast on white. */
export const yearColours: readonly string[] = Array.from({ length: yearSteps }, (_, i) =>
  mix(interpolateViridis((i / (yearSteps - 1)) * 0.95), '#000000', 0),
);

/** So many colours of density that no step is seen. */
const densitySteps = 64;

/** ColorBrewer’s YlGnBu, whose lightness alone tells the order; on a dark ground from its dark end. */
export const densityColours = (isDark: boolean): string[] =>
  Array.from({ length: densitySteps }, (_, i) => {
    const share = i / (densitySteps - 1);
    return interpolateYlGnBu(isDark ? 1 - 0.95 * share : 0.04 + 0.86 * share);
  });

const lightness = (colour: string): number => channels(colour).reduce((sum, value) => sum + value, 0);

const tinted = (colours: readonly string[], others: { ground: string; ink: string }): string[] =>
  tinting.flatMap(({ with: other, share }) =>
    colours.map((colour) => (share === 0 ? colour : mix(colour, others[other], share))),
  );

/** Reads the design tokens; `property` gives the value of a custom property. */
export const readPalette = (property: (name: string) => string): Palette => ({
  ground: property('--ground'),
  ink: property('--ink'),
  quiet: property('--ink-quiet'),
  link: property('--link-line'),
  accent: property('--accent'),
  clusters: tinted(
    Array.from({ length: clusterColours }, (_, i) => property(`--cluster-${i + 1}`)),
    { ground: property('--ground'), ink: property('--ink') },
  ),
  rest: property('--cluster-rest'),
  kinds: {
    paper: property('--kind-paper'),
    author: property('--kind-author'),
    venue: property('--kind-venue'),
    technique: property('--kind-technique'),
    source: property('--cluster-rest'),
    institution: property('--kind-author'),
    country: property('--kind-author'),
  },
  years: yearColours,
  densities: densityColours(lightness(property('--ground')) < lightness(property('--ink'))),
  font: property('--font'),
});
