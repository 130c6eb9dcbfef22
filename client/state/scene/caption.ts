/** The title and the legend of a saved picture, as part of its SVG. */
import { figure } from '../words/words.ts';
import type { Legend } from './legend.ts';
import { escaped } from './svg.ts';

export interface Colours {
  clusters: readonly string[];
  /** What has no colour of its own. */
  rest: string;
  /** Earliest, or lowest, first. */
  years: readonly string[];
}

export interface Caption {
  title: string;
  /** How much is drawn. */
  subtitle: string;
  /** What each colour means. */
  colours: readonly { colour: string; label: string }[];
  /** What size and width mean. */
  notes: readonly string[];
}

type Swatch = Caption['colours'][number];

/** First, middle and last of a colour scale. */
const scale = (colours: readonly string[], labels: readonly [string, string, string]): Swatch[] =>
  labels.map((label, i) => ({
    colour: colours[Math.round((i / 2) * (colours.length - 1))] ?? '',
    label,
  }));

const named = (
  { clusters, rest }: Colours,
  items: readonly { label: string }[],
  others: number,
  word: string,
): Swatch[] => [
  ...items.map(({ label }, i) => ({ colour: clusters[i] ?? rest, label })),
  ...(others > 0 ? [{ colour: rest, label: `${others} ${word}` }] : []),
];

/** What the colours of a picture mean, by what they show. */
export const swatchesOf = (
  mode: 'cluster' | 'year' | 'venue' | 'measure',
  legend: Legend,
  colours: Colours,
  most: number,
): Swatch[] => {
  const { years } = legend;
  switch (mode) {
    case 'cluster':
      return named(colours, legend.clusters, legend.rest.clusters, 'smaller groups');
    case 'venue':
      return named(colours, legend.venues, legend.otherVenues.venues, 'other venues');
    case 'year':
      return years
        ? scale(colours.years, [
            String(years.from),
            String(Math.round((years.from + years.to) / 2)),
            String(years.to),
          ])
        : [];
    case 'measure':
      return scale(colours.years, ['0', figure(most / 4), figure(most)]);
  }
};

/** Height of the title, and of a line of the legend, in pixels. */
const head = 62;
const line = 24;
const margin = 16;

/** Mean width of a letter at this size; the legend is laid out before any font is known. */
const letter = 7.2;
const mostLetters = 48;

const shortened = (text: string): string =>
  text.length > mostLetters ? `${text.slice(0, mostLetters - 1).trimEnd()}…` : text;

/** Swatches side by side, broken into lines that fit the width. */
const laidOut = (swatches: readonly Swatch[], width: number): (Swatch & { x: number; row: number })[] => {
  let x = margin;
  let row = 0;
  return swatches.map(({ colour, label }) => {
    const text = shortened(label);
    const needed = 18 + text.length * letter + 14;
    if (x > margin && x + needed > width - margin) {
      x = margin;
      row += 1;
    }
    const at = { colour, label: text, x, row };
    x += needed;
    return at;
  });
};

/**
 * An SVG of `width` by `height` pixels with its title above and its legend below, and the size of the whole. `ink` and
 * `quiet` are the colours of text; with `ground` the whole has a background.
 */
export const withCaption = (
  svg: string,
  size: { width: number; height: number },
  caption: Caption,
  look: { ink: string; quiet: string; font: string; ground?: string },
): { svg: string; width: number; height: number } => {
  const { width } = size;
  const swatches = laidOut(caption.colours, width);
  const rows = (swatches.at(-1)?.row ?? -1) + 1;
  const top = head + size.height;
  const height = top + margin + rows * line + (caption.notes.length > 0 ? line : 0);
  const text = (x: number, y: number, fontSize: number, fill: string, words: string, weight = 400): string =>
    `<text x="${x}" y="${y}" font-size="${fontSize}" font-weight="${weight}" fill="${escaped(fill)}">${escaped(words)}</text>`;
  const parts = [
    ...(look.ground ? [`<rect width="100%" height="100%" fill="${escaped(look.ground)}"/>`] : []),
    text(margin, 30, 20, look.ink, caption.title, 600),
    text(margin, 51, 13, look.quiet, caption.subtitle),
    svg.replace(/^<svg /, `<svg y="${head}" `).trimEnd(),
    ...swatches.map(({ colour, label, x, row }) => {
      const y = top + 8 + row * line;
      return `<circle cx="${x + 6}" cy="${y}" r="6" fill="${escaped(colour)}"/>${text(x + 18, y + 4.5, 13, look.ink, label)}`;
    }),
    ...(caption.notes.length > 0
      ? [text(margin, top + 12 + rows * line, 12, look.quiet, caption.notes.join(' · '))]
      : []),
  ];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(look.font)}">\n${parts.join('\n')}\n</svg>\n`,
    width,
    height,
  };
};
