/** Shows the labels that fit at the present zoom. Runs when a movement ends, never during one. */
import type { Core, NodeSingular } from 'cytoscape';
import type { NodeKind } from '../state/base/wire.ts';
import type { Box } from './box-grid.ts';
import { fold, type Setting } from './label-places.ts';
import { type Labelled, placeLabels } from './place-labels.ts';
import type { Segment } from './segments.ts';

/** Text size in pixels on the page, whatever the zoom: a little larger for those with more papers. */
const textSize = (papers: number): number => Math.min(15, 11 + 1.1 * Math.log2(Math.max(1, papers)));

/** Distance of two lines, in text sizes. */
const lineHeight = 1.1;

/** The share of nodes, most important first, whose labels are in bold. */
const majorShare = 0.12;

/** Width of a text in pixels; passed in because it takes a canvas to know. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Measures text as the canvas will draw it. */
export const createMeasure = (font: string): Measure => {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, bold) => {
    if (!context) return text.length * size * 0.6;
    context.font = `${bold ? 600 : 400} ${size}px ${font}`;
    return context.measureText(text).width;
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

/** Most important first: chosen nodes, then by papers, links and id. */
const byImportance = (cy: Core): NodeSingular[] =>
  cy
    .nodes()
    .toArray()
    .map((node) => ({
      node,
      id: node.id(),
      chosen: Number(node.hasClass('chosen')),
      papers: Number(node.data('papers')),
      links: node.degree(false),
    }))
    .sort((a, b) => b.chosen - a.chosen || b.papers - a.papers || b.links - a.links || (a.id < b.id ? -1 : 1))
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

/** Chooses and places the labels, none over the boxes of `covered`. Faded nodes have none. */
export const refreshLabels = (cy: Core, measure: Measure, covered: readonly Box[]): void => {
  const [zoom, width, height] = [cy.zoom(), cy.width(), cy.height()];
  if (width === 0 || height === 0) return;
  const ranked = byImportance(cy);
  const major = new Set(ranked.slice(0, Math.ceil(ranked.length * majorShare)));
  const visible = ranked.filter((node) => isNear(node, width, height));
  const wanted = visible
    .filter((node) => !node.hasClass('faded'))
    .map((node): Labelled => {
      const size = textSize(Number(node.data('papers')));
      const set = (lines: readonly string[]): Setting => ({
        text: lines.join('\n'),
        width: Math.max(...lines.map((line) => measure(line, size, major.has(node)))),
        height: lines.length * size * lineHeight,
      });
      const text = String(node.data('short'));
      const folded = fold(text);
      return {
        id: node.id(),
        ...node.renderedPosition(),
        radius: radiusOf(node, zoom),
        settings: [set([text]), ...(folded ? [set(folded)] : [])],
      };
    });
  const placed = placeLabels(wanted, {
    width,
    height,
    covered,
    nodes: visible.filter((node) => !node.hasClass('faded')).map((node) => coveredBy(node, zoom)),
    links: segments(cy),
  });
  cy.batch(() => {
    for (const node of ranked) {
      const label = placed.get(node.id());
      if (!label && !node.hasClass('labelled')) continue;
      node.toggleClass('labelled', label !== undefined);
      // A name that covers nodes is drawn after them.
      node.toggleClass('over', label?.dx === 0 && label.dy === 0);
      if (!label) {
        node.removeStyle('label');
        continue;
      }
      node.toggleClass('major', major.has(node));
      // The label keeps its size on the page: lengths in the picture are divided by the zoom.
      node.style({
        label: label.text,
        'font-size': textSize(Number(node.data('papers'))) / zoom,
        'text-outline-width': 2 / zoom,
        'text-margin-x': label.dx / zoom,
        'text-margin-y': label.dy / zoom,
      });
    }
  });
};
