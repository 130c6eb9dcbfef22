/** What Cytoscape's renderer leaves to this page: drawing, and finding what is under the pointer. */
import type { Core, NodeSingular } from 'cytoscape';
import type { ShownNode } from './look.ts';

/** Of Cytoscape's renderer; not in its types. */
interface Renderer {
  drawLayeredElements(): void;
  drawCachedElements(): void;
  drawCachedNodes(): void;
  findNearestElements(x: number, y: number, interactive: boolean, isTouch: boolean): readonly unknown[];
  /** Everything from back to front, which takes the style of each; and what of it can be hit. */
  getCachedZSortedEles(again?: boolean): Sorted;
}

/** What the renderer has beside, and is not replaced. */
interface Kept {
  beforeRenderCallbacks: { priority: number; fn: (willDraw: boolean) => void }[];
  beforeRenderPriorities: { eleCalcs: number };
  cachedZSortedEles: Sorted | null;
  updateCachedGrabbedEles(): void;
}

type Sorted = NodeSingular[] & { interactive?: NodeSingular[] };

/** Pixels around a node that count as the node, for a mouse and for a finger. */
const reach = { mouse: 2, touch: 8 };

/** The node at a point of the picture: of several the last one, which is drawn over the others. */
export const nodeAt = (
  nodes: readonly ShownNode[],
  x: number,
  y: number,
  around: number,
): ShownNode | undefined =>
  nodes.findLast((node) => Math.hypot(node.x - x, node.y - y) <= node.diameter / 2 + around);

/**
 * Lets Cytoscape draw no nodes and links, which the painter does, and look for nodes by their middles: it would
 * measure the labels of all of them at every move of the pointer.
 */
export const takeOver = (cy: Core, nodes: () => readonly ShownNode[], knowsLinks: () => boolean): void => {
  const renderer = (cy as Core & { renderer(): Renderer & Kept }).renderer();
  const nothing = (): void => {};
  const links = renderer.findNearestElements.bind(renderer);
  const sorted = renderer.getCachedZSortedEles.bind(renderer);
  // Where it knows no links, Cytoscape needs no styles: to work them out takes longer than to paint.
  for (const callback of renderer.beforeRenderCallbacks) {
    const { priority, fn } = callback;
    if (priority === renderer.beforeRenderPriorities.eleCalcs)
      callback.fn = (willDraw) => {
        if (knowsLinks()) fn(willDraw);
      };
  }
  Object.assign(renderer, {
    drawLayeredElements: nothing,
    drawCachedElements: nothing,
    drawCachedNodes: nothing,
    getCachedZSortedEles(again) {
      if (knowsLinks()) return sorted(again);
      if (again || !renderer.cachedZSortedEles) {
        const all: Sorted = cy.nodes().toArray();
        all.interactive = all;
        renderer.cachedZSortedEles = all;
        renderer.updateCachedGrabbedEles();
      }
      return renderer.cachedZSortedEles ?? [];
    },
    findNearestElements(x, y, interactive, isTouch): readonly unknown[] {
      const node = nodeAt(nodes(), x, y, (isTouch ? reach.touch : reach.mouse) / cy.zoom());
      const found = node && (cy.getElementById(node.id) as NodeSingular);
      if (found?.nonempty()) return [found];
      return knowsLinks() ? links(x, y, interactive, isTouch) : [];
    },
  } satisfies Renderer);
};
