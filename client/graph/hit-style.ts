/** What Cytoscape knows of the picture: sizes, so that it finds what is under the pointer. It draws nothing of it. */
import type { StylesheetJson } from 'cytoscape';
import type { Palette } from './palette.ts';

/** Sizes of nodes and links; colours of the box that is drawn to select, and of the touch of a finger. */
export const hitStyle = (palette: Palette): StylesheetJson => [
  {
    selector: 'core',
    style: {
      'selection-box-color': palette.accent,
      'selection-box-opacity': 0.14,
      'selection-box-border-color': palette.accent,
      'selection-box-border-width': 1.5,
      'active-bg-color': palette.ink,
      'active-bg-opacity': 0.08,
      'active-bg-size': 24,
      // Not drawn, see below; Cytoscape wants a value.
      'outside-texture-bg-color': palette.ground,
      'outside-texture-bg-opacity': 0,
    },
  },
  {
    selector: 'node',
    style: { width: 'data(diameter)', height: 'data(diameter)', 'box-selection': 'overlap' },
  },
  {
    selector: 'edge',
    style: { width: 'data(width)', 'curve-style': 'haystack', 'haystack-radius': 0 },
  },
];
