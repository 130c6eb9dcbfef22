/** What is drawn, asked of the Cytoscape instance that the page exposes; and the mouse on what is drawn. */
import type { Page } from 'playwright-core';
import type {} from '../../client/graph/expose.ts';

export interface DrawnNode {
  id: string;
  label: string;
  kind: string;
  /** In the picture, at zoom 1. */
  x: number;
  y: number;
  width: number;
  classes: string[];
}

/** Waits until nothing moves and the labels are placed. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => window.coterie?.settled === true && window.coterie.cy.nodes().length > 0);
};

/** Every node as it is drawn. */
export const drawnNodes = (page: Page): Promise<DrawnNode[]> =>
  page.evaluate(() =>
    (window.coterie?.cy.nodes().toArray() ?? []).map((node) => ({
      id: node.id(),
      label: String(node.data('label')),
      kind: String(node.data('kind')),
      x: node.position().x,
      y: node.position().y,
      width: node.width(),
      classes: [...node.classes()],
    })),
  );

/** Every link as it is drawn, its ends in ascending order. */
export const drawnLinks = (page: Page): Promise<{ ends: string; width: number; classes: string[] }[]> =>
  page.evaluate(() =>
    (window.coterie?.cy.edges().toArray() ?? []).map((link) => ({
      ends: [String(link.data('source')), String(link.data('target'))].sort().join(' '),
      width: Number.parseFloat(link.style('width')),
      classes: [...link.classes()],
    })),
  );

interface LabelBox {
  text: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * The boxes of all labels that are shown, in pixels on the canvas, without the two units that Cytoscape adds all
 * round for safety: letters and their outline.
 */
export const labelBoxes = (page: Page): Promise<LabelBox[]> =>
  page.evaluate(() =>
    (window.coterie?.cy.nodes('.labelled').toArray() ?? []).map((node) => {
      const { x1, y1, x2, y2 } = node.renderedBoundingBox({
        includeNodes: false,
        includeEdges: false,
        includeOverlays: false,
        includeUnderlays: false,
        includeLabels: true,
      });
      const safety = 2 * node.cy().zoom();
      return {
        text: String(node.style('label')),
        x1: x1 + safety,
        y1: y1 + safety,
        x2: x2 - safety,
        y2: y2 - safety,
      };
    }),
  );

/** Pairs of labels that cover one another. */
export const overlaps = (boxes: readonly LabelBox[]): string[] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2)
      .map((b) => `${a.text} / ${b.text}`),
  );

/** Where a node stands on the page, for the mouse. */
export const pointOf = async (page: Page, id: string): Promise<{ x: number; y: number }> => {
  await settled(page);
  return page.evaluate((wanted) => {
    const frame = document.querySelector('.canvas')?.getBoundingClientRect();
    const node = window.coterie?.cy.getElementById(wanted);
    if (!frame || !node || node.empty()) throw new Error(`${wanted} is not drawn`);
    const { x, y } = node.renderedPosition();
    return { x: x + frame.x, y: y + frame.y };
  }, id);
};

/** Where the middle of a link is on the page. */
export const middleOf = async (page: Page, a: string, b: string): Promise<{ x: number; y: number }> => {
  const [from, to] = [await pointOf(page, a), await pointOf(page, b)];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
};

export const click = async (page: Page, id: string): Promise<void> => {
  const { x, y } = await pointOf(page, id);
  await page.mouse.click(x, y);
};

export const doubleClick = async (page: Page, id: string): Promise<void> => {
  const { x, y } = await pointOf(page, id);
  await page.mouse.dblclick(x, y);
};

/** Ids of the nodes that have a class. */
export const withClass = async (page: Page, name: string): Promise<string[]> =>
  (await drawnNodes(page)).filter((node) => node.classes.includes(name)).map(({ id }) => id);
