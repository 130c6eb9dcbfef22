/**
 * Updates Cytoscape to what is shown: adds, removes and moves only what changed. It needs to know what can be hit by the
 * pointer: all nodes, and the links unless they are too many; see `crowd.ts`.
 */
import type { Core, ElementDefinition } from 'cytoscape';
import { widths } from '../state/scene/scales.ts';
import { linkClass } from './classes.ts';
import type { ShownNode } from './look.ts';
import type { ShownPicture } from './shown.ts';

const nodeElement = (node: ShownNode): ElementDefinition => ({
  group: 'nodes',
  data: {
    id: node.id,
    label: node.label,
    kind: node.kind,
    cluster: node.cluster,
    diameter: node.diameter,
  },
  position: { x: node.x, y: node.y },
});

const linkElements = ({ nodes, links, colouring }: ShownPicture): ElementDefinition[] => {
  const classOf = linkClass({ nodes, links }, colouring);
  return links.map((link) => ({
    group: 'edges',
    data: {
      id: link.id,
      source: link.source,
      target: link.target,
      weight: link.weight,
      width: widths[classOf(link).width] ?? 1,
    },
  }));
};

/** Brings an element that is there already up to date; answers whether it moved. */
const update = (cy: Core, { data, position }: ElementDefinition): boolean => {
  const element = cy.getElementById(String(data.id));
  for (const [name, value] of Object.entries(data))
    if (element.data(name) !== value) element.data(name, value);
  if (!position) return false;
  const { x, y } = element.position();
  if (x === position.x && y === position.y) return false;
  element.position(position);
  return true;
};

/** Answers whether anything was added, removed or moved. */
export const syncElements = (cy: Core, shown: ShownPicture, withLinks: boolean): boolean => {
  const elements = [...shown.nodes.map(nodeElement), ...(withLinks ? linkElements(shown) : [])];
  const wanted = new Set(elements.map(({ data }) => data.id));
  let changed = false;
  cy.batch(() => {
    const gone = cy.elements().filter((element) => !wanted.has(element.id()));
    cy.remove(gone);
    const fresh: ElementDefinition[] = [];
    for (const element of elements) {
      if (!cy.hasElementWithId(String(element.data.id))) fresh.push(element);
      else if (update(cy, element)) changed = true;
    }
    // Links last: Cytoscape needs both ends first.
    cy.add(fresh);
    changed ||= gone.nonempty() || fresh.length > 0;
  });
  return changed;
};
