/** Chooses and places the labels that fit at the present zoom. Runs when a movement ends, never during one. */
import type { NodeKind } from '../state/base/wire.ts';
import type { Box } from './box-grid.ts';
import { fold, type Setting } from './label-places.ts';
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

/** So many of the largest groups have their label, if it must be over other nodes. */
const alwaysNamed = 20;

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
};

/** The box that no label may cover. */
const boxOf = ({ node, x, y, radius }: OnPage): Box => {
  const r = radius * fullness[node.kind];
  return { x1: x - r, y1: y - r, x2: x + r, y2: y + r };
};

/** Most important first: chosen nodes, then expanded ones, then by size and id. */
const byImportance = (nodes: readonly ShownNode[], { chosen, opened }: Labelling): ShownNode[] => {
  const rank = ({ id }: ShownNode): number => (chosen.has(id) ? 2 : Number(opened.has(id)));
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

const settingsOf = ({ short, size }: ShownNode, bold: boolean, measure: Measure): Setting[] => {
  const text = textSize(size);
  const set = (lines: readonly string[]): Setting => ({
    text: lines.join('\n'),
    width: Math.max(...lines.map((line) => measure(line, text, bold))),
    height: lines.length * text * lineHeight,
  });
  const folded = fold(short);
  return [set([short]), ...(folded ? [set(folded)] : [])];
};

/** The labels that are shown, by the id of their node. */
export const chooseLabels = (nodes: readonly ShownNode[], labelling: Labelling): Map<string, Label> => {
  const { view, width, height, covered, measure, near, chosen, opened, links } = labelling;
  if (width === 0 || height === 0) return new Map();
  const ranked = byImportance(nodes, labelling);
  const major = new Set(ranked.slice(0, Math.ceil(ranked.length * majorShare)).map(({ id }) => id));
  const groups = ranked.filter(({ members }) => members !== undefined).slice(0, alwaysNamed);
  const prominent = new Set([...groups.map(({ id }) => id), ...chosen, ...opened]);
  const visible = ranked
    .filter(({ id }) => near?.has(id) ?? true)
    .map((node) => onPage(node, labelling))
    .filter((node) => isNear(node, labelling));
  const wanted = visible.slice(0, mostTried).map(
    ({ node, x, y, radius }): Labelled => ({
      id: node.id,
      x,
      y,
      radius,
      settings: settingsOf(node, major.has(node.id), measure),
      // What was asked for is always named.
      isProminent: prominent.has(node.id),
    }),
  );
  const { zoom, pan } = view;
  const placed = placeLabels(wanted, {
    width,
    height,
    covered,
    nodes: visible.map(boxOf),
    links: links.map(({ x1, y1, x2, y2 }) => ({
      x1: x1 * zoom + pan.x,
      y1: y1 * zoom + pan.y,
      x2: x2 * zoom + pan.x,
      y2: y2 * zoom + pan.y,
    })),
  });
  return new Map(
    wanted.flatMap(({ id, settings }, i): [string, Label][] => {
      const label = placed.get(id);
      const setting = settings.find(({ text }) => text === label?.text);
      const size = textSize(visible[i]?.node.size ?? 1);
      return label && setting
        ? [[id, { ...label, size, bold: major.has(id), width: setting.width, height: setting.height }]]
        : [];
    }),
  );
};
