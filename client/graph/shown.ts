/** What is shown now, with its look; worked out again only where something changed. */
import type { Point } from '../state/scene/placement.ts';
import type { Scene } from '../state/scene/scene.ts';
import { shorten } from '../state/words/words.ts';
import type { Colouring, Marking } from './classes.ts';
import {
  diameterOf,
  type Look,
  type LookOfLink,
  linesOf,
  lookOf,
  type Shown,
  type ShownNode,
} from './look.ts';
import type { Palette } from './palette.ts';

/** Longest label on the canvas, in characters; the panel and the table show the whole name. */
const labelLetters = { network: 32, brought: 26 };

const noColouring: Colouring = { mode: 'cluster', range: undefined, most: 0, clusters: 0, venues: new Map() };

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
    return linesOf({ nodes, links: own }, colouring, palette);
  };
  const nearNow = (): LookOfLink[] => {
    const wanted = marking.emphasis?.links;
    if (!wanted || wanted.size === 0) return [];
    byLink ??= new Map(linesNow().map((line) => [line.id, line]));
    return [...wanted].flatMap((id) => byLink?.get(id) ?? []);
  };
  const forget = (): void => {
    lines = undefined;
    byLink = undefined;
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
      colouring = colours;
      links = scene.links;
      dragged.clear();
      forget();
      place(shownNodes(scene));
    },
    mark(change) {
      marking = { ...marking, ...change };
      look = undefined;
    },
    drag(places) {
      for (const id of places.keys()) dragged.add(id);
      place(nodes.map((node) => ({ ...node, ...places.get(node.id) })));
    },
    settle() {
      if (dragged.size === 0) return;
      dragged.clear();
      forget();
    },
    setPalette(next) {
      palette = next;
      forget();
    },
    look() {
      look ??= lookOf(
        { nodes, lines: linesNow(), near: nearNow(), loose: loose() },
        colouring,
        marking,
        palette,
      );
      return look;
    },
  };
};
