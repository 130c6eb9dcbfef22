/** What covers the picture: tools, chips, names of lanes and years. Labels avoid it. */
import type { Box } from './box-grid.ts';

const over = [
  '.filters > .button',
  '.filters > .forms',
  '.filters > .chips',
  '.filters > .left-out',
  '.stage-tools > *',
  '.rail-toggle',
  '.mini-map',
  '.player',
  '.map-way',
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

/** Height of the part that the panel does not cover, from the top: on small screens the panel covers the rest. */
export const freeHeightOf = (container: HTMLElement): number => {
  const own = container.getBoundingClientRect();
  const panel = document.querySelector('.panel')?.getBoundingClientRect();
  return panel && panel.left < own.right - 1
    ? Math.max(80, Math.min(own.height, panel.top - own.top))
    : own.height;
};

/** Height of the part above the player, where that lies over the picture. */
export const heightAbovePlayer = (container: HTMLElement): number => {
  const own = container.getBoundingClientRect();
  const player = document.querySelector('.player')?.getBoundingClientRect();
  return player && player.top < own.bottom ? player.top - own.top : own.height;
};
