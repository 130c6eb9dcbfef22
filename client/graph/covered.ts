/** What covers the picture: tools, chips, names of lanes and years. Labels avoid it. */
import type { Box } from './box-grid.ts';

const over = [
  '.filters > .button',
  '.filters > .chips',
  '.filters > .left-out',
  '.stage-tools > *',
  '.rail-toggle',
  '.axis-lane',
  '.axis-year',
].join();

/** The boxes that cover a container, in its pixels. */
export const coveredBoxes = (container: HTMLElement): Box[] => {
  const own = container.getBoundingClientRect();
  return [...document.querySelectorAll(over)].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { x1: left - own.left, x2: right - own.left, y1: top - own.top, y2: bottom - own.top };
  });
};
