/** Updates the picture to a scene: adds, removes and moves only what changed. */
import type { CollectionReturnValue, Core, ElementDefinition } from 'cytoscape';
import type { Point } from '../state/scene/placement.ts';
import type { Scene, SceneLink, SceneNode } from '../state/scene/scene.ts';
import { shorten } from '../state/words/words.ts';
import { type Colouring, linkClasses, nodeClasses } from './classes.ts';

/** Longest label on the canvas, in characters; the panel and the table show the whole name. */
const labelLetters = { network: 32, brought: 26 };

const nodeElement = (node: SceneNode, classes: string[]): ElementDefinition => ({
  group: 'nodes',
  data: {
    id: node.id,
    label: node.label,
    short: shorten(node.label, node.parent === undefined ? labelLetters.network : labelLetters.brought),
    kind: node.kind,
    size: node.size,
    cluster: node.cluster,
  },
  position: { x: node.x, y: node.y },
  classes,
});

const linkElement = (link: SceneLink, classes: string[]): ElementDefinition => ({
  group: 'edges',
  data: { id: link.id, source: link.source, target: link.target, weight: link.weight },
  classes,
});

/** Classes set by interaction, not by the scene; they survive a new colouring. */
const passing = new Set([
  'faded',
  'near',
  'chosen',
  'route',
  'cursor',
  'labelled',
  'over',
  'major',
  'picked',
  'unheard',
]);

const moveTo = (node: CollectionReturnValue, { x, y }: Point): boolean => {
  const now = node.position();
  if (now.x === x && now.y === y) return false;
  node.position({ x, y });
  return true;
};

/** Answers whether anything was added, removed or moved. */
export const syncScene = (
  cy: Core,
  scene: Scene,
  colouring: Colouring,
  opened: ReadonlySet<string>,
): boolean => {
  const ofLink = linkClasses(scene, colouring);
  const wanted = new Map<string, ElementDefinition>([
    ...scene.nodes.map((node): [string, ElementDefinition] => {
      const classes = nodeClasses(node, colouring);
      return [node.id, nodeElement(node, opened.has(node.id) ? [...classes, 'opened'] : classes)];
    }),
    ...scene.links.map((link): [string, ElementDefinition] => [link.id, linkElement(link, ofLink(link))]),
  ]);
  let changed = false;
  cy.batch(() => {
    const gone = cy.elements().filter((element) => !wanted.has(element.id()));
    cy.remove(gone);
    const fresh: ElementDefinition[] = [];
    for (const [id, element] of wanted) {
      const existing = cy.getElementById(id);
      if (existing.empty()) fresh.push(element);
      else {
        existing.classes([
          ...[...existing.classes()].filter((name) => passing.has(name)),
          ...(element.classes ?? []),
        ]);
        if (element.position && moveTo(existing, element.position)) changed = true;
      }
    }
    // Links last: Cytoscape needs both ends first.
    cy.add(fresh);
    changed ||= gone.nonempty() || fresh.length > 0;
  });
  return changed;
};
