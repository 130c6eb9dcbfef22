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
  densities: readonly string[];
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
  items: readonly { label: string; hue: number }[],
  others: number,
  word: string,
): Swatch[] => [
  ...items.map(({ label, hue }) => ({ colour: clusters[hue] ?? rest, label })),
  ...(others > 0 ? [{ colour: rest, label: `${others} ${word}` }] : []),
];

/** So many groups are named in the legend of a saved picture. */
const mostNamed = 18;

/** What the colours of a picture mean, by what they show. */
export const swatchesOf = (
  mode: 'cluster' | 'year' | 'venue' | 'measure' | 'density',
  legend: Legend,
  colours: Colours,
  most: number,
): Swatch[] => {
  const { years } = legend;
  switch (mode) {
    case 'cluster':
      return named(
        colours,
        legend.clusters.slice(0, mostNamed),
        Math.max(0, legend.clusters.length - mostNamed),
        'smaller groups, in tints of the nearest colour',
      );
    case 'venue':
      return named(
        colours,
        legend.venues.map(({ label }, hue) => ({ label, hue })),
        legend.otherVenues.venues,
        'other venues',
      );
    case 'year':
      return years
        ? scale(colours.years, [
            String(years.from),
            String(Math.round((years.from + years.to) / 2)),
            String(years.to),
          ])
        : [];
    case 'density':
      return scale(colours.densities, ['thin', 'a quarter of the densest', 'densest']);
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
  const joined = caption.notes.join(' · ');
  const notes = joined.length * letter <= width - 2 * margin ? [joined].filter(Boolean) : caption.notes;
  const height = top + margin + (rows + notes.length) * line;
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
    ...notes.map((note, i) => text(margin, top + 12 + (rows + i) * line, 12, look.quiet, note)),
  ];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(look.font)}">\n${parts.join('\n')}\n</svg>\n`,
    width,
    height,
  };
};
