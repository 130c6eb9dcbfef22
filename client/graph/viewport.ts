/** The viewport: the whole network, or some of its nodes. */
import type { Core, NodeCollection } from 'cytoscape';

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

/** The bounding box of nodes. Cytoscape's own includes labels and links, which takes half the time of the first drawing. */
const boxOf = (nodes: NodeCollection): { x1: number; y1: number; x2: number; y2: number } => {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const node of nodes.toArray()) {
    const { x, y } = node.position();
    const r = node.width() / 2;
    box.x1 = Math.min(box.x1, x - r);
    box.y1 = Math.min(box.y1, y - r);
    box.x2 = Math.max(box.x2, x + r);
    box.y2 = Math.max(box.y2, y + r);
  }
  return box;
};

/** The view in which these nodes, labels left out, fill the upper `height` pixels of the page, or those below `top`. */
const framing = (cy: Core, nodes: NodeCollection, most: number, height: number, top = 0): View => {
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

/** Everything, below the tools. */
const wholeOf = (cy: Core): View => framing(cy, cy.nodes(), closest.network, cy.height(), forTools);

/** Shows everything, at once. */
export const fitNow = (cy: Core): void => {
  if (cy.nodes().empty() || cy.width() === 0) return;
  cy.viewport(wholeOf(cy));
};

const go = (cy: Core, target: View): void => {
  cy.stop(true);
  if (still()) cy.viewport(target);
  else cy.animate({ ...target, duration: 380, easing: 'ease-in-out-cubic' });
};

/** Shows everything, smoothly. */
export const showAll = (cy: Core): void => {
  if (cy.nodes().nonempty()) go(cy, wholeOf(cy));
};

const nodesOf = (cy: Core, ids: Iterable<string>): NodeCollection => {
  const wanted = new Set(ids);
  return cy.nodes().filter((node) => wanted.has(node.id()));
};

/**
 * Pans to some nodes: one to the middle of the upper `height` pixels, several so that all are visible. Keeps a
 * greater zoom where they allow it.
 */
export const centreOn = (cy: Core, ids: Iterable<string>, height: number): void => {
  const nodes = nodesOf(cy, ids);
  if (nodes.empty()) return;
  const most = Math.max(cy.zoom(), nodes.length === 1 ? closest.node : 0.4);
  go(cy, framing(cy, nodes, most, height));
};

/** Pans to some nodes only if one of them is out of view. */
export const reveal = (cy: Core, ids: Iterable<string>, height: number): void => {
  const nodes = nodesOf(cy, ids);
  const isHidden = nodes.toArray().some((node) => {
    const { x, y } = node.isNode() ? node.renderedPosition() : { x: 1, y: 1 };
    return x < 0 || y < 0 || x > cy.width() || y > height;
  });
  if (isHidden) go(cy, framing(cy, nodes, cy.zoom(), height));
};

/** Zooms about the middle of the page. */
export const zoomBy = (cy: Core, factor: number): void => {
  const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
  const [x, y] = [cy.width() / 2, cy.height() / 2];
  const pan = cy.pan();
  const scale = zoom / cy.zoom();
  go(cy, { zoom, pan: { x: x - (x - pan.x) * scale, y: y - (y - pan.y) * scale } });
};
