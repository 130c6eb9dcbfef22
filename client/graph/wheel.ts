/**
 * Zoom by mouse wheel. Cytoscape zooms by only 3% for a coarse tick of a wheel; here a tick is a visible step. The
 * fine movements of a touch pad are left to Cytoscape.
 */
import type { Core } from 'cytoscape';

/** Least pixels (or lines) of a tick. */
const coarse = { pixels: 60, lines: 1 };
const step = 1.18;

const isTick = (event: WheelEvent): boolean =>
  !event.ctrlKey &&
  Math.abs(event.deltaY) >= (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? coarse.pixels : coarse.lines);

/** Listens on the frame of the canvas, before Cytoscape does. */
export const zoomByWheel = (cy: Core): void => {
  const container = cy.container();
  container?.parentElement?.addEventListener(
    'wheel',
    (event) => {
      if (!container.contains(event.target as Node) || !isTick(event)) return;
      event.preventDefault();
      event.stopPropagation();
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
