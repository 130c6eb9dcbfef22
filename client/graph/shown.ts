/** What is shown now, with its look; worked out again only where something changed. */
import type { Point } from '../state/scene/placement.ts';
import type { Scene } from '../state/scene/scene.ts';
import { shorten } from '../state/words/words.ts';
import type { Colouring, Marking } from './classes.ts';
import {
  diameterOf,
  type Look,
  type LookOfLink,
  type LookOfNode,
  linesOf,
  lookOf,
  marksOf,
  type Shown,
  type ShownNode,
} from './look.ts';
import type { Palette } from './palette.ts';

/** Longest label on the canvas, in characters; the panel and the table show the whole name. */
const labelLetters = { network: 32, brought: 26 };

const noColouring: Colouring = {
  mode: 'cluster',
  range: undefined,
  most: 0,
  clusters: [],
  names: [],
  discs: [],
  isDensity: false,
  venues: new Map(),
};

export interface ShownPicture extends Shown {
  readonly marking: Marking;
  readonly colouring: Colouring;
  node(id: string): ShownNode | undefined;
  show(scene: Scene, colouring: Colouring): void;
  mark(change: Partial<Marking>): void;
  /** Some nodes are being dragged: their links follow, over the others, which are worked out again when all is settled. */
  drag(places: ReadonlyMap<string, Point>): void;
  /** What was dragged was dropped. */
  settle(): void;
  setPalette(palette: Palette): void;
  look(): Look;
}

const shownNodes = ({ nodes }: Scene): ShownNode[] =>
  nodes.map((node) => ({
    ...node,
    diameter: diameterOf(node),
    short: shorten(node.label, node.parent === undefined ? labelLetters.network : labelLetters.brought),
  }));

export const createShown = (first: Palette): ShownPicture => {
  let palette = first;
  let nodes: readonly ShownNode[] = [];
  let byId = new Map<string, ShownNode>();
  let links: Scene['links'] = [];
  let colouring = noColouring;
  let marking: Marking = {
    emphasis: undefined,
    picked: new Set(),
    opened: new Set(),
    cursor: undefined,
  };
  let lines: LookOfLink[] | undefined;
  let byLink: ReadonlyMap<string, LookOfLink> | undefined;
  let all: readonly LookOfNode[] | undefined;
  let look: Look | undefined;
  /** Ids of the nodes that are being dragged. */
  const dragged = new Set<string>();
  const linesNow = (): LookOfLink[] => {
    lines ??= linesOf({ nodes, links }, colouring, palette);
    return lines;
  };
  /** The links of dragged nodes, which follow them. */
  const loose = (): LookOfLink[] => {
    if (dragged.size === 0) return [];
    const own = links.filter(({ source, target }) => dragged.has(source) || dragged.has(target));
    return linesOf({ nodes, links }, colouring, palette, own);
  };
  const nearNow = (): LookOfLink[] => {
    const wanted = marking.emphasis?.links;
    if (!wanted || wanted.size === 0) return [];
    byLink ??= new Map(linesNow().map((line) => [line.id, line]));
    return [...wanted].flatMap((id) => byLink?.get(id) ?? []);
  };
  /** Ids of the nodes that were dragged or stand elsewhere in `now`; `undefined` where other nodes are shown. */
  const movedIn = (now: readonly ShownNode[]): ReadonlySet<string> | undefined => {
    const moved = new Set(dragged);
    for (const { id, x, y } of now) {
      const before = byId.get(id);
      if (!before) return undefined;
      if (before.x !== x || before.y !== y) moved.add(id);
    }
    return moved;
  };
  /** The lines with those of some nodes worked out again: all of them would take longer than a frame. */
  const linesAgain = (before: LookOfLink[], moved: ReadonlySet<string>): LookOfLink[] => {
    const own = links.filter(({ source, target }) => moved.has(source) || moved.has(target));
    const fresh = new Map(linesOf({ nodes, links }, colouring, palette, own).map((line) => [line.id, line]));
    return fresh.size > 0 ? before.map((line) => fresh.get(line.id) ?? line) : before;
  };
  const forget = (): void => {
    lines = undefined;
    byLink = undefined;
    all = undefined;
    look = undefined;
  };
  const place = (now: readonly ShownNode[]): void => {
    nodes = now;
    byId = new Map(now.map((node) => [node.id, node]));
    look = undefined;
  };
  return {
    get nodes() {
      return nodes;
    },
    get links() {
      return links;
    },
    get marking() {
      return marking;
    },
    get colouring() {
      return colouring;
    },
    node: (id) => byId.get(id),
    show(scene, colours) {
      const now = shownNodes(scene);
      const before = lines;
      const isMove = before && scene.links === links && colours === colouring && now.length === nodes.length;
      const moved = isMove ? movedIn(now) : undefined;
      colouring = colours;
      links = scene.links;
      forget();
      place(now);
      if (before && moved) lines = linesAgain(before, moved);
      dragged.clear();
    },
    mark(change) {
      marking = { ...marking, ...change };
      look = undefined;
    },
    drag(places) {
      for (const id of places.keys()) dragged.add(id);
      place(
        nodes.map((node) => {
          const at = places.get(node.id);
          return at ? { ...node, ...at } : node;
        }),
      );
    },
    settle() {
      if (dragged.size === 0) return;
      const before = lines;
      forget();
      if (before) lines = linesAgain(before, dragged);
      dragged.clear();
    },
    setPalette(next) {
      palette = next;
      forget();
    },
    look() {
      all ??= marksOf(nodes, colouring, palette);
      look ??= lookOf(
        { nodes, lines: linesNow(), near: nearNow(), loose: loose(), all },
        colouring,
        marking,
        palette,
      );
      return look;
    },
  };
};
