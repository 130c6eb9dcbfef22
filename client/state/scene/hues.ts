/** Which colour each cluster has: the largest a colour of its own, every other a tint of the colour that is nearest to it. */
import type { Network } from '../base/wire.ts';

/** How many colours there are, and tints of each: itself, lighter, darker, faint. */
export const clusterColours = 9;
export const tints = 4;

/** Of each tint, what the colour is mixed with, and how much of that. */
export const tinting: readonly { with: 'ground' | 'ink'; share: number }[] = [
  { with: 'ground', share: 0 },
  { with: 'ground', share: 0.45 },
  { with: 'ink', share: 0.38 },
  { with: 'ground', share: 0.6 },
];

/** Index into the palette, in which the colours stand first, then each tint of all of them. */
export type Hue = number;

/** How much farther a colour seems for every cluster that has a tint of it already. */
const worn = 0.35;

interface Middle {
  x: number;
  y: number;
}

const middlesOf = ({ nodes, clusters }: Pick<Network, 'nodes' | 'clusters'>): (Middle | undefined)[] => {
  const sums = clusters.map(() => ({ x: 0, y: 0, n: 0 }));
  for (const { cluster, x, y } of nodes) {
    const sum = sums[cluster];
    if (!sum) continue;
    sum.x += x;
    sum.y += y;
    sum.n += 1;
  }
  return sums.map(
    ({ x, y, n }, cluster) => clusters[cluster]?.disc ?? (n > 0 ? { x: x / n, y: y / n } : undefined),
  );
};

/** The hue of every cluster; none for a node that is linked to no other. */
export const huesOf = (network: Pick<Network, 'nodes' | 'clusters'>): (Hue | undefined)[] => {
  const middles = middlesOf(network);
  const used = Array.from({ length: clusterColours }, () => 1);
  return network.clusters.map(({ nodes }, cluster) => {
    if (nodes < 2) return undefined;
    if (cluster < clusterColours) return cluster;
    const own = middles[cluster];
    const distance = (colour: number): number => {
      const other = middles[colour];
      const away = own && other ? Math.hypot(own.x - other.x, own.y - other.y) : 1;
      return away * (1 + worn * (used[colour] ?? 0));
    };
    const nearest = Array.from({ length: clusterColours }, (_, colour) => colour).reduce((best, colour) =>
      distance(colour) < distance(best) ? colour : best,
    );
    const tint = 1 + (((used[nearest] ?? 1) - 1) % (tints - 1));
    used[nearest] = (used[nearest] ?? 0) + 1;
    return nearest + clusterColours * tint;
  });
};

/** A hue as CSS, by the design tokens. */
export const cssOf = (hue: Hue | undefined): string => {
  if (hue === undefined) return 'var(--cluster-rest)';
  const { with: other, share } = tinting[Math.floor(hue / clusterColours)] ?? { with: 'ground', share: 0 };
  const colour = `var(--cluster-${(hue % clusterColours) + 1})`;
  return share === 0 ? colour : `color-mix(in srgb, ${colour}, var(--${other}) ${share * 100}%)`;
};
