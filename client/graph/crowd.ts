/**
 * Where many elements are drawn, restyling all of them takes longer than a frame. There, what is highlighted is drawn
 * on a veil over the picture, and links are found by their position instead of by Cytoscape.
 */
import type { Core, EdgeSingular } from 'cytoscape';
import { aloneAt, type LinkSegment } from '../state/scene/alone-link.ts';

/** More elements than this are a crowd. */
const crowded = 1500;

export const isCrowd = (cy: Core): boolean => cy.elements().length > crowded;

/** Finds links in a crowd. */
export interface LinkFinder {
  /** Call when elements were added, removed or moved. */
  refresh(): void;
  /** The link meant by a point of the picture, in a crowd. */
  at(point: { x: number; y: number }): LinkSegment | undefined;
}

const segmentOf = (edge: EdgeSingular): LinkSegment => {
  const [a, b] = [edge.source().position(), edge.target().position()];
  return { source: edge.source().id(), target: edge.target().id(), x1: a.x, y1: a.y, x2: b.x, y2: b.y };
};

export const createLinkFinder = (cy: Core): LinkFinder => {
  let segments: readonly LinkSegment[] | undefined;
  return {
    refresh() {
      segments = undefined;
      // In a crowd some link is under the pointer almost everywhere.
      cy.edges().toggleClass('unheard', isCrowd(cy));
    },
    at({ x, y }) {
      if (!isCrowd(cy)) return undefined;
      segments ??= cy.edges().toArray().map(segmentOf);
      return aloneAt(segments, x, y, cy.zoom());
    },
  };
};
