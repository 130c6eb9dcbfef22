/** Places for the neighbours of an expanded node, without moving or covering other nodes. */
export interface Point {
  x: number;
  y: number;
}

/** A node to place. */
export interface Anchor {
  id: string;
  label: string;
}

/** Room for a small node with its label, a long one in two lines, beneath; in pixels at zoom 1. */
const roomHeight = 48;
const roomWidth = (label: string): number => Math.min(label.length, 16) * 6.2 + 12;

/** Spacing and number of the spots that are tried, on a sunflower spiral. */
const spacing = 17;
const spots = 900;
const golden = Math.PI * (3 - Math.sqrt(5));

interface Room extends Point {
  width: number;
  height: number;
}

const collide = (a: Room, b: Room): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

const roomOf = (node: Anchor & Point): Room => ({
  x: node.x,
  // The label hangs below the node.
  y: node.y + 9,
  width: roomWidth(node.label),
  height: roomHeight,
});

/** Unit vector from the middle of everything to the parent: there is most room outwards. */
const outwards = (parent: Point, standing: readonly Point[]): Point => {
  const n = Math.max(1, standing.length);
  const dx = parent.x - standing.reduce((sum, p) => sum + p.x, 0) / n;
  const dy = parent.y - standing.reduce((sum, p) => sum + p.y, 0) / n;
  const length = Math.hypot(dx, dy);
  return length < 1 ? { x: 0, y: 1 } : { x: dx / length, y: dy / length };
};

/**
 * Gives every anchor a place: where it stood before (`known`), else the free spot nearest to a point a little
 * outwards of the parent. No chance is involved. Where the neighbourhood is full, rooms may touch.
 */
export const placeAround = (
  parent: Point,
  anchors: readonly Anchor[],
  standing: readonly (Anchor & Point)[],
  known: ReadonlyMap<string, Point> = new Map(),
): Map<string, Point> => {
  const out = outwards(parent, standing);
  const centre = { x: parent.x + out.x * 60, y: parent.y + out.y * 60 };
  const rooms = standing.map((node) => roomOf({ ...node, ...(known.get(node.id) ?? {}) }));
  const places = new Map<string, Point>();
  let tried = 0;
  const settle = (anchor: Anchor, point: Point): void => {
    rooms.push(roomOf({ ...anchor, ...point }));
    places.set(anchor.id, point);
  };
  for (const anchor of anchors) {
    const before = known.get(anchor.id);
    if (before) settle(anchor, before);
  }
  for (const anchor of anchors) {
    if (places.has(anchor.id)) continue;
    // Spots that were too tight for one label are not tried again for the next: near-equal labels, less work.
    for (let k = tried; k < tried + spots; k += 1) {
      const radius = spacing * Math.sqrt(k);
      const point = {
        x: Math.round(centre.x + radius * Math.cos(k * golden)),
        y: Math.round(centre.y + radius * Math.sin(k * golden)),
      };
      const room = roomOf({ ...anchor, ...point });
      if (k < tried + spots - 1 && rooms.some((other) => collide(room, other))) continue;
      settle(anchor, point);
      tried = k + 1;
      break;
    }
  }
  return places;
};
