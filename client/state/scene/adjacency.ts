/** The neighbours of every node of a scene. */
import type { Scene, SceneLink } from './scene.ts';

/** For every node its links, heaviest first, ties by id. */
export type Adjacency = ReadonlyMap<string, readonly { id: string; link: SceneLink }[]>;

export const adjacency = (scene: Scene): Adjacency => {
  const neighbours = new Map<string, { id: string; link: SceneLink }[]>(
    scene.nodes.map(({ id }) => [id, []]),
  );
  for (const link of scene.links) {
    neighbours.get(link.source)?.push({ id: link.target, link });
    neighbours.get(link.target)?.push({ id: link.source, link });
  }
  for (const list of neighbours.values())
    list.sort((a, b) => b.link.weight - a.link.weight || (a.id < b.id ? -1 : 1));
  return neighbours;
};
