/**
 * Zoom by mouse wheel. Cytoscape zooms by only 3% for a coarse tick of a wheel; here a tick is a visible step. The
 * fine movements of a touch pad are left to Cytoscape. While the wheel turns, the picture is stretched; it is redrawn
 * when the wheel rests, as Cytoscape does itself.
 */
import type { Core } from 'cytoscape';

/** Least pixels (or lines) of a tick. */
const coarse = { pixels: 60, lines: 1 };
const step = 1.18;

const isTick = (event: WheelEvent): boolean =>
  !event.ctrlKey &&
  Math.abs(event.deltaY) >= (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? coarse.pixels : coarse.lines);

/** Milliseconds after the last tick until the picture is redrawn. */
const rest = 150;

/** The part of Cytoscape's renderer that stretches instead of drawing; not in its types. */
interface Renderer {
  data: { wheelZooming?: boolean };
  redrawHint(group: 'eles', redraw: boolean): void;
  redraw(): void;
}
const rendererOf = (cy: Core): Renderer => (cy as Core & { renderer(): Renderer }).renderer();

/** Listens on the frame of the canvas, before Cytoscape does. */
export const zoomByWheel = (cy: Core): void => {
  const container = cy.container();
  const renderer = rendererOf(cy);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stretch = (): void => {
    renderer.data.wheelZooming = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      renderer.data.wheelZooming = false;
      renderer.redrawHint('eles', true);
      renderer.redraw();
    }, rest);
  };
  container?.parentElement?.addEventListener(
    'wheel',
    (event) => {
      if (!container.contains(event.target as Node) || !isTick(event)) return;
      event.preventDefault();
      event.stopPropagation();
      stretch();
      const { left, top } = container.getBoundingClientRect();
      cy.zoom({
        level: cy.zoom() * (event.deltaY < 0 ? step : 1 / step),
        renderedPosition: { x: event.clientX - left, y: event.clientY - top },
      });
      cy.emit('scrollzoom');
    },
    { capture: true, passive: false },
  );
};
