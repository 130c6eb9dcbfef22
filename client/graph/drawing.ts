/** What Cytoscape draws now, as plain values for SVG. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Drawing, DrawnLine, DrawnMark } from '../state/scene/svg.ts';
import type { Palette } from './palette.ts';

const labelOf = (node: NodeSingular, zoom: number): DrawnMark['label'] => {
  const text = String(node.style('label') ?? '');
  if (text === '') return undefined;
  const { x, y } = node.renderedPosition();
  return {
    lines: text.split('\n'),
    x: x + Number.parseFloat(node.style('text-margin-x')) * zoom,
    y: y + Number.parseFloat(node.style('text-margin-y')) * zoom,
    size: Number.parseFloat(node.style('font-size')) * zoom,
    bold: node.hasClass('major'),
  };
};

/** A node as it is drawn. */
export const markOf = (node: NodeSingular, zoom: number): DrawnMark => {
  const label = labelOf(node, zoom);
  return {
    shape: String(node.style('shape')),
    ...node.renderedPosition(),
    size: node.width() * zoom,
    fill: String(node.style('background-color')),
    rim: String(node.style('border-color')),
    rimWidth: Number.parseFloat(node.style('border-width')) * zoom,
    opacity: Number(node.style('opacity')),
    ...(label ? { label } : {}),
  };
};

/** A link as it is drawn. */
export const lineOf = (edge: EdgeSingular, zoom: number): DrawnLine => {
  const [a, b] = [edge.source().renderedPosition(), edge.target().renderedPosition()];
  return {
    x1: a.x,
    y1: a.y,
    x2: b.x,
    y2: b.y,
    width: Number.parseFloat(edge.style('width')) * zoom,
    colour: String(edge.style('line-color')),
    opacity: Number(edge.style('opacity')),
    dashed: edge.style('line-style') === 'dashed',
  };
};

/** Pixels. */
export type Size = Pick<Drawing, 'width' | 'height'>;

/** The visible part of the picture at this size. */
export const drawingOf = (cy: Core, palette: Palette, size: Size): Drawing => {
  const zoom = cy.zoom();
  return {
    ...size,
    font: palette.font,
    ink: palette.ink,
    ground: palette.ground,
    lines: cy
      .edges()
      .toArray()
      .map((edge) => lineOf(edge, zoom)),
    marks: cy
      .nodes()
      .toArray()
      .map((node) => markOf(node, zoom)),
  };
};
