/** Which groups a reader has come so near to that they open, and which are so far that they close again. Pure. */
import type { Approach, OpenedDisc } from '../state/scene/discs.ts';
import { groupNumber } from '../state/scene/groups.ts';
import type { ShownNode } from './look.ts';
import type { View } from './view.ts';

/** The share of the page, by its shorter side, that a disc takes when it opens, and when it closes: not the same, so that it does not flicker. */
const share = { open: 0.5, close: 0.3 };

/** A closed disc opens only if it is in view, of which more than this share of its radius. */
const inside = 0.6;

export const approachOf = (
  nodes: readonly ShownNode[],
  discs: readonly OpenedDisc[],
  { zoom, pan, width, height }: View & { width: number; height: number },
): Approach => {
  const side = Math.min(width, height);
  const seen = ({ x, y, reach }: { x: number; y: number; reach: number }): boolean => {
    const [px, py, r] = [x * zoom + pan.x, y * zoom + pan.y, reach * zoom * inside];
    return px > -r && py > -r && px < width + r && py < height + r;
  };
  return {
    open: nodes.flatMap(({ id, x, y, reach }) => {
      const group = groupNumber(id);
      return group !== undefined &&
        reach !== undefined &&
        2 * reach * zoom > share.open * side &&
        seen({ x, y, reach })
        ? [group]
        : [];
    }),
    close: discs.flatMap(({ group, reach }) => (2 * reach * zoom < share.close * side ? [group] : [])),
  };
};
