/** The viewport: the whole network, or some of its nodes. */
import type { Core } from 'cytoscape';

/** Space around the network; more at the top, for the tools. */
const padding = 44;
const forTools = 16;
/** Greatest zoom for a small network and for a single node. */
const closest = { network: 1.6, node: 1.1 };

interface View {
  zoom: number;
  pan: { x: number; y: number };
}

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A node as it lies in the network. */
interface Placed {
  id: string;
  x: number;
  y: number;
  diameter: number;
}

/** The bounding box of nodes. Cytoscape's own would work out the style of all, which takes most of the first drawing. */
const boxOf = (nodes: readonly Placed[]): { x1: number; y1: number; x2: number; y2: number } => {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const { x, y, diameter } of nodes) {
    const r = diameter / 2;
    box.x1 = Math.min(box.x1, x - r);
    box.y1 = Math.min(box.y1, y - r);
    box.x2 = Math.max(box.x2, x + r);
    box.y2 = Math.max(box.y2, y + r);
  }
  return box;
};

/** The view in which these nodes, labels left out, fill the upper `height` pixels of the page, or those below `top`. */
const framing = (cy: Core, nodes: readonly Placed[], most: number, height: number, top = 0): View => {
  const { x1, y1, x2, y2 } = boxOf(nodes);
  const width = cy.width();
  const room = Math.min(padding, width / 10, height / 6);
  const zoom = Math.min(
    most,
    (width - 2 * room) / Math.max(1, x2 - x1),
    (height - 2 * room - top) / Math.max(1, y2 - y1),
  );
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return { zoom, pan: { x: width / 2 - x * zoom, y: (height + top) / 2 - y * zoom } };
};

/** Everything, below the tools and within the upper `height` pixels. */
const wholeOf = (cy: Core, nodes: readonly Placed[], height: number): View =>
  framing(cy, nodes, closest.network, height, forTools);

/** Shows everything, at once. */
export const fitNow = (cy: Core, nodes: readonly Placed[], height: number): void => {
  if (nodes.length === 0 || cy.width() === 0) return;
  cy.viewport(wholeOf(cy, nodes, height));
};

const go = (cy: Core, target: View): void => {
  cy.stop(true);
  if (still()) cy.viewport(target);
  else cy.animate({ ...target, duration: 380, easing: 'ease-in-out-cubic' });
};

/** Shows everything, smoothly. */
export const showAll = (cy: Core, nodes: readonly Placed[], height: number): void => {
  if (nodes.length > 0) go(cy, wholeOf(cy, nodes, height));
};

const someOf = (nodes: readonly Placed[], ids: Iterable<string>): Placed[] => {
  const wanted = new Set(ids);
  return nodes.filter(({ id }) => wanted.has(id));
};

/**
 * Pans to some nodes: one to the middle of the upper `height` pixels, several so that all are visible. Keeps a
 * greater zoom where they allow it.
 */
export const centreOn = (cy: Core, all: readonly Placed[], ids: Iterable<string>, height: number): void => {
  const nodes = someOf(all, ids);
  if (nodes.length === 0) return;
  const most = Math.max(cy.zoom(), nodes.length === 1 ? closest.node : 0.4);
  go(cy, framing(cy, nodes, most, height));
};

/** Pans to some nodes only if one of them is out of view. */
export const reveal = (cy: Core, all: readonly Placed[], ids: Iterable<string>, height: number): void => {
  const nodes = someOf(all, ids);
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const isHidden = nodes.some((node) => {
    const [x, y] = [node.x * zoom + pan.x, node.y * zoom + pan.y];
    return x < 0 || y < 0 || x > cy.width() || y > height;
  });
  if (isHidden) go(cy, framing(cy, nodes, cy.zoom(), height));
};

/** Pans and zooms so that a disc fills the page. */
export const frame = (cy: Core, { x, y, reach }: { x: number; y: number; reach: number }): void => {
  const zoom = Math.min(cy.maxZoom(), (Math.min(cy.width(), cy.height()) - 2 * padding) / (2 * reach));
  go(cy, { zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
};

/** Zooms about the middle of the page. */
export const zoomBy = (cy: Core, factor: number): void => {
  const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
  const [x, y] = [cy.width() / 2, cy.height() / 2];
  const pan = cy.pan();
  const scale = zoom / cy.zoom();
  go(cy, { zoom, pan: { x: x - (x - pan.x) * scale, y: y - (y - pan.y) * scale } });
};
