/** Where on the map a reader is: the clusters that the middle of the page lies in, the larger before those within it. */

interface Area {
  x: number;
  y: number;
  reach: number;
}

/** The part of the network that is seen, by its middle and the shorter side of the page. */
export interface Sight {
  x: number;
  y: number;
  side: number;
}

/** A reader is within an area that takes at least this share of the page, and a little around it. */
const taken = 0.55;
const around = 1.1;

export const whereabouts = <A extends Area>(areas: readonly A[], { x, y, side }: Sight): A[] =>
  areas
    .filter(
      (area) => 2 * area.reach >= taken * side && Math.hypot(area.x - x, area.y - y) <= around * area.reach,
    )
    .sort((a, b) => b.reach - a.reach);
