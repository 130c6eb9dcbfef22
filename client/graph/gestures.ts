/** Turns events on the canvas into the reader's intentions. */
import type { Core, EventObject } from 'cytoscape';
import type { LinkFinder } from './crowd.ts';

/** What the pointer is over, with the point on the canvas. */
export type Hover =
  | { type: 'node'; id: string; x: number; y: number }
  | { type: 'link'; source: string; target: string; x: number; y: number };

export interface Gestures {
  tapNode(id: string): void;
  /** A click with Shift, Ctrl or ⌘. */
  pickNode(id: string): void;
  /** Shift-drag on the background drew a box around these. */
  boxed(ids: readonly string[]): void;
  tapLink(source: string, target: string): void;
  tapGround(): void;
  /** Double click or double tap. */
  openNode(id: string): void;
  hover(what: Hover | undefined): void;
  /** A node was dragged; it stays where it was dropped. */
  moved(id: string, point: { x: number; y: number }): void;
}

/** Whether a key that adds to the selection is pressed. */
const isAdding = ({ originalEvent }: EventObject): boolean =>
  originalEvent instanceof MouseEvent &&
  (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);

/** Cytoscape reports a box node by node; this reports all nodes at once. */
const listenToBoxes = (cy: Core, boxed: Gestures['boxed']): void => {
  const ids: string[] = [];
  cy.on('box', 'node', (event) => {
    if (ids.push(event.target.id()) === 1) queueMicrotask(() => boxed(ids.splice(0)));
  });
};

/** Reports the link under the pointer where Cytoscape does not listen to links; at most once per frame. */
const listenToCrowd = (cy: Core, links: LinkFinder, hover: Gestures['hover']): void => {
  let frame = 0;
  let over: string | undefined;
  cy.on('mousemove', (event: EventObject) => {
    if (event.target !== cy) over = undefined;
    if (event.target !== cy || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const link = links.at(event.position);
      const id = link && `${link.source} ${link.target}`;
      if (id === over) return;
      over = id;
      hover(link && { type: 'link', source: link.source, target: link.target, ...event.renderedPosition });
    });
  });
};

/** Listens to the canvas. */
export const listen = (cy: Core, gestures: Gestures, links: LinkFinder): void => {
  const frame = cy.container()?.parentElement;
  const hover = (what: Hover | undefined): void => {
    // On the frame, not on the container, where Cytoscape takes any change for a new size.
    frame?.classList.toggle('over-something', what !== undefined);
    gestures.hover(what);
  };
  cy.on('tap', (event: EventObject) => {
    if (event.target !== cy || isAdding(event)) return;
    const link = links.at(event.position);
    if (link) gestures.tapLink(link.source, link.target);
    else gestures.tapGround();
  });
  listenToCrowd(cy, links, hover);
  cy.on('tap', 'node', (event) =>
    isAdding(event) ? gestures.pickNode(event.target.id()) : gestures.tapNode(event.target.id()),
  );
  listenToBoxes(cy, (ids) => gestures.boxed(ids));
  cy.on('tap', 'edge', (event) => gestures.tapLink(event.target.data('source'), event.target.data('target')));
  cy.on('dbltap', 'node', (event) => {
    if (!isAdding(event)) gestures.openNode(event.target.id());
  });
  cy.on('mouseover', 'node', (event) =>
    hover({ type: 'node', id: event.target.id(), ...event.target.renderedPosition() }),
  );
  cy.on('mouseover', 'edge', (event) =>
    hover({
      type: 'link',
      source: event.target.data('source'),
      target: event.target.data('target'),
      ...event.renderedPosition,
    }),
  );
  cy.on('mouseout', 'node, edge', () => hover(undefined));
  frame?.addEventListener('pointerleave', () => hover(undefined));
  cy.on('grab pan zoom', () => hover(undefined));
  cy.on('dragfree', 'node', (event) => gestures.moved(event.target.id(), { ...event.target.position() }));
};
