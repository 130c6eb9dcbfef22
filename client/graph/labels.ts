/** Chooses and places the labels that fit at the present zoom. Runs when a movement ends, never during one. */
import type { NodeKind } from '../state/base/wire.ts';
import { shorten } from '../state/words/words.ts';
import type { Box } from './box-grid.ts';
import { discSizes, fitted, fold, type Setting } from './label-places.ts';
import type { ShownNode } from './look.ts';
import { type Labelled, type Placed, placeLabels } from './place-labels.ts';
import type { Segment } from './segments.ts';
import type { View } from './view.ts';

/** Text size in pixels on the page, whatever the zoom: a little larger for larger nodes; `size` in papers. */
const textSize = (size: number): number => Math.min(15, 11 + 1.1 * Math.log2(Math.max(1, size)));

/** Distance of two lines, in text sizes. */
const lineHeight = 1.1;

/** The share of nodes, most important first, whose labels are in bold. */
const majorShare = 0.12;

/** So many of the largest groups have their label, if it must be over other nodes; and the radius that they have at least. */
const alwaysNamed = 20;
const leastNamed = 14;

/** On a map, nodes of a smaller radius in pixels have no name unless they are looked at. */
const leastOnMap = 5.5;

/** More labels than this never fit on a page. */
const mostTried = 500;

/** Width of a text in pixels; passed in because it takes a canvas to know. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Text size at which widths are measured. */
const reference = 100;

/** Measures text as the canvas will draw it. */
export const createMeasure = (font: string): Measure => {
  const context = document.createElement('canvas').getContext('2d');
  // Widths at 1 pixel: the same names are measured at every movement.
  const known = new Map<string, number>();
  return (text, size, bold) => {
    if (!context) return text.length * size * 0.6;
    const key = `${bold ? 'b' : ' '}${text}`;
    const width = known.get(key);
    if (width !== undefined) return width * size;
    context.font = `${bold ? 600 : 400} ${reference}px ${font}`;
    const measured = context.measureText(text).width / reference;
    known.set(key, measured);
    return measured * size;
  };
};

/** A label that is shown: from the middle of its node to its own middle, in pixels, and its size. */
export interface Label extends Placed {
  size: number;
  bold: boolean;
  width: number;
  height: number;
}

/** What labels are chosen and placed by. */
export interface Labelling {
  view: View;
  width: number;
  height: number;
  /** Boxes of the page that no label may cover. */
  covered: readonly Box[];
  measure: Measure;
  /** Whether clusters have names: then a node has its own only from near, where it is large enough. */
  isMap: boolean;
  /** Ids of the nodes that may have a label; absent if all may. */
  near: ReadonlySet<string> | undefined;
  /** Ids of the nodes that are named first: those looked at, then the expanded ones. */
  chosen: ReadonlySet<string>;
  opened: ReadonlySet<string>;
  /** Links that labels should not cross, in the coordinates of the network. */
  links: readonly Segment[];
}

/** A node as it stands on the page. */
interface OnPage {
  node: ShownNode;
  x: number;
  y: number;
  /** Half the drawn height, with the rim, or the ring of a chosen node. */
  radius: number;
}

/** How much of its box a shape fills; a label may use the rest. */
const fullness: Record<NodeKind, number> = {
  author: 0.88,
  paper: 1,
  technique: 0.72,
  venue: 0.9,
  source: 0.9,
  institution: 0.9,
  country: 0.95,
};

/** The box that no label may cover. */
const boxOf = ({ node, x, y, radius }: OnPage): Box => {
  const r = radius * fullness[node.kind];
  return { x1: x - r, y1: y - r, x2: x + r, y2: y + r };
};

/** Most important first: chosen nodes, then expanded ones, then papers of the library, then by size and id. */
const byImportance = (nodes: readonly ShownNode[], { chosen, opened }: Labelling): ShownNode[] => {
  const rank = ({ id, own }: ShownNode): number =>
    chosen.has(id) ? 3 : opened.has(id) ? 2 : Number(own === true);
  return nodes.toSorted((a, b) => rank(b) - rank(a) || b.size - a.size || (a.id < b.id ? -1 : 1));
};

const onPage = (node: ShownNode, { view: { zoom, pan }, chosen }: Labelling): OnPage => ({
  node,
  x: node.x * zoom + pan.x,
  y: node.y * zoom + pan.y,
  radius: (node.diameter / 2 + (chosen.has(node.id) ? 7 : 1.5)) * zoom,
});

const isNear = ({ x, y }: OnPage, { width, height }: Labelling): boolean =>
  x > -60 && y > -40 && x < width + 60 && y < height + 40;

/** A label as it may be set, with the size and weight of its text. */
type Sized = Setting & { size: number; bold: boolean };

const set = (lines: readonly string[], size: number, bold: boolean, measure: Measure): Sized => ({
  text: lines.join('\n'),
  width: Math.max(...lines.map((line) => measure(line, size, bold))),
  height: lines.length * size * lineHeight,
  size,
  bold,
});

/** From near, papers have their titles: where each node of the page has as much room as this, in square pixels. */
const roomForTitle = 12_000;
const titleLetters = 52;

/** The name of a paper with its title beneath, in two lines at most; the title alone where it is the name. */
const titled = ({ short, title }: ShownNode): string[] => {
  if (title === undefined) return [];
  const whole = shorten(title, titleLetters);
  const lines = fold(whole) ?? [whole];
  return title.startsWith(short.replace(/…$/, '')) ? lines : [short, ...lines];
};

const settingsOf = (node: ShownNode, bold: boolean, measure: Measure, hasTitle: boolean): Sized[] => {
  const text = textSize(node.size);
  const folded = fold(node.short);
  const lines = hasTitle ? titled(node) : [];
  return [
    ...(lines.length > 0 ? [set(lines, Math.min(text, 12), false, measure)] : []),
    set([node.short], text, bold, measure),
    ...(folded ? [set(folded, text, bold, measure)] : []),
  ];
};

/** How the label of a group is tried in its disc: in letters of these sizes, within so many times its radius. */
const ways = [
  { sizes: discSizes.usual, reach: 1 },
  { sizes: discSizes.small, reach: 1 },
  { sizes: discSizes.small, reach: 1.3 },
];

/** The label of a group in its disc, where it fits. */
const insideOf = (
  { label, short, members }: ShownNode,
  radius: number,
  bold: boolean,
  measure: Measure,
): Sized | undefined => {
  if (members === undefined) return undefined;
  const measured = (part: string, size: number) => measure(part, size, bold);
  const [first = short, ...others] = label.split(', ');
  // Where the whole name finds no room, its first part may, rather than in small letters or a little over the edge; at last any other.
  for (const texts of [[label, first, short], others])
    for (const { sizes, reach } of ways)
      for (const text of texts) {
        const fit = fitted(text, radius * reach, sizes, measured, lineHeight);
        if (fit) return set(fit.lines, fit.size, bold, measure);
      }
  return undefined;
};

/** The labels that are shown, by the id of their node. */
export const chooseLabels = (nodes: readonly ShownNode[], labelling: Labelling): Map<string, Label> => {
  const { view, width, height, covered, measure, near, chosen, opened, links } = labelling;
  if (width === 0 || height === 0) return new Map();
  const ranked = byImportance(nodes, labelling);
  const major = new Set(ranked.slice(0, Math.ceil(ranked.length * majorShare)).map(({ id }) => id));
  const groups = ranked
    .filter(({ members, diameter }) => members !== undefined && (diameter / 2) * view.zoom >= leastNamed)
    .slice(0, alwaysNamed);
  const prominent = new Set([...groups.map(({ id }) => id), ...chosen, ...opened]);
  const visible = ranked
    .filter(({ id }) => near?.has(id) ?? true)
    .map((node) => onPage(node, labelling))
    .filter((node) => isNear(node, labelling));
  const { isMap } = labelling;
  const hasTitles = (width * height) / Math.max(1, visible.length) >= roomForTitle;
  const isNamed = ({ node, radius }: OnPage): boolean =>
    !isMap || near !== undefined || radius >= leastOnMap || prominent.has(node.id);
  const wanted = visible
    .filter(isNamed)
    .slice(0, mostTried)
    .map(
      ({
        node,
        x,
        y,
        radius,
      }): Omit<Labelled, 'settings' | 'inside'> & { settings: Sized[]; inside?: Sized } => {
        const bold = major.has(node.id);
        const inside = insideOf(node, (node.diameter / 2) * view.zoom, bold, measure);
        return {
          id: node.id,
          x,
          y,
          radius,
          settings: settingsOf(node, bold, measure, hasTitles),
          ...(inside ? { inside } : {}),
          isLarge: node.members !== undefined,
          // What was asked for is always named.
          isProminent: prominent.has(node.id),
          isModest: isMap,
        };
      },
    );
  const { zoom, pan } = view;
  const placed = placeLabels(wanted, {
    width,
    height,
    covered,
    nodes: wanted.length > 0 ? visible.map(boxOf) : [],
    links: links.map(({ x1, y1, x2, y2 }) => ({
      x1: x1 * zoom + pan.x,
      y1: y1 * zoom + pan.y,
      x2: x2 * zoom + pan.x,
      y2: y2 * zoom + pan.y,
    })),
  });
  return new Map(
    wanted.flatMap(({ id, settings, inside }): [string, Label][] => {
      const label = placed.get(id);
      const isInside = label?.dx === 0 && label.dy === 0 && label.text === inside?.text;
      const setting = isInside ? inside : settings.find(({ text }) => text === label?.text);
      if (!label || !setting) return [];
      const { size, bold, width, height } = setting;
      return [[id, { ...label, size, bold, width, height }]];
    }),
  );
};
