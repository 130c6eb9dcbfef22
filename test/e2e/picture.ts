/** What is drawn, asked of the Cytoscape instance that the page exposes; and the mouse on what is drawn. */
import type { Page } from 'playwright-core';
import type { ExposedNode } from '../../client/graph/expose.ts';

export type DrawnNode = ExposedNode;

/** Waits until nothing moves and the labels are placed. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => window.coterie?.settled === true && window.coterie.nodes().length > 0);
};

/** Waits until this many nodes are set off in this way; without a number, until any is. */
export const marked = async (page: Page, state: string, n?: number): Promise<void> => {
  await page.waitForFunction(
    ([wanted, number]) => {
      const found = window.coterie?.marked(wanted) ?? 0;
      return number === null ? found > 0 : found === number;
    },
    [state, n ?? null] as const,
  );
};

/** Waits until a node has this colour. */
export const coloured = async (page: Page, colour: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) => window.coterie?.nodes().some((node) => node.colour === wanted),
    colour,
  );
};

/** Every node as it is drawn. */
export const drawnNodes = (page: Page): Promise<DrawnNode[]> =>
  page.evaluate(() => window.coterie?.nodes() ?? []);

/** Every link as it is drawn, its ends in ascending order; `near` is the colour of a highlighted one. */
export const drawnLinks = async (
  page: Page,
): Promise<{ ends: string; width: number; near: string | undefined }[]> => {
  const links = await page.evaluate(() => window.coterie?.links() ?? []);
  return links.map(({ source, target, width, near }) => ({
    ends: [source, target].sort().join(' '),
    width,
    near,
  }));
};

interface LabelBox {
  text: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The boxes of all labels that are shown, in pixels on the canvas. */
export const labelBoxes = (page: Page): Promise<LabelBox[]> =>
  page.evaluate(() => window.coterie?.labels() ?? []);

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

/** Ids of the nodes that are set off in this way. */
export const inState = async (page: Page, state: string): Promise<string[]> =>
  (await drawnNodes(page)).filter(({ states }) => states.includes(state)).map(({ id }) => id);
