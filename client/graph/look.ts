/** How nodes and links look: plain values in the coordinates of the network, for the canvas and for SVG. Pure. */
import type { NodeKind } from '../state/base/wire.ts';
import { drawnDiameter, widths } from '../state/scene/scales.ts';
import type { Scene, SceneNode } from '../state/scene/scene.ts';
import type { DrawnLine, DrawnMark, DrawnRing } from '../state/scene/svg.ts';
import {
  type Colouring,
  clusterColour,
  colourOf,
  type LinkClass,
  linkClass,
  type Marking,
  statesOf,
} from './classes.ts';
import { mix, type Palette } from './palette.ts';

/** The shape of each kind, of about equal area. */
const shapes: Readonly<Record<NodeKind, string>> = {
  author: 'ellipse',
  paper: 'round-rectangle',
  technique: 'diamond',
  venue: 'hexagon',
  source: 'triangle',
  institution: 'pentagon',
  country: 'octagon',
};

/** Colours of a node by the name of its colour, and of the links within its cluster. */
interface Paint {
  fill: string;
  rim: string;
  within: string;
}
export type Paints = ReadonlyMap<string, Paint>;

/** Every colour by its name. */
export const paintsOf = (palette: Palette): Paints => {
  const named: [string, string][] = [
    ...palette.clusters.map((colour, i): [string, string] => [`cluster-${i}`, colour]),
    ['cluster-rest', palette.rest],
    ...palette.years.map((colour, i): [string, string] => [`year-${i}`, colour]),
    ['undated', palette.rest],
    ...Object.entries(palette.kinds).map(([kind, colour]): [string, string] => [`kind-${kind}`, colour]),
  ];
  return new Map(
    named.map(([name, fill]) => [
      name,
      // The rim has a contrast of 3 to 1 with the background where the fill has not.
      { fill, rim: mix(fill, palette.ink, 0.42), within: mix(fill, palette.link, 0.35) },
    ]),
  );
};

/** Widths of rims. */
const rims = { node: 1.25, own: 2.5, opened: 3.5, group: 5 };

const opacities = { link: 0.55, brought: 0.6, near: 0.85, light: 0.25 };

/** The share of the background in the colours of a faded node, which hides the faded links under it. */
export const fading = 0.83;

/** How much of their opacity links keep while others are highlighted. Thousands of faint lines blur the picture. */
const dimmed = { few: 0.16, many: 0.1 };
const many = 1500;

/** With more nodes than these a network is drawn as a map. */
const few = 150;

/** With more highlighted links than these, they are drawn lightly, so that nodes and names stay visible. */
const nearCrowd = 300;

/** Width of a path. */
const route = 5;

/** Rings by state; the last one that applies is drawn. */
const ringsOf = ({ accent, ink }: Palette): Readonly<Record<string, DrawnRing>> => ({
  picked: { colour: accent, width: 2, offset: 1, isDashed: true },
  chosen: { colour: accent, width: 3, offset: 3, isDashed: false },
  cursor: { colour: ink, width: 4, offset: 4, isDashed: false },
});

/** What is drawn over what. */
const heights: Readonly<Record<string, number>> = { faded: -1, near: 1, picked: 2, chosen: 3, cursor: 4 };

/** A node where it is drawn now. */
export interface ShownNode extends SceneNode {
  diameter: number;
  /** Its label on the canvas, which is short. */
  short: string;
}

/** What is drawn. */
export interface Shown {
  nodes: readonly ShownNode[];
  links: Scene['links'];
}

/** A link with its id, and a node with its. */
export type LookOfLink = DrawnLine & { id: string };
export type LookOfNode = DrawnMark & { id: string };

export interface Look {
  /** The discs of opened groups, under everything. */
  grounds: readonly DrawnMark[];
  /** All links, whatever is highlighted; `dim` is the share of their opacity that is kept. */
  lines: readonly LookOfLink[];
  dim: number;
  /** The highlighted links, drawn over the others. */
  near: readonly LookOfLink[];
  /** All nodes as if nothing was set off; whether others are faded now, and whether some are being dragged. */
  all: readonly LookOfNode[];
  isFading: boolean;
  isDragging: boolean;
  /** The faded nodes, which stand under the highlighted links, and all others, lowest first. */
  faded: readonly LookOfNode[];
  marks: readonly LookOfNode[];
}

/** The nodes that are seen where only the density of the others is: those highlighted, selected, or with the keyboard's focus. */
export const setOff = ({ isFading, marks }: Pick<Look, 'isFading' | 'marks'>): readonly LookOfNode[] =>
  isFading ? marks : marks.filter(({ ring }) => ring);

/** The diameter of a node by its size; a group is as large as the disc of its members. */
export const diameterOf = ({ reach, size }: SceneNode): number =>
  reach === undefined ? drawnDiameter(size) : 2 * reach;

/** What all nodes of a picture share. */
interface Dress {
  colouring: Colouring;
  marking: Marking;
  paints: Paints;
  palette: Palette;
  rings: ReturnType<typeof ringsOf>;
  /** A colour as it is on a faded node. */
  fade(colour: string): string;
}

const markOf = (node: ShownNode, dress: Dress): LookOfNode & { height: number } => {
  const { colouring, marking, paints, palette, rings, fade } = dress;
  const states = statesOf(node.id, marking);
  const paint = paints.get(colourOf(node, colouring));
  const isGroup = node.members !== undefined;
  const isOpened = states.includes('opened');
  const fill = paint?.fill ?? palette.rest;
  const ring = states.flatMap((state) => rings[state] ?? []).at(-1);
  const shade = (colour: string): string => (states.includes('faded') ? fade(colour) : colour);
  return {
    id: node.id,
    height: states.reduce(
      (height, state) => Math.max(height, heights[state] ?? 0),
      states.includes('faded') ? -1 : 0,
    ),
    shape: isGroup ? 'ellipse' : shapes[node.kind],
    x: node.x,
    y: node.y,
    size: node.diameter,
    fill: shade(isGroup ? mix(fill, palette.ground, pale.closed) : fill),
    rim: shade(isOpened || node.own || node.retracted ? palette.ink : (paint?.rim ?? palette.ink)),
    rimWidth: isGroup ? rims.group : isOpened ? rims.opened : node.own ? rims.own : rims.node,
    opacity: 1,
    ...(isGroup ? { isDouble: true } : {}),
    ...(node.retracted ? { isCrossed: true } : {}),
    ...(states.includes('picked') ? { halo: palette.accent } : {}),
    ...(ring ? { ring } : {}),
  };
};

/** On a map a link as long as this share of the whole has half of its opacity; the longest keep a little. */
const half = 0.07;
const leastKept = 0.14;

/** On a map, long links are fainter: many of them would hide what is near. */
const fadingOf = (nodes: readonly ShownNode[]): ((a: ShownNode, b: ShownNode) => number) => {
  if (nodes.length <= few) return () => 1;
  const extent = (of: (node: ShownNode) => number): number =>
    nodes.reduce((most, node) => Math.max(most, of(node)), -Infinity) -
    nodes.reduce((least, node) => Math.min(least, of(node)), Infinity);
  const typical =
    half *
      Math.hypot(
        extent(({ x }) => x),
        extent(({ y }) => y),
      ) || 1;
  return (a, b) => Math.max(leastKept, 1 / (1 + (Math.hypot(a.x - b.x, a.y - b.y) / typical) ** 1.5));
};

/** Every link, or some of them, whatever is highlighted. */
export const linesOf = (
  { nodes, links }: Shown,
  colouring: Colouring,
  palette: Palette,
  some: Scene['links'] = links,
): LookOfLink[] => {
  const paints = paintsOf(palette);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const classOf = linkClass({ nodes, links }, colouring);
  const fade = fadingOf(nodes);
  const colour = ({ within }: LinkClass): string =>
    (within === undefined ? undefined : paints.get(within)?.within) ?? palette.link;
  return some.flatMap((link) => {
    const [from, to] = [at.get(link.source), at.get(link.target)];
    if (!from || !to) return [];
    const drawn = classOf(link);
    return {
      id: link.id,
      x1: from.x,
      y1: from.y,
      x2: to.x,
      y2: to.y,
      width: widths[drawn.width] ?? 1,
      colour: colour(drawn),
      opacity: drawn.brought ? opacities.brought : opacities.link * fade(from, to),
      dashed: drawn.brought,
    };
  });
};

/** Highlighted links as they are drawn. */
const highlighted = (
  near: readonly LookOfLink[],
  { emphasis }: Marking,
  { accent }: Palette,
): LookOfLink[] => {
  if (!emphasis) return [];
  const opacity = near.length > nearCrowd ? opacities.light : opacities.near;
  return near.map((line) =>
    emphasis.path ? { ...line, opacity: 1, colour: accent, width: route } : { ...line, opacity },
  );
};

/** Nodes and links as `linesOf` gives them: all, those that are highlighted, and those that follow a dragged node. */
export interface ToLookAt {
  nodes: readonly ShownNode[];
  lines: readonly LookOfLink[];
  near: readonly LookOfLink[];
  loose: readonly LookOfLink[];
  /** As `marksOf` gives them. */
  all: readonly LookOfNode[];
}

/** How pale the disc of a group is, opened and closed. */
const pale = { opened: 0.86, closed: 0.3 };

const groundsOf = (colouring: Colouring, paints: Paints, { ground, rest }: Palette): DrawnMark[] =>
  colouring.discs.map(({ cluster, x, y, reach }) => {
    const fill = paints.get(clusterColour(cluster, colouring))?.fill ?? rest;
    return {
      shape: 'ellipse',
      x,
      y,
      size: 2 * reach,
      fill: mix(fill, ground, pale.opened),
      rim: mix(fill, ground, 0.5),
      rimWidth: rims.node,
      opacity: 1,
    };
  });

/** All nodes as they look where nothing is set off. */
export const marksOf = (
  nodes: readonly ShownNode[],
  colouring: Colouring,
  palette: Palette,
): LookOfNode[] => {
  const marking = {
    emphasis: undefined,
    picked: new Set<string>(),
    opened: new Set<string>(),
    cursor: undefined,
  };
  const dress = {
    colouring,
    marking,
    paints: paintsOf(palette),
    palette,
    rings: ringsOf(palette),
    fade: String,
  };
  return nodes.map((node) => markOf(node, dress));
};

/** How everything looks. */
export const lookOf = (
  { nodes, lines, near, loose, all }: ToLookAt,
  colouring: Colouring,
  marking: Marking,
  palette: Palette,
): Look => {
  const faded = new Map<string, string>();
  const fade = (colour: string): string => {
    const known = faded.get(colour) ?? mix(colour, palette.ground, fading);
    faded.set(colour, known);
    return known;
  };
  const dress = { colouring, marking, paints: paintsOf(palette), palette, rings: ringsOf(palette), fade };
  const marks = nodes.map((node) => markOf(node, dress)).sort((a, b) => a.height - b.height);
  return {
    grounds: groundsOf(colouring, dress.paints, palette),
    lines,
    dim: marking.emphasis ? (lines.length > many ? dimmed.many : dimmed.few) : 1,
    near: [...highlighted(near, marking, palette), ...loose],
    all,
    isFading: marking.emphasis !== undefined,
    isDragging: loose.length > 0,
    faded: marks.flatMap(({ height, ...mark }) => (height < 0 ? [mark] : [])),
    marks: marks.flatMap(({ height, ...mark }) => (height < 0 ? [] : [mark])),
  };
};
