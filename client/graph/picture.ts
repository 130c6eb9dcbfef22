/** The drawn network: one Cytoscape instance for as long as the page is open, driven by plain calls. */
import cytoscape, { type Core } from 'cytoscape';
import type { Emphasis } from '../state/emphasis.ts';
import type { Scene } from '../state/scene.ts';
import type { Colouring } from './classes.ts';
import { emphasise } from './emphasise.ts';
import { type Gestures, listen } from './gestures.ts';
import { createMeasure, refreshLabels } from './labels.ts';
import { readPalette } from './palette.ts';
import { stylesheet } from './style.ts';
import { syncScene } from './sync.ts';
import { centreOn, fit, fitNow, zoomBy } from './viewport.ts';

export interface Picture {
  readonly cy: Core;
  /** Whether labels are placed for what is seen now; false while something moves. */
  settled(): boolean;
  /** Draws a scene. With another `key` than before everything is shown; else what stands keeps its place. */
  show(key: string, scene: Scene, colouring: Colouring, opened: ReadonlySet<string>): void;
  emphasise(emphasis: Emphasis | undefined): void;
  /** The node that has the keyboard's focus. */
  cursor(id: string | undefined): void;
  fit(): void;
  centreOn(ids: readonly string[]): void;
  zoomBy(factor: number): void;
  /** Takes the colours anew, after a change of theme. */
  repaint(): void;
  destroy(): void;
}

/** Milliseconds without movement after which labels are placed. */
const rest = 90;

const paletteOf = (container: HTMLElement) => {
  const style = getComputedStyle(container);
  return readPalette((name) => style.getPropertyValue(name).trim());
};

/** Starts drawing into a container. */
export const createPicture = (container: HTMLElement, gestures: Gestures): Picture => {
  const palette = paletteOf(container);
  const measure = createMeasure(palette.font);
  const cy = cytoscape({
    container,
    style: stylesheet(palette),
    layout: { name: 'preset' },
    minZoom: 0.05,
    maxZoom: 5,
    textureOnViewport: true,
    hideEdgesOnViewport: false,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  let drawn: string | undefined;
  let untouched = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const label = (): void => {
    clearTimeout(timer);
    timer = undefined;
    refreshLabels(cy, measure);
  };
  const labelSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(label, rest);
  };
  listen(cy, gestures);
  cy.on('viewport dragfree', labelSoon);
  cy.on('tapstart scrollzoom', () => {
    untouched = false;
  });
  cy.on('resize', () => {
    // Until the reader has moved about, the whole picture stays in sight however the window changes.
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
      if (changed) label();
    },
    emphasise(emphasis) {
      emphasise(cy, emphasis);
      label();
    },
    cursor(id) {
      cy.nodes('.cursor').removeClass('cursor');
      if (id === undefined) return;
      const node = cy.getElementById(id).addClass('cursor');
      const { x, y } = node.nonempty() ? node.renderedPosition() : { x: 0, y: 0 };
      const seen = x > 0 && y > 0 && x < cy.width() && y < cy.height();
      if (node.nonempty() && !seen) centreOn(cy, [id]);
    },
    fit: () => fit(cy),
    centreOn: (ids) => centreOn(cy, ids),
    zoomBy: (factor) => zoomBy(cy, factor),
    repaint() {
      cy.style(stylesheet(paletteOf(container)));
      label();
    },
    destroy() {
      clearTimeout(timer);
      cy.destroy();
    },
  };
};
