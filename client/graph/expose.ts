/**
 * `window.coterie`, for tests: the Cytoscape instance, and whether it is settled (nothing moves, labels are placed). Nothing in the page depends on it.
 */
import type { Core } from 'cytoscape';
import type { Picture } from './picture.ts';

export interface Exposed {
  readonly cy: Core;
  readonly settled: boolean;
}

declare global {
  interface Window {
    coterie?: Exposed;
  }
}

export const expose = (picture: Picture): void => {
  window.coterie = {
    cy: picture.cy,
    get settled() {
      return picture.settled();
    },
  };
};
