/** The stylesheet of the picture, made from the palette: one rule a class, no mappers, no shadows, no arrows. */
import type { StylesheetJson } from 'cytoscape';
import type { NodeKind } from '../state/base/wire.ts';
import { diameter, lastSizeStep, papersOfStep, widths } from '../state/scene/scales.ts';
import { mix, type Palette } from './palette.ts';

/** The shape of each kind, of about equal area. */
export const shapes: Record<NodeKind, string> = {
  author: 'ellipse',
  paper: 'round-rectangle',
  technique: 'diamond',
  venue: 'hexagon',
  source: 'triangle',
};

const shapeRules = (): StylesheetJson =>
  Object.entries(shapes).map(([kind, shape]) => ({
    selector: `node.${kind}`,
    style: { shape: shape as 'ellipse' },
  }));

const sizeRules = (): StylesheetJson =>
  Array.from({ length: lastSizeStep + 1 }, (_, step) => {
    const size = Math.round(diameter(papersOfStep(step)) * 10) / 10;
    return { selector: `node.size-${step}`, style: { width: size, height: size } };
  });

const widthRules = (): StylesheetJson =>
  widths.map((width, step) => ({ selector: `edge.width-${step}`, style: { width } }));

const fill = (name: string, colour: string, palette: Palette): StylesheetJson => [
  {
    selector: `node.${name}`,
    // The rim has a contrast of 3 to 1 with the background where the fill has not.
    style: { 'background-color': colour, 'border-color': mix(colour, palette.ink, 0.42) },
  },
  { selector: `edge.within-${name}`, style: { 'line-color': mix(colour, palette.link, 0.35) } },
];

const colourRules = (palette: Palette): StylesheetJson => [
  ...palette.clusters.flatMap((colour, i) => fill(`cluster-${i}`, colour, palette)),
  ...fill('cluster-rest', palette.rest, palette),
  ...palette.years.flatMap((colour, i) => fill(`year-${i}`, colour, palette)),
  ...fill('undated', palette.rest, palette),
  ...Object.entries(palette.kinds).flatMap(([kind, colour]) => fill(`kind-${kind}`, colour, palette)),
];

/** Highlighted, faded and focused elements; later rules win. */
const stateRules = (palette: Palette): StylesheetJson => [
  { selector: 'node.opened', style: { 'border-width': 3.5, 'border-color': palette.ink } },
  { selector: 'node.faded', style: { opacity: 0.17, 'z-index': 0 } },
  { selector: 'edge.faded', style: { opacity: 0.09 } },
  { selector: 'edge.gone', style: { visibility: 'hidden' } },
  { selector: 'edge.near', style: { opacity: 0.85 } },
  { selector: 'edge.light', style: { opacity: 0.25 } },
  { selector: 'node.near', style: { 'z-index': 5 } },
  { selector: 'node.near.over', style: { 'z-index': 6 } },
  {
    selector: 'node.picked',
    style: {
      'underlay-color': palette.accent,
      'underlay-opacity': 0.32,
      'underlay-padding': 6,
      'underlay-shape': 'ellipse',
      'outline-width': 2,
      'outline-color': palette.accent,
      'outline-offset': 1,
      'outline-opacity': 1,
      'outline-style': 'dashed',
      'z-index': 8,
    },
  },
  {
    selector: 'node.chosen',
    style: {
      'outline-width': 3,
      'outline-color': palette.accent,
      'outline-offset': 3,
      'outline-opacity': 1,
      'outline-style': 'solid',
      'z-index': 9,
    },
  },
  { selector: 'edge.route', style: { opacity: 1, 'line-color': palette.accent, width: 5 } },
  {
    selector: 'node.cursor',
    style: {
      'outline-width': 4,
      'outline-color': palette.ink,
      'outline-offset': 4,
      'outline-opacity': 1,
      'outline-style': 'solid',
      'z-index': 10,
    },
  },
];

/** Every rule. */
export const stylesheet = (palette: Palette): StylesheetJson => [
  {
    // The box that is drawn to select.
    selector: 'core',
    style: {
      'selection-box-color': palette.accent,
      'selection-box-opacity': 0.14,
      'selection-box-border-color': palette.accent,
      'selection-box-border-width': 1.5,
      'active-bg-color': palette.ink,
      'active-bg-opacity': 0.08,
      'active-bg-size': 24,
      'outside-texture-bg-color': palette.ground,
      'outside-texture-bg-opacity': 0,
    },
  },
  {
    selector: 'node',
    style: {
      // Labels are set when they are placed, which depends on the zoom.
      label: '',
      'text-wrap': 'wrap',
      'line-height': 1.1,
      'text-valign': 'center',
      'text-halign': 'center',
      'border-width': 1.25,
      'border-opacity': 1,
      color: palette.ink,
      'font-family': palette.font,
      'font-size': 11,
      'text-outline-color': palette.ground,
      'text-outline-opacity': 0.92,
      'text-outline-width': 2,
      'min-zoomed-font-size': 6,
      'overlay-opacity': 0,
      'box-selection': 'overlap',
      'z-index': 1,
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'haystack',
      'haystack-radius': 0,
      'line-color': palette.link,
      opacity: 0.55,
      'overlay-opacity': 0,
    },
  },
  ...shapeRules(),
  ...sizeRules(),
  ...widthRules(),
  ...colourRules(palette),
  // A disc with a double border is a group.
  {
    selector: 'node.group',
    style: { shape: 'ellipse', 'border-width': 5, 'border-style': 'double' },
  },
  { selector: 'edge.unheard', style: { events: 'no' } },
  { selector: 'edge.brought', style: { 'line-style': 'dashed', opacity: 0.6 } },
  { selector: 'node.major', style: { 'font-weight': 600 } },
  { selector: 'node.over', style: { 'z-index': 4 } },
  ...stateRules(palette),
];
