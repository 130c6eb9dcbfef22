/** Brings some elements out and fades the rest. */
import type { Core } from 'cytoscape';
import type { Emphasis } from '../state/emphasis.ts';

/** Shows an emphasis, or none. */
export const emphasise = (cy: Core, emphasis: Emphasis | undefined): void => {
  cy.batch(() => {
    for (const element of cy.elements().toArray()) {
      const [id, isNode] = [element.id(), element.isNode()];
      const near = emphasis ? (isNode ? emphasis.nodes : emphasis.links).has(id) : false;
      element.toggleClass('near', near);
      element.toggleClass('faded', emphasis !== undefined && !near);
      if (isNode) element.toggleClass('chosen', emphasis?.chosen.has(id) ?? false);
      else element.toggleClass('route', near && (emphasis?.path ?? false));
    }
  });
};
