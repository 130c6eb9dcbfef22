/** What the reader does on the canvas, told as intentions. */
import type { Core, EventObject } from 'cytoscape';

/** What the pointer is over; the point is on the page of the canvas. */
export type Hover =
  | { type: 'node'; id: string; x: number; y: number }
  | { type: 'link'; source: string; target: string; x: number; y: number };

export interface Gestures {
  tapNode(id: string): void;
  tapLink(source: string, target: string): void;
  tapGround(): void;
  /** Double click or double tap. */
  openNode(id: string): void;
  hover(what: Hover | undefined): void;
  /** A node was dragged; it stays where it was dropped. */
  moved(id: string, point: { x: number; y: number }): void;
}

/** Listens to the canvas. */
export const listen = (cy: Core, gestures: Gestures): void => {
  const frame = cy.container()?.parentElement;
  const hover = (what: Hover | undefined): void => {
    // On the frame, not on the container: Cytoscape takes any change there for a new size.
    frame?.classList.toggle('over-something', what !== undefined);
    gestures.hover(what);
  };
  cy.on('tap', (event: EventObject) => {
    if (event.target === cy) gestures.tapGround();
  });
  cy.on('tap', 'node', (event) => gestures.tapNode(event.target.id()));
  cy.on('tap', 'edge', (event) => gestures.tapLink(event.target.data('source'), event.target.data('target')));
  cy.on('dbltap', 'node', (event) => gestures.openNode(event.target.id()));
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
