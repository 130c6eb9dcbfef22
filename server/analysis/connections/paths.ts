/** Shortest paths between two things, by breadth-first search from both ends. */
/** One step in the graph: `paper` connects `from` and `to`. */
export interface Hop {
  from: string;
  to: string;
  paper: string;
}

/** All hops that leave the given nodes. Passed in, since it reads the store. */
export type Expand = (ids: string[]) => Promise<readonly Hop[]>;

/** `hops[i]` leads from `nodes[i]` to `nodes[i + 1]`; its papers are sorted by id. */
export interface FoundPath {
  nodes: string[];
  hops: { source: string; target: string; papers: string[] }[];
}

export interface PathLimits {
  /** Maximum number of paths, the strongest first (most joint papers in total, then by ids). */
  limit: number;
  /** Maximum length of a path. */
  maxHops: number;
  /** The search stops when one end has seen more nodes than this. */
  maxNodes: number;
}

/** One end of the search: the distance of each node seen, and the steps that first reached it. */
interface Side {
  distance: Map<string, number>;
  /** For each node, the nodes one step nearer to this end, with the papers of the step. */
  back: Map<string, Map<string, string[]>>;
  frontier: string[];
  depth: number;
}

const openSide = (starts: readonly string[]): Side => ({
  distance: new Map(starts.map((id) => [id, 0])),
  back: new Map(),
  frontier: [...starts],
  depth: 0,
});

/** Advances one side by one step. */
const advance = (side: Side, hops: readonly Hop[]): void => {
  side.depth += 1;
  const next = new Set<string>();
  for (const { from, to, paper } of hops) {
    const known = side.distance.get(to);
    if (known !== undefined && known < side.depth) continue;
    side.distance.set(to, side.depth);
    next.add(to);
    const steps = side.back.get(to) ?? new Map<string, string[]>();
    side.back.set(to, steps);
    const papers = steps.get(from) ?? [];
    steps.set(from, papers);
    if (!papers.includes(paper)) papers.push(paper);
  }
  side.frontier = [...next];
};

/** A route from a node to one end, starting at the node. */
interface Way {
  nodes: string[];
  papers: string[][];
  strength: number;
}

const byStrength = (a: Way, b: Way): number =>
  b.strength - a.strength || (a.nodes.join('\n') < b.nodes.join('\n') ? -1 : 1);

/** The `limit` strongest routes from a node to the start of a side. */
const ways = (side: Side, node: string, limit: number, memo: Map<string, Way[]>): Way[] => {
  const known = memo.get(node);
  if (known) return known;
  const steps = [...(side.back.get(node) ?? [])];
  const found: Way[] =
    side.distance.get(node) === 0
      ? [{ nodes: [node], papers: [], strength: 0 }]
      : steps.flatMap(([previous, papers]) =>
          ways(side, previous, limit, memo).map((way) => ({
            nodes: [node, ...way.nodes],
            papers: [[...papers].sort(), ...way.papers],
            strength: way.strength + papers.length,
          })),
        );
  const best = found.sort(byStrength).slice(0, limit);
  memo.set(node, best);
  return best;
};

/** The number of shortest routes from a node to the start of a side. */
const countWays = (side: Side, node: string, memo: Map<string, number>): number => {
  const known = memo.get(node);
  if (known !== undefined) return known;
  const previous = [...(side.back.get(node)?.keys() ?? [])];
  const total =
    side.distance.get(node) === 0 ? 1 : previous.reduce((sum, id) => sum + countWays(side, id, memo), 0);
  memo.set(node, total);
  return total;
};

const join = (front: Way, rear: Way): Way => ({
  nodes: [...[...front.nodes].reverse(), ...rear.nodes.slice(1)],
  papers: [...[...front.papers].reverse(), ...rear.papers],
  strength: front.strength + rear.strength,
});

const toPath = ({ nodes, papers }: Way): FoundPath => ({
  nodes,
  hops: papers.map((joint, i) => ({ source: nodes[i] ?? '', target: nodes[i + 1] ?? '', papers: joint })),
});

/**
 * Joins the two sides where they met. Both advanced by whole steps and had not met one step earlier, so every
 * node seen from both ends lies on a shortest path, and every shortest path has exactly one such node.
 */
const collect = (front: Side, rear: Side, limit: number): { paths: FoundPath[]; total: number } => {
  const middle = [...front.distance.keys()].filter((id) => rear.distance.has(id));
  const [frontMemo, rearMemo] = [new Map<string, Way[]>(), new Map<string, Way[]>()];
  const [frontCount, rearCount] = [new Map<string, number>(), new Map<string, number>()];
  const joined = middle.flatMap((id) =>
    ways(front, id, limit, frontMemo).flatMap((a) => ways(rear, id, limit, rearMemo).map((b) => join(a, b))),
  );
  return {
    paths: joined.sort(byStrength).slice(0, limit).map(toPath),
    total: middle.reduce(
      (sum, id) => sum + countWays(front, id, frontCount) * countWays(rear, id, rearCount),
      0,
    ),
  };
};

/**
 * The shortest paths from any of `from` to any of `to`, and their number. Hops are undirected:
 * `expand` must return both directions. Returns nothing if a limit ends the search.
 */
export const shortestPaths = async (
  from: readonly string[],
  to: readonly string[],
  expand: Expand,
  { limit, maxHops, maxNodes }: PathLimits,
): Promise<{ paths: FoundPath[]; total: number }> => {
  const [front, rear] = [openSide(from), openSide(to)];
  const met = (): boolean => {
    const [few, many] =
      front.distance.size < rear.distance.size
        ? [front.distance, rear.distance]
        : [rear.distance, front.distance];
    for (const id of few.keys()) if (many.has(id)) return true;
    return false;
  };
  while (!met()) {
    const side = front.frontier.length <= rear.frontier.length ? front : rear;
    const ended = side.frontier.length === 0 || side.distance.size > maxNodes;
    if (ended || front.depth + rear.depth >= maxHops) return { paths: [], total: 0 };
    advance(side, await expand(side.frontier));
  }
  return collect(front, rear, limit);
};
