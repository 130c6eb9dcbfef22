/** Which link the pointer means: one that is near, with no other link close by. */

export interface LinkSegment {
  source: string;
  target: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** How near a link must be, and how far all others; in the units of the segments at zoom 1 on the page. */
const near = 5;
const clear = 12;

const distance = ({ x1, y1, x2, y2 }: LinkSegment, x: number, y: number): number => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
};

/** The only link near a point; `undefined` if there is none, or if others are close by. */
export const aloneAt = (
  links: readonly LinkSegment[],
  x: number,
  y: number,
  zoom: number,
): LinkSegment | undefined => {
  let found: LinkSegment | undefined;
  let isNear = false;
  for (const link of links) {
    const away = distance(link, x, y) * zoom;
    if (away > clear) continue;
    if (found) return undefined;
    found = link;
    isNear = away <= near;
  }
  return isNear ? found : undefined;
};
