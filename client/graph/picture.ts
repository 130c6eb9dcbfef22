/** The drawn network: painted on a canvas, with one Cytoscape instance for gestures, driven by plain calls. */
import cytoscape, { type Core } from 'cytoscape';
import type { Emphasis } from '../state/scene/emphasis.ts';
import type { Scene } from '../state/scene/scene.ts';
import { toSvg } from '../state/scene/svg.ts';
import { approachOf } from './approach.ts';
import { type Colouring, statesOf } from './classes.ts';
import { coveredBoxes, freeHeightOf, heightAbovePlayer } from './covered.ts';
import { createLinkFinder, isCrowd } from './crowd.ts';
import { createDensity, foremost } from './density-image.ts';
import { drawingOf, paintedLabels, paintedNames, type Size } from './drawing.ts';
import { figureView, largestOf } from './figure.ts';
import { type Gestures, listen } from './gestures.ts';
import { hitStyle } from './hit-style.ts';
import { chooseLabels, createMeasure, type Label } from './labels.ts';
import { createPainter } from './painter.ts';
import { type Palette, readPalette } from './palette.ts';
import { placeRegions, type Region, type RegionName, regionsOf } from './regions.ts';
import { takeOver } from './renderer.ts';
import { createShown, type ShownPicture } from './shown.ts';
import { syncElements } from './sync.ts';
import type { View } from './view.ts';
import { centreOn, fitNow, frame as frameDisc, reveal, showAll, zoomBy } from './viewport.ts';
import { zoomByWheel } from './wheel.ts';

export interface Picture {
  readonly cy: Core;
  readonly shown: Pick<ShownPicture, 'nodes' | 'links' | 'colouring' | 'look'>;
  /** Whether all is painted with its labels; false while something moves. */
  settled(): boolean;
  /** In which ways a node is set off: `near`, `faded`, `chosen` and so on. */
  statesOf(id: string): string[];
  /** The labels that are shown, by the id of their node. */
  labels(): ReadonlyMap<string, Label>;
  /** Draws a scene. A new `key` fits the view to the network; else the view stays. */
  show(key: string, scene: Scene, colouring: Colouring, opened: ReadonlySet<string>): void;
  emphasise(emphasis: Emphasis | undefined): void;
  /** What is selected. */
  pick(ids: ReadonlySet<string>): void;
  /** The node that has the keyboard's focus. */
  cursor(id: string | undefined): void;
  /** Places the labels again, soon: something now covers the picture. */
  relabel(): void;
  /** The names of clusters that are shown. */
  names(): readonly RegionName[];
  /** The clusters that have names on the map. */
  regions(): readonly Region[];
  /** Calls after a move of the view, and after clusters were named anew; the answer ends that. */
  onSight(listener: () => void): () => void;
  /** Whether about the whole network is in view. */
  isAllInView(): boolean;
  showAll(): void;
  /** Shows the whole network again, unless the reader went elsewhere: the player came or went. */
  refit(): void;
  /** Fills the page with a disc. */
  frame(disc: { x: number; y: number; reach: number }): void;
  centreOn(ids: Iterable<string>): void;
  /** Pans if a chosen node is out of view; where the panel covers the picture, also for those near it. */
  reveal(chosen: Iterable<string>, near: Iterable<string>): void;
  zoomBy(factor: number): void;
  /** The visible part as SVG with a transparent background. */
  svg(): string;
  /** The same in another width in pixels, with no more ground than needed and as many labels as fit; `shift`: from the page to it. */
  figure(width: number): Size & { svg: string; shift: { scale: number; x: number; y: number } };
  /** The size of the visible part, in pixels. */
  size(): Size;
  /** How far a node and its label reach above and below its middle, in pixels. */
  outline(id: string): { above: number; below: number };
  /** The colours in use. */
  palette(): Palette;
  /** Reads the colours again, after a change of theme. */
  repaint(): void;
  destroy(): void;
}

/** By how much a reader zooms in before groups open. */
const nearer = 1.25;

/** The event of Cytoscape that tells that clusters were named anew. */
const renamed = 'renamed';

/** Milliseconds without movement after which labels are placed. */
const rest = 90;

const paletteOf = (container: HTMLElement) => {
  const style = getComputedStyle(container);
  return readPalette((name) => style.getPropertyValue(name).trim());
};

/** Starts drawing into a container. */
export const createPicture = (container: HTMLElement, gestures: Gestures): Picture => {
  let palette = paletteOf(container);
  const measure = createMeasure(palette.font);
  const freeHeight = (): number => freeHeightOf(container);
  const painter = createPainter(container);
  const cy = cytoscape({
    container,
    style: hitStyle(palette),
    layout: { name: 'preset' },
    // So small that a large network is whole on a telephone: Cytoscape ignores a view beyond this.
    minZoom: 0.005,
    maxZoom: 5,
    // Shift-drag draws a box; the page selects what is in it.
    boxSelectionEnabled: true,
    autounselectify: true,
  });
  const shown = createShown(palette);
  takeOver(
    cy,
    () => shown.nodes,
    () => !isCrowd(shown),
  );
  let drawn: string | undefined;
  let untouched = true;
  let labels: ReadonlyMap<string, Label> = new Map();
  /** The names of clusters. */
  let names: readonly RegionName[] = [];
  let regions: readonly Region[] = [];
  /** The zoom at which the labels were placed. */
  let labelledAt = 1;
  /** The zoom at which the whole network is seen. */
  let fitted = 0;
  const showWhole = (): void => {
    fitNow(cy, shown.nodes, heightAbovePlayer(container));
    fitted = cy.zoom();
  };
  const viewOf = (): View => ({ zoom: cy.zoom(), pan: cy.pan() });

  const densityIn = createDensity(shown);

  let frame = 0;
  let isWhole = true;
  /** Nodes that were dragged since the last painting. */
  const moved = new Map<string, { x: number; y: number }>();
  const paint = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (moved.size > 0) shown.drag(moved);
    moved.clear();
    const view = viewOf();
    const painted = {
      look: shown.look(),
      density: densityIn(labels, view, palette),
      view,
      labels: [
        ...paintedLabels(shown, labels, view, labelledAt),
        ...paintedNames(names, shown, view, palette),
      ],
      ...palette,
    };
    isWhole = painter.paint(painted, { width: cy.width(), height: cy.height() });
    if (!isWhole) paintSoon();
  };
  const paintSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  cy.on('position', 'node', ({ target }) => {
    moved.set(target.id(), { ...target.position() });
  });
  // Cytoscape has seen a change of the view, or of a position.
  cy.on('render', paint);

  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The labels and the names of clusters that fit into a view of this size; the nodes `named` come first. */
  const labelsIn = (
    view: View,
    { width, height }: Size,
    covered: ReturnType<typeof coveredBoxes>,
    named: readonly string[] = [],
  ) => {
    const { emphasis, opened } = shown.marking;
    const page = { view, width, height, measure };
    const { names: called, discs } = shown.colouring;
    regions = regionsOf(shown.nodes, called, discs);
    const placed = placeRegions(emphasis ? [] : regions, { ...page, covered });
    const { isDensity } = shown.colouring;
    const chosen = chooseLabels(isDensity ? foremost(shown.nodes, view, { width, height }) : shown.nodes, {
      ...page,
      covered: [...covered, ...placed.boxes],
      isMap: regions.length > 0 && !isDensity,
      near: emphasis?.nodes,
      chosen: emphasis?.chosen ?? new Set(),
      opened: new Set([...opened, ...named]),
      // Their crossings are not counted where there are many: see `placeLabels`.
      links: isCrowd(shown) || isDensity ? [] : emphasis ? shown.look().near : shown.look().lines,
    });
    return { labels: chosen, names: placed.names };
  };
  const label = (): void => {
    clearTimeout(timer);
    timer = undefined;
    labelledAt = cy.zoom();
    const size = { width: cy.width(), height: cy.height() };
    ({ labels, names } = labelsIn(viewOf(), size, coveredBoxes(container)));
    paintSoon();
    // What the whole view shows stays as it is: only who goes nearer opens groups.
    const { open, close } = approachOf(shown.nodes, shown.colouring.discs, { ...viewOf(), ...size });
    gestures.near({ open: labelledAt > nearer * fitted ? open : [], close });
    cy.emit(renamed);
  };
  const labelSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(label, rest);
  };
  const links = createLinkFinder(shown, () => cy.zoom());
  listen(cy, gestures, links);
  cy.on('dragfree', 'node', () => {
    if (moved.size > 0) shown.drag(moved);
    moved.clear();
    shown.settle();
    links.refresh();
  });
  zoomByWheel(cy);
  cy.on('viewport dragfree', labelSoon);
  cy.on('tapstart scrollzoom', () => {
    untouched = false;
  });
  /** The last visible size: in print the canvas is hidden and has none. */
  let size: Size = { width: cy.width(), height: cy.height() };
  cy.on('resize', () => {
    const now = { width: cy.width(), height: cy.height() };
    if (now.width === 0 || (now.width === size.width && now.height === size.height)) return;
    size = now;
    // Until the reader pans or zooms, the whole network stays in view when the window changes.
    if (untouched && drawn !== undefined) showWhole();
    paintSoon();
    labelSoon();
  });

  return {
    cy,
    shown,
    settled: () => timer === undefined && frame === 0 && isWhole && !cy.animated(),
    statesOf: (id) => statesOf(id, shown.marking),
    labels: () => labels,
    show(key, scene, colouring, opened) {
      const fresh = key !== drawn;
      if (fresh) cy.elements().remove();
      shown.show(scene, colouring);
      shown.mark({ opened });
      const changed = syncElements(cy, shown, !isCrowd(shown));
      moved.clear();
      if (fresh) {
        drawn = key;
        untouched = true;
        showWhole();
      }
      paintSoon();
      if (!changed) return;
      links.refresh();
      label();
    },
    emphasise(emphasis) {
      if (emphasis === undefined && shown.marking.emphasis === undefined) return;
      shown.mark({ emphasis });
      label();
    },
    pick(picked) {
      if (picked.size === 0 && shown.marking.picked.size === 0) return;
      shown.mark({ picked });
      paintSoon();
    },
    cursor(id) {
      shown.mark({ cursor: id });
      paintSoon();
      if (id !== undefined) reveal(cy, shown.nodes, [id], freeHeight());
    },
    relabel: labelSoon,
    names: () => names,
    regions: () => regions,
    isAllInView: () => cy.zoom() <= nearer * fitted,
    onSight(listener) {
      cy.on(`viewport ${renamed}`, listener);
      return () => cy.removeListener(`viewport ${renamed}`, listener);
    },
    showAll: () => showAll(cy, shown.nodes, heightAbovePlayer(container)),
    refit() {
      if (untouched && drawn !== undefined) showWhole();
    },
    frame: (disc) => frameDisc(cy, disc),
    centreOn: (ids) => centreOn(cy, shown.nodes, ids, freeHeight()),
    reveal(chosen, near) {
      const height = freeHeight();
      reveal(cy, shown.nodes, height < cy.height() ? near : chosen, height);
    },
    zoomBy: (factor) => zoomBy(cy, factor),
    svg: () =>
      toSvg(
        drawingOf(
          shown,
          { labels, names, density: densityIn(labels, viewOf(), palette) },
          { ...viewOf(), ...size, labelledAt },
          palette,
        ),
      ),
    figure(width) {
      const { view, height, seen } = figureView(shown.look().marks, viewOf(), size, width);
      const placed = labelsIn(view, { width, height }, [], largestOf(seen, shown.nodes));
      const density = densityIn(placed.labels, view, palette);
      const svg = toSvg(
        drawingOf(shown, { ...placed, density }, { ...view, width, height, labelledAt: view.zoom }, palette),
      );
      const now = viewOf();
      const scale = view.zoom / now.zoom;
      const shift = { scale, x: view.pan.x - now.pan.x * scale, y: view.pan.y - now.pan.y * scale };
      return { svg, shift, width, height };
    },
    size: () => size,
    outline(id) {
      const reach = ((shown.node(id)?.diameter ?? 0) / 2) * cy.zoom();
      const label = labels.get(id);
      const half = (label?.height ?? 0) / 2;
      return {
        above: Math.max(reach, label ? half - label.dy : 0),
        below: Math.max(reach, label ? half + label.dy : 0),
      };
    },
    palette: () => palette,
    repaint() {
      palette = paletteOf(container);
      shown.setPalette(palette);
      paintSoon();
    },
    destroy() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      cy.destroy();
    },
  };
};
