/** Brings some elements out and fades the rest. */
import type { Core } from 'cytoscape';
import type { Emphasis } from '../state/scene/emphasis.ts';

/**
 * Of more links than these the faded ones are not drawn: thousands of faint lines add up to a fog. Of more that come
 * out than these, each is drawn lightly, so that nodes and names stay to be seen.
 */
const crowd = { faded: 1500, near: 300 };

/** Shows an emphasis, or none. */
export const emphasise = (cy: Core, emphasis: Emphasis | undefined): void => {
  const isCrowd = cy.edges().length > crowd.faded;
  const isThrong = (emphasis?.links.size ?? 0) > crowd.near;
  cy.batch(() => {
    for (const element of cy.elements().toArray()) {
      const [id, isNode] = [element.id(), element.isNode()];
      const near = emphasis ? (isNode ? emphasis.nodes : emphasis.links).has(id) : false;
      element.toggleClass('near', near);
      element.toggleClass('faded', emphasis !== undefined && !near);
      if (isNode) element.toggleClass('chosen', emphasis?.chosen.has(id) ?? false);
      else {
        element.toggleClass('gone', isCrowd && emphasis !== undefined && !near);
        element.toggleClass('light', near && isThrong);
        element.toggleClass('route', near && (emphasis?.path ?? false));
      }
    }
  });
};
