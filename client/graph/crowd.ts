/** Where many links are shown, Cytoscape would look through all of them at every move of the pointer. There, the link under the pointer is found here. */
import { aloneAt, type LinkSegment } from '../state/scene/alone-link.ts';
import type { Shown } from './look.ts';

/** More nodes and links than this are a crowd. */
const crowded = 1500;

export const isCrowd = ({ nodes, links }: Shown): boolean => nodes.length + links.length > crowded;

/** Finds links in a crowd. */
export interface LinkFinder {
  /** Call when something was added, removed or moved. */
  refresh(): void;
  /** The link meant by a point of the picture, in a crowd. */
  at(point: { x: number; y: number }): LinkSegment | undefined;
}

const segmentsOf = ({ nodes, links }: Shown): LinkSegment[] => {
  const at = new Map(nodes.map((node) => [node.id, node]));
  return links.flatMap(({ source, target }) => {
    const [a, b] = [at.get(source), at.get(target)];
    return a && b ? { source, target, x1: a.x, y1: a.y, x2: b.x, y2: b.y } : [];
  });
};

export const createLinkFinder = (shown: Shown, zoom: () => number): LinkFinder => {
  let segments: readonly LinkSegment[] | undefined;
  return {
    refresh() {
      segments = undefined;
    },
    at({ x, y }) {
      if (!isCrowd(shown)) return undefined;
      segments ??= segmentsOf(shown);
      return aloneAt(segments, x, y, zoom());
    },
  };
};
