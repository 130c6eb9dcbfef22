/**
 * Chooses which labels are shown, and where: greedily by importance, each where it covers no other label and no
 * node, and crosses the fewest links. In a crowd, the most important names may cover nodes. Pure; all lengths in
 * pixels on the page.
 */
import { type Box, createGrid } from './box-grid.ts';
import { boxOf, placesOf, type Setting } from './label-places.ts';
import { crosses, type Segment } from './segments.ts';

/** A node that would like its label shown. */
export interface Labelled {
  id: string;
  x: number;
  y: number;
  /** Half the drawn height of the node, rim included. */
  radius: number;
  /** The label as it may be set, best first: in one line, and if that finds no place in two. */
  settings: readonly Setting[];
  /** The label as it fits within the node itself, which is best of all. */
  inside?: Setting;
  /** Over nodes its label stands in as many lines as it may have, so that it covers what is beside it least. */
  isLarge?: boolean;
  /** Its label may stand over nodes, and beside its own node to be whole. */
  isProminent?: boolean;
  /** Its label stands over no node, even if it is among the most important. */
  isModest?: boolean;
}

/** A label that is shown: as it is set, and from the middle of the node to the middle of the label. */
export interface Placed {
  text: string;
  dx: number;
  dy: number;
}

/** What labels must avoid. */
export interface Page {
  width: number;
  height: number;
  /** Boxes that cover the picture: no label may touch them. */
  covered: readonly Box[];
  /** Boxes that no label may cover: the nodes. */
  nodes: readonly Box[];
  links: readonly Segment[];
}

/** With more pairs of labels and links than this, crossings are not counted, to stay fast. */
const mostPairs = 400_000;

/** Cost of crossing a link, on the scale of `placesOf`. */
const crossing = 0.6;

/** Among more nodes than this, the names of the most important share of them may stand over nodes. */
const crowded = 150;
const prominent = 0.1;

const placeInOrder = (wanted: readonly Labelled[], page: Page): Map<string, Placed> => {
  const [nodes, labels] = [createGrid(), createGrid()];
  for (const node of page.nodes) nodes.add(node);
  for (const box of page.covered) labels.add(box);
  const links = wanted.length * page.links.length <= mostPairs ? page.links : [];
  const crossings = (box: Box): number => links.reduce((sum, link) => sum + Number(crosses(link, box)), 0);
  // A name cut off at the edge is worse than none.
  const isWhole = (box: Box): boolean =>
    box.x1 >= 0 && box.y1 >= 0 && box.x2 <= page.width && box.y2 <= page.height;
  const bestPlace = (node: Labelled, setting: Setting) =>
    placesOf(node.radius, setting)
      .map((place) => ({ ...place, text: setting.text, box: boxOf(node, setting, place, 1) }))
      .filter(({ box }) => isWhole(box) && !labels.hits(box))
      .filter((place) => !nodes.hits(boxOf(node, setting, place, 0.3)))
      .map((place) => ({ ...place, cost: place.cost + crossings(place.box) * crossing }))
      .toSorted((a, b) => a.cost - b.cost)[0];

  /** On the node itself, covering what is around it, and moved inwards at the edge of the page. */
  const overNodes = (node: Labelled, setting: Setting | undefined) => {
    if (!setting) return undefined;
    const on = boxOf(node, setting, { dx: 0, dy: 0, cost: 0 }, 1);
    const dx = Math.max(0, -on.x1) - Math.max(0, on.x2 - page.width);
    const dy = Math.max(0, -on.y1) - Math.max(0, on.y2 - page.height);
    const isOff = Math.hypot(dx, dy) > node.radius + setting.width;
    const box = boxOf(node, setting, { dx, dy, cost: 0 }, 1);
    return !isOff && isWhole(box) && !labels.hits(box) ? { dx, dy, text: setting.text, box } : undefined;
  };

  const placed = new Map<string, Placed>();
  // Within their nodes they are in nobody's way, so that no other label takes their place.
  for (const node of wanted) {
    const box = node.inside && boxOf(node, node.inside, { dx: 0, dy: 0, cost: 0 }, 0);
    if (!node.inside || !box || !isWhole(box) || labels.hits(box)) continue;
    labels.add(box);
    placed.set(node.id, { text: node.inside.text, dx: 0, dy: 0 });
  }
  wanted.forEach((node, rank) => {
    const isProminent =
      node.isProminent || (!node.isModest && wanted.length > crowded && rank < wanted.length * prominent);
    if (placed.has(node.id)) return;
    const best =
      node.settings.map((setting) => bestPlace(node, setting)).find(Boolean) ??
      (isProminent ? overNodes(node, node.isLarge ? node.settings.at(-1) : node.settings[0]) : undefined) ??
      (node.isProminent ? overNodes(node, node.settings[1]) : undefined);
    if (!best) return;
    labels.add(best.box);
    placed.set(node.id, { text: best.text, dx: best.dx, dy: best.dy });
  });
  return placed;
};

/** With more labels than `mostRetried`, the first result is final; otherwise `retries` rounds place missing important labels first. */
const mostRetried = 250;
const retries = 6;

/** Importance lost by labels not shown: the earlier in the list, the more. */
const lossOf = (wanted: readonly Labelled[], placed: ReadonlyMap<string, Placed>): number =>
  wanted.reduce((sum, { id }, rank) => sum + (placed.has(id) ? 0 : 1 / (rank + 3)), 0);

/** Places the labels of `wanted`, most important first. Answers every label that is shown. */
export const placeLabels = (wanted: readonly Labelled[], page: Page): Map<string, Placed> => {
  let best = placeInOrder(wanted, page);
  if (wanted.length > mostRetried) return best;
  let loss = lossOf(wanted, best);
  let order = wanted;
  for (let retry = 0; retry < retries && loss > 0; retry += 1) {
    const missed = wanted.find(({ id }) => !best.has(id));
    if (!missed) break;
    order = [missed, ...order.filter((node) => node !== missed)];
    const next = placeInOrder(order, page);
    const nextLoss = lossOf(wanted, next);
    if (nextLoss >= loss) break;
    best = next;
    loss = nextLoss;
  }
  return best;
};
