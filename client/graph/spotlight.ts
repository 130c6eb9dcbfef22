/** In a large network: dims the picture, and draws the highlighted elements with their labels on top. */
import type { Core } from 'cytoscape';
import type { Emphasis } from '../state/scene/emphasis.ts';
import { toSvg } from '../state/scene/svg.ts';
import type { Box } from './box-grid.ts';
import { lineOf, markOf } from './drawing.ts';
import { type Measure, placedLabels, textSize } from './labels.ts';
import type { Palette } from './palette.ts';

export interface Spotlight {
  show(emphasis: Emphasis | undefined): void;
  destroy(): void;
}

/** Most links and labels on the veil. */
const most = { links: 400, labels: 40 };

/** Width of a path and of the ring of a chosen node, in pixels. */
const route = 5;
const ring = 3;

export const createSpotlight = (
  cy: Core,
  container: HTMLElement,
  palette: () => Palette,
  measure: Measure,
  covered: () => readonly Box[],
): Spotlight => {
  const veil = document.createElement('div');
  veil.className = 'spotlight';
  veil.hidden = true;
  container.append(veil);
  let shown: Emphasis | undefined;
  let frame = 0;

  const draw = (): void => {
    frame = 0;
    veil.hidden = shown === undefined;
    if (!shown) return;
    const { chosen, path } = shown;
    const colours = palette();
    const zoom = cy.zoom();
    const nodes = [...shown.nodes]
      .flatMap((id) => cy.getElementById(id).nodes().toArray())
      .sort(
        (a, b) => Number(chosen.has(b.id())) - Number(chosen.has(a.id())) || b.data('size') - a.data('size'),
      );
    const labels = placedLabels(cy, nodes.slice(0, most.labels), {
      measure,
      covered: covered(),
      isBold: (node) => chosen.has(node.id()),
    });
    const lines = [...shown.links]
      .slice(0, most.links)
      .flatMap((id) => cy.getElementById(id).edges().toArray())
      .map((edge) => ({
        ...lineOf(edge, zoom),
        opacity: 0.85,
        ...(path ? { colour: colours.accent, width: route } : {}),
      }));
    const marks = nodes.map((node) => {
      const { label: _, ...mark } = markOf(node, zoom);
      const label = labels.get(node.id());
      const isChosen = chosen.has(node.id());
      return {
        ...mark,
        opacity: 1,
        ...(isChosen ? { rim: colours.accent, rimWidth: ring } : {}),
        ...(label
          ? {
              label: {
                lines: label.text.split('\n'),
                x: mark.x + label.dx,
                y: mark.y + label.dy,
                size: textSize(Number(node.data('size'))),
                bold: isChosen,
              },
            }
          : {}),
      };
    });
    veil.innerHTML = toSvg({
      width: cy.width(),
      height: cy.height(),
      font: colours.font,
      ink: colours.ink,
      ground: colours.ground,
      lines,
      marks: marks.toReversed(),
    });
  };
  const soon = (): void => {
    if (shown && frame === 0) frame = requestAnimationFrame(draw);
  };
  cy.on('viewport resize', soon);
  cy.on('position', 'node', soon);
  return {
    show(emphasis) {
      if (emphasis === undefined && shown === undefined) return;
      shown = emphasis;
      if (frame === 0) frame = requestAnimationFrame(draw);
    },
    destroy() {
      cancelAnimationFrame(frame);
      veil.remove();
    },
  };
};
