/**
 * `window.coterie`, for tests: the Cytoscape instance, what is painted, and whether it is settled (nothing moves, labels
 * are placed). Nothing in the page depends on it.
 */
import type { Core } from 'cytoscape';
import { colourOf } from './classes.ts';
import type { Picture } from './picture.ts';

/** A node as it is drawn. */
export interface ExposedNode {
  id: string;
  label: string;
  kind: string;
  /** In the picture, at zoom 1. */
  x: number;
  y: number;
  diameter: number;
  /** The name of its colour: `cluster-0`, `year-9`. */
  colour: string;
  /** In which ways it is set off: `near`, `faded`, `chosen`, `picked`, `cursor`, `opened`. */
  states: string[];
}

interface ExposedLink {
  source: string;
  target: string;
  width: number;
  /** Whether it is highlighted, and in which colour it is drawn then. */
  near?: string;
}

export interface Exposed {
  readonly cy: Core;
  readonly settled: boolean;
  nodes(): ExposedNode[];
  links(): ExposedLink[];
  /** Boxes of the labels, in pixels of the canvas. */
  labels(): { id: string; text: string; x1: number; y1: number; x2: number; y2: number }[];
  /** The names of clusters that stand on the map. */
  names(): string[];
  /** How many nodes are set off in this way. */
  marked(state: string): number;
}

declare global {
  interface Window {
    coterie?: Exposed;
  }
}

const nodesOf = ({ shown, statesOf }: Picture): ExposedNode[] =>
  shown.nodes.map((node) => {
    const { id, label, kind, x, y, diameter } = node;
    return { id, label, kind, x, y, diameter, colour: colourOf(node, shown.colouring), states: statesOf(id) };
  });

const linksOf = ({ shown }: Picture): ExposedLink[] => {
  const { lines, near } = shown.look();
  const colours = new Map(near.map(({ id, colour }) => [id, colour]));
  const widths = new Map(lines.map(({ id, width }) => [id, width]));
  return shown.links.map(({ id, source, target }) => {
    const colour = colours.get(id);
    return { source, target, width: widths.get(id) ?? 0, ...(colour === undefined ? {} : { near: colour }) };
  });
};

const labelsOf = (picture: Picture): ReturnType<Exposed['labels']> => {
  const { x, y } = picture.cy.pan();
  const zoom = picture.cy.zoom();
  const at = new Map(picture.shown.nodes.map((node) => [node.id, node]));
  return [...picture.labels()].flatMap(([id, { text, dx, dy, width, height }]) => {
    const node = at.get(id);
    if (!node) return [];
    const [left, top] = [node.x * zoom + x + dx, node.y * zoom + y + dy];
    return {
      id,
      text,
      x1: left - width / 2,
      x2: left + width / 2,
      y1: top - height / 2,
      y2: top + height / 2,
    };
  });
};

export const expose = (picture: Picture): void => {
  window.coterie = {
    cy: picture.cy,
    get settled() {
      return picture.settled();
    },
    nodes: () => nodesOf(picture),
    links: () => linksOf(picture),
    labels: () => labelsOf(picture),
    names: () => picture.names().map(({ lines }) => lines.join(' ')),
    marked: (state) => picture.shown.nodes.filter(({ id }) => picture.statesOf(id).includes(state)).length,
  };
};
