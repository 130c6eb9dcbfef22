/** The drawn network: one Cytoscape instance for as long as the page is open, driven by plain calls. */
import cytoscape, { type Core } from 'cytoscape';
import type { Emphasis } from '../state/scene/emphasis.ts';
import type { Scene } from '../state/scene/scene.ts';
import { toSvg } from '../state/scene/svg.ts';
import type { Colouring } from './classes.ts';
import { coveredBoxes } from './covered.ts';
import { createLinkFinder, isCrowd } from './crowd.ts';
import { drawingOf, type Size } from './drawing.ts';
import { emphasise } from './emphasise.ts';
import { type Gestures, listen } from './gestures.ts';
import { createMeasure, refreshLabels } from './labels.ts';
import { type Palette, readPalette } from './palette.ts';
import { createSpotlight } from './spotlight.ts';
import { stylesheet } from './style.ts';
import { syncScene } from './sync.ts';
import { centreOn, fitNow, reveal, showAll, zoomBy } from './viewport.ts';
import { zoomByWheel } from './wheel.ts';

export interface Picture {
  readonly cy: Core;
  /** Whether labels are placed for what is seen now; false while something moves. */
  settled(): boolean;
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
  /** How far a node reaches from its middle, in pixels, and whether its label stands above it. */
  outline(id: string): { reach: number; isLabelAbove: boolean };
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
  const palette = paletteOf(container);
  const measure = createMeasure(palette.font);
  const freeHeight = (): number => freeHeightOf(container);
  const cy = cytoscape({
    container,
    style: stylesheet(palette),
    layout: { name: 'preset' },
    minZoom: 0.05,
    maxZoom: 5,
    textureOnViewport: true,
    hideEdgesOnViewport: false,
    // Shift-drag draws a box; the page selects what is in it.
    boxSelectionEnabled: true,
    autounselectify: true,
  });
  let drawn: string | undefined;
  let untouched = true;
  let emphasised = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const label = (): void => {
    clearTimeout(timer);
    timer = undefined;
    refreshLabels(cy, measure, coveredBoxes(container));
  };
  const labelSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(label, rest);
  };
  const links = createLinkFinder(cy);
  const spotlight = createSpotlight(
    cy,
    container,
    () => paletteOf(container),
    measure,
    () => coveredBoxes(container),
  );
  listen(cy, gestures, links);
  cy.on('dragfree', 'node', () => links.refresh());
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
    labelSoon();
  });

  return {
    cy,
    settled: () => timer === undefined && !cy.animated(),
    show(key, scene, colouring, opened) {
      const fresh = key !== drawn;
      if (fresh) cy.elements().remove();
      const changed = syncScene(cy, scene, colouring, opened);
      if (fresh) {
        drawn = key;
        untouched = true;
        fitNow(cy);
      }
      if (changed) {
        links.refresh();
        label();
      }
    },
    emphasise(emphasis) {
      const inCrowd = isCrowd(cy);
      spotlight.show(inCrowd ? emphasis : undefined);
      const wanted = inCrowd ? undefined : emphasis;
      if (wanted === undefined && !emphasised) return;
      emphasised = wanted !== undefined;
      emphasise(cy, wanted);
      label();
    },
    pick(ids) {
      if (ids.size === 0 && cy.nodes('.picked').empty()) return;
      cy.batch(() => {
        for (const node of cy.nodes().toArray()) node.toggleClass('picked', ids.has(node.id()));
      });
    },
    cursor(id) {
      cy.nodes('.cursor').removeClass('cursor');
      if (id === undefined) return;
      cy.getElementById(id).addClass('cursor');
      reveal(cy, [id], freeHeight());
    },
    relabel: labelSoon,
    showAll: () => showAll(cy),
    centreOn: (ids) => centreOn(cy, ids, freeHeight()),
    reveal(chosen, near) {
      const height = freeHeight();
      reveal(cy, height < cy.height() ? near : chosen, height);
    },
    zoomBy: (factor) => zoomBy(cy, factor),
    svg: () => toSvg(drawingOf(cy, paletteOf(container), size)),
    size: () => size,
    outline(id) {
      const node = cy.getElementById(id);
      return {
        reach: node.empty() ? 0 : (node.renderedHeight() ?? 0) / 2,
        isLabelAbove: node.hasClass('labelled') && Number.parseFloat(node.style('text-margin-y')) < 0,
      };
    },
    palette: () => paletteOf(container),
    repaint() {
      cy.style(stylesheet(paletteOf(container)));
      label();
    },
    destroy() {
      clearTimeout(timer);
      spotlight.destroy();
      cy.destroy();
    },
  };
};
