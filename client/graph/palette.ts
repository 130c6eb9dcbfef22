/** The colours of the picture: taken from the design tokens, so that canvas, legend and panels agree. */
import { interpolateViridis } from 'd3-scale-chromatic';
import type { NodeKind } from '../state/base/wire.ts';
import { clusterColours, yearSteps } from '../state/scene/scales.ts';

export interface Palette {
  ground: string;
  ink: string;
  quiet: string;
  link: string;
  accent: string;
  /** By cluster, largest first, then each colour again in a lighter tint; every later cluster has `rest`. */
  clusters: readonly string[];
  rest: string;
  kinds: Readonly<Record<NodeKind, string>>;
  /** Viridis, earliest first. */
  years: readonly string[];
  font: string;
}

const channels = (colour: string): number[] => {
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

/** Share of the background in the second tint of a colour; as in styles/stage/legend.css. */
const lighter = 0.5;

const tinted = (colours: readonly string[], ground: string): string[] => [
  ...colours,
  ...colours.map((colour) => mix(colour, ground, lighter)),
];

/** Reads the design tokens; `property` gives the value of a custom property. */
export const readPalette = (property: (name: string) => string): Palette => ({
  ground: property('--ground'),
  ink: property('--ink'),
  quiet: property('--ink-quiet'),
  link: property('--link-line'),
  accent: property('--accent'),
  clusters: tinted(
    Array.from({ length: clusterColours }, (_, i) => property(`--cluster-${i + 1}`)),
    property('--ground'),
  ),
  rest: property('--cluster-rest'),
  kinds: {
    paper: property('--kind-paper'),
    author: property('--kind-author'),
    venue: property('--kind-venue'),
    technique: property('--kind-technique'),
    source: property('--cluster-rest'),
  },
  years: yearColours,
  font: property('--font'),
});
