/** Highlights some elements and fades the rest. */
import type { Core } from 'cytoscape';
import type { Emphasis } from '../state/scene/emphasis.ts';

/**
 * Above these numbers of links, faded ones are hidden, because thousands of faint lines blur the picture, and
 * highlighted ones are drawn lightly, so that nodes and names stay visible.
 */
const crowd = { faded: 1500, near: 300 };

/** Shows an emphasis, or none. */
export const emphasise = (cy: Core, emphasis: Emphasis | undefined): void => {
  const isCrowd = cy.edges().length > crowd.faded;
  const isNearCrowd = (emphasis?.links.size ?? 0) > crowd.near;
  cy.batch(() => {
    for (const element of cy.elements().toArray()) {
      const [id, isNode] = [element.id(), element.isNode()];
      const near = emphasis ? (isNode ? emphasis.nodes : emphasis.links).has(id) : false;
      element.toggleClass('near', near);
      element.toggleClass('faded', emphasis !== undefined && !near);
      if (isNode) element.toggleClass('chosen', emphasis?.chosen.has(id) ?? false);
      else {
        element.toggleClass('gone', isCrowd && emphasis !== undefined && !near);
        element.toggleClass('light', near && isNearCrowd);
        element.toggleClass('route', near && (emphasis?.path ?? false));
      }
    }
  });
};
