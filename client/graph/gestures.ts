/** Turns events on the canvas into the reader's intentions. */
import type { Core, EventObject } from 'cytoscape';
import type { Approach } from '../state/scene/discs.ts';
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
  /** The view came near some groups, or went away from them. */
  near(groups: Approach): void;
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
    // Whoever pans looks for no link.
    if (event.target !== cy || frame !== 0 || event.originalEvent.buttons > 0) return;
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
  let isOver = false;
  const hover = (what: Hover | undefined): void => {
    isOver = what !== undefined;
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
  // Cytoscape calls any two quick clicks a double click, also those on two nodes.
  let [before, last]: (string | undefined)[] = [];
  cy.on('tap', ({ target }) => {
    [before, last] = [last, target === cy ? undefined : target.id()];
  });
  cy.on('dbltap', 'node', (event) => {
    if (before === last && !isAdding(event)) gestures.openNode(event.target.id());
  });
  const overNode = (event: EventObject): void =>
    hover({ type: 'node', id: event.target.id(), ...event.target.renderedPosition() });
  cy.on('mouseover', 'node', overNode);
  // After a zoom, or back from beside the canvas, it is over the same node again, which Cytoscape does not tell.
  cy.on('mousemove', 'node', (event) => {
    if (!isOver && event.target.grabbed() === false) overNode(event);
  });
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
