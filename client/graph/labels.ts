/** Shows the labels that fit at the present zoom. Runs when a movement ends, never during one. */
import type { Core, NodeSingular } from 'cytoscape';
import type { NodeKind } from '../state/base/wire.ts';
import type { Box } from './box-grid.ts';
import { isCrowd } from './crowd.ts';
import { fold, type Setting } from './label-places.ts';
import { type Labelled, type Placed, placeLabels } from './place-labels.ts';
import type { Segment } from './segments.ts';

/** Text size in pixels on the page, whatever the zoom: a little larger for larger nodes; `size` in papers. */
export const textSize = (size: number): number => Math.min(15, 11 + 1.1 * Math.log2(Math.max(1, size)));

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

/** Half the drawn height, with the rim, or the ring of a chosen node. */
const radiusOf = (node: NodeSingular, zoom: number): number =>
  (node.height() / 2 + (node.hasClass('chosen') ? 7 : 1.5)) * zoom;

/** How much of its box a shape fills; a label may use the rest. */
const fullness: Record<NodeKind, number> = {
  author: 0.88,
  paper: 1,
  technique: 0.72,
  venue: 0.9,
  source: 0.9,
};

/** The box that no label may cover. */
const coveredBy = (node: NodeSingular, zoom: number): Box => {
  const { x, y } = node.renderedPosition();
  const r = radiusOf(node, zoom) * fullness[node.data('kind') as NodeKind];
  return { x1: x - r, y1: y - r, x2: x + r, y2: y + r };
};

const isNear = (node: NodeSingular, width: number, height: number): boolean => {
  const { x, y } = node.renderedPosition();
  return x > -60 && y > -40 && x < width + 60 && y < height + 40;
};

/** Most important first: chosen nodes, then expanded ones, then by size and id. */
const byImportance = (cy: Core): NodeSingular[] =>
  cy
    .nodes()
    .toArray()
    .map((node) => ({
      node,
      id: node.id(),
      chosen: node.hasClass('chosen') ? 2 : Number(node.hasClass('opened')),
      size: Number(node.data('size')),
    }))
    .sort((a, b) => b.chosen - a.chosen || b.size - a.size || (a.id < b.id ? -1 : 1))
    .map(({ node }) => node);

const segments = (cy: Core): Segment[] =>
  cy
    .edges()
    .toArray()
    .filter((edge) => !edge.hasClass('faded'))
    .map((edge) => {
      const [a, b] = [edge.source().renderedPosition(), edge.target().renderedPosition()];
      return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
    });

/** Whether a label stands on its node; others stand at least as far from its middle as it is high. */
const isOver = ({ dx, dy }: Placed, node: NodeSingular, zoom: number): boolean =>
  Math.hypot(dx, dy) < radiusOf(node, zoom);

/** What labels are placed by. */
interface Placing {
  measure: Measure;
  covered: readonly Box[];
  isBold: (node: NodeSingular) => boolean;
  /** Boxes and links to avoid besides the labelled nodes. */
  around?: { nodes: readonly Box[]; links: readonly Segment[] };
  isProminent?: (node: NodeSingular) => boolean;
}

/** Places for the labels of some nodes, most important first. */
export const placedLabels = (
  cy: Core,
  nodes: readonly NodeSingular[],
  { measure, covered, isBold, around, isProminent }: Placing,
): Map<string, Placed> => {
  const zoom = cy.zoom();
  const wanted = nodes.map((node): Labelled => {
    const size = textSize(Number(node.data('size')));
    const set = (lines: readonly string[]): Setting => ({
      text: lines.join('\n'),
      width: Math.max(...lines.map((line) => measure(line, size, isBold(node)))),
      height: lines.length * size * lineHeight,
    });
    const text = String(node.data('short'));
    const folded = fold(text);
    return {
      id: node.id(),
      ...node.renderedPosition(),
      radius: radiusOf(node, zoom),
      settings: [set([text]), ...(folded ? [set(folded)] : [])],
      isProminent: isProminent?.(node) ?? false,
    };
  });
  return placeLabels(wanted, {
    width: cy.width(),
    height: cy.height(),
    covered,
    nodes: around?.nodes ?? nodes.map((node) => coveredBy(node, zoom)),
    links: around?.links ?? [],
  });
};

/** Chooses and places the labels, none over the boxes of `covered`. Faded nodes have none. */
export const refreshLabels = (cy: Core, measure: Measure, covered: readonly Box[]): void => {
  const [zoom, width, height] = [cy.zoom(), cy.width(), cy.height()];
  if (width === 0 || height === 0) return;
  const ranked = byImportance(cy);
  const major = new Set(ranked.slice(0, Math.ceil(ranked.length * majorShare)));
  const largestGroups = new Set(ranked.filter((node) => node.hasClass('group')).slice(0, alwaysNamed));
  const visible = ranked.filter((node) => isNear(node, width, height) && !node.hasClass('faded'));
  const placed = placedLabels(cy, visible.slice(0, mostTried), {
    measure,
    covered,
    isBold: (node) => major.has(node),
    // What was asked for is always named.
    isProminent: (node) => largestGroups.has(node) || node.hasClass('chosen') || node.hasClass('opened'),
    around: {
      nodes: visible.map((node) => coveredBy(node, zoom)),
      // Their crossings are not counted where there are many: see `placeLabels`.
      links: isCrowd(cy) ? [] : segments(cy),
    },
  });
  cy.batch(() => {
    for (const node of ranked) {
      const label = placed.get(node.id());
      if (!label && !node.hasClass('labelled')) continue;
      node.toggleClass('labelled', label !== undefined);
      // A name that covers nodes is drawn after them.
      node.toggleClass('over', label !== undefined && isOver(label, node, zoom));
      if (!label) {
        node.removeStyle('label');
        continue;
      }
      node.toggleClass('major', major.has(node));
      // The label keeps its size on the page: lengths in the picture are divided by the zoom.
      node.style({
        label: label.text,
        'font-size': textSize(Number(node.data('size'))) / zoom,
        'text-outline-width': 2 / zoom,
        'text-margin-x': label.dx / zoom,
        'text-margin-y': label.dy / zoom,
      });
    }
  });
};
