/** Highlights some elements and fades the rest. Touches only what changes: a change of style costs a redraw. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Emphasis } from '../state/scene/emphasis.ts';

/**
 * Above these numbers of links, faded ones are hidden, because thousands of faint lines blur the picture, and
 * highlighted ones are drawn lightly, so that nodes and names stay visible.
 */
const crowd = { faded: 1500, near: 300 };

/** The classes that an emphasis sets. */
const classes = ['near', 'faded', 'chosen', 'gone', 'light', 'route'] as const;

/** Adds the classes of an element that it lacks and removes the others. */
const setClasses = (element: EdgeSingular | NodeSingular, wanted: readonly string[]): void => {
  for (const name of classes) {
    const has = element.hasClass(name);
    if (has !== wanted.includes(name)) element.toggleClass(name, !has);
  }
};

/** Shows an emphasis, or none. */
export const emphasise = (cy: Core, emphasis: Emphasis | undefined): void => {
  const isCrowd = cy.edges().length > crowd.faded;
  const isNearCrowd = (emphasis?.links.size ?? 0) > crowd.near;
  const classesOf = (id: string, isNode: boolean): string[] => {
    if (!emphasis) return [];
    const near = (isNode ? emphasis.nodes : emphasis.links).has(id);
    if (!near) return isNode || !isCrowd ? ['faded'] : ['faded', 'gone'];
    if (isNode) return emphasis.chosen.has(id) ? ['near', 'chosen'] : ['near'];
    return ['near', ...(isNearCrowd ? ['light'] : []), ...(emphasis.path ? ['route'] : [])];
  };
  cy.batch(() => {
    for (const element of cy.elements().toArray())
      setClasses(element, classesOf(element.id(), element.isNode()));
  });
};
