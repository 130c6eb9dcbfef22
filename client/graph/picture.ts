/** The drawn network: painted on a canvas, with one Cytoscape instance for gestures, driven by plain calls. */
import cytoscape, { type Core } from 'cytoscape';
import type { Emphasis } from '../state/scene/emphasis.ts';
import type { Scene } from '../state/scene/scene.ts';
import { toSvg } from '../state/scene/svg.ts';
import { type Colouring, statesOf } from './classes.ts';
import { coveredBoxes } from './covered.ts';
import { createLinkFinder, isCrowd } from './crowd.ts';
import { drawingOf, paintedLabels, type Size } from './drawing.ts';
import { type Gestures, listen } from './gestures.ts';
import { hitStyle, mute } from './hit-style.ts';
import { chooseLabels, createMeasure, type Label } from './labels.ts';
import { createPainter } from './painter.ts';
import { type Palette, readPalette } from './palette.ts';
import { createShown, type ShownPicture } from './shown.ts';
import { syncElements } from './sync.ts';
import type { View } from './view.ts';
import { centreOn, fitNow, reveal, showAll, zoomBy } from './viewport.ts';
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
  showAll(): void;
  centreOn(ids: Iterable<string>): void;
  /** Pans if a chosen node is out of view; where the panel covers the picture, also for those near it. */
  reveal(chosen: Iterable<string>, near: Iterable<string>): void;
  zoomBy(factor: number): void;
  /** The visible part as SVG with a transparent background. */
  svg(): string;
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

/** Milliseconds without movement after which labels are placed. */
const rest = 90;

const paletteOf = (container: HTMLElement) => {
  const style = getComputedStyle(container);
  return readPalette((name) => style.getPropertyValue(name).trim());
};

/** Height of the part that the panel does not cover, from the top: on small screens the panel covers the rest. */
const freeHeightOf = (container: HTMLElement): number => {
  const own = container.getBoundingClientRect();
  const panel = document.querySelector('.panel')?.getBoundingClientRect();
  return panel && panel.left < own.right - 1
    ? Math.max(80, Math.min(own.height, panel.top - own.top))
    : own.height;
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
    minZoom: 0.05,
    maxZoom: 5,
    // Shift-drag draws a box; the page selects what is in it.
    boxSelectionEnabled: true,
    autounselectify: true,
  });
  mute(cy);
  const shown = createShown(palette);
  let drawn: string | undefined;
  let untouched = true;
  let labels: ReadonlyMap<string, Label> = new Map();
  /** The zoom at which the labels were placed. */
  let labelledAt = 1;
  const viewOf = (): View => ({ zoom: cy.zoom(), pan: cy.pan() });

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
      view,
      labels: paintedLabels(shown, labels, view, labelledAt),
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
  const label = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { emphasis, opened } = shown.marking;
    labelledAt = cy.zoom();
    labels = chooseLabels(shown.nodes, {
      view: viewOf(),
      width: cy.width(),
      height: cy.height(),
      covered: coveredBoxes(container),
      measure,
      near: emphasis?.nodes,
      chosen: emphasis?.chosen ?? new Set(),
      opened,
      // Their crossings are not counted where there are many: see `placeLabels`.
      links: isCrowd(shown) ? [] : emphasis ? shown.look().near : shown.look().lines,
    });
    paintSoon();
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
    if (untouched && drawn !== undefined) fitNow(cy);
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
        fitNow(cy);
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
      if (id !== undefined) reveal(cy, [id], freeHeight());
    },
    relabel: labelSoon,
    showAll: () => showAll(cy),
    centreOn: (ids) => centreOn(cy, ids, freeHeight()),
    reveal(chosen, near) {
      const height = freeHeight();
      reveal(cy, height < cy.height() ? near : chosen, height);
    },
    zoomBy: (factor) => zoomBy(cy, factor),
    svg: () => toSvg(drawingOf(shown, labels, { ...viewOf(), ...size, labelledAt }, palette)),
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
