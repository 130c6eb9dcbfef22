/** The nodes that are drawn even if their group is drawn as one: those of the panel, and what is expanded. */

import type { Network, Path } from '../base/wire.ts';
import type { Focus, Place } from '../place/place.ts';

/** Most of them; the server's limit. */
const most = 40;

const ofFocus = (focus: Focus, path: Path | undefined): readonly string[] => {
  switch (focus.type) {
    case 'page':
      return [focus.id];
    case 'link':
      return [focus.source, focus.target];
    case 'path':
      return path
        ? path.nodes.map(({ id }) => id)
        : [focus.from, ...(focus.to === undefined ? [] : [focus.to])];
    case 'compare':
      return [focus.left, ...(focus.right === undefined ? [] : [focus.right])];
    default:
      return [];
  }
};

/** Ids of the nodes asked for that `network` does not draw; none unless it draws groups. `path`: the one on show. */
export const askedOf = (
  { focus, expanded }: Pick<Place, 'focus' | 'expanded'>,
  network: Network | undefined,
  path: Path | undefined,
): string[] => {
  if (!network?.folded) return [];
  const drawn = new Set(network.nodes.map(({ id }) => id));
  return [...new Set([...ofFocus(focus, path), ...expanded])]
    .filter((id) => !drawn.has(id) && !id.includes(','))
    .slice(0, most);
};
