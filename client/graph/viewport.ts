/** Where the reader looks: the whole picture, or something in it. */
import type { CollectionReturnValue, Core } from 'cytoscape';

const padding = 44;
/** A small network is not blown up beyond this. */
const closest = 1.6;

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The zoom and pan at which these elements, labels left out, fill the page. */
const framing = (cy: Core, elements: CollectionReturnValue, most: number) => {
  const box = elements.boundingBox({ includeLabels: false, includeOverlays: false });
  const [width, height] = [cy.width(), cy.height()];
  const room = Math.min(padding, width / 10);
  const zoom = Math.min(
    most,
    (width - 2 * room) / Math.max(1, box.w),
    (height - 2 * room) / Math.max(1, box.h),
  );
  const [x, y] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } };
};

/** Shows everything, at once. */
export const fitNow = (cy: Core): void => {
  if (cy.nodes().empty() || cy.width() === 0) return;
  cy.viewport(framing(cy, cy.elements(), closest));
};

const go = (cy: Core, target: { zoom: number; pan: { x: number; y: number } }): void => {
  cy.stop(true);
  if (still()) cy.viewport(target);
  else cy.animate({ ...target, duration: 380, easing: 'ease-in-out-cubic' });
};

/** Shows everything, smoothly. */
export const fit = (cy: Core): void => {
  if (cy.nodes().nonempty()) go(cy, framing(cy, cy.elements(), closest));
};

/** Moves to some nodes: one to the middle, several so that all are seen. Never zooms out of a close look. */
export const centreOn = (cy: Core, ids: readonly string[]): void => {
  const nodes = ids.reduce((sum, id) => sum.union(cy.getElementById(id)), cy.collection());
  if (nodes.empty()) return;
  const most = nodes.length === 1 ? Math.max(cy.zoom(), 1.1) : Math.max(cy.zoom(), 0.4);
  go(cy, framing(cy, nodes, most));
};

/** Zooms about the middle of the page. */
export const zoomBy = (cy: Core, factor: number): void => {
  const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
  const [x, y] = [cy.width() / 2, cy.height() / 2];
  const pan = cy.pan();
  const scale = zoom / cy.zoom();
  go(cy, { zoom, pan: { x: x - (x - pan.x) * scale, y: y - (y - pan.y) * scale } });
};
