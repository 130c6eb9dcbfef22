/** Gestures where many links are drawn: what the pointer catches, what comes back after a movement, what is saved. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { worksFile } from './cited-works.ts';
import { drawnNodes, inState, marked, pointOf, settled } from './picture.ts';
import { startEmpty } from './visit.ts';

const { product, visit } = startEmpty();

/** Two papers that share a reference, and nothing with any other: their link stands apart. */
const apart = ['Zebra', 'Yak', 'Wombat'].map((animal, i) => ({
  id: `https://openalex.org/W${9000 + i}`,
  display_name: `${animal} husbandry in cold places`,
  publication_year: 1990 + i,
  referenced_works: i === 0 ? [] : ['https://openalex.org/W9000'],
}));

beforeAll(async () => {
  await product.load('graph.jsonl', worksFile);
  await product.load('apart.jsonl', apart.map((work) => JSON.stringify(work)).join('\n'));
}, 120_000);

/** All links, which are more than are found by Cytoscape. */
const crowded = '?view=papers&links=all';

/** A free point of the page that is far from all nodes, with the distances of the nearest and the next link. */
const pointBy = (page: Page, wanted: 'many lines' | 'one line') =>
  page.evaluate((kind) => {
    const frame = document.querySelector('.canvas')?.getBoundingClientRect();
    const { cy } = window.coterie ?? {};
    if (!frame || !cy) throw new Error('Nothing is drawn.');
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    const nodes = new Map(
      (window.coterie?.nodes() ?? []).map(({ id, x, y, diameter }) => [
        id,
        { x: x * zoom + pan.x, y: y * zoom + pan.y, r: (diameter / 2) * zoom },
      ]),
    );
    const lines = (window.coterie?.links() ?? []).flatMap(({ source, target }) => {
      const [a, b] = [nodes.get(source), nodes.get(target)];
      return a && b ? [{ a, b, source, target }] : [];
    });
    const distance = (x: number, y: number, { a, b }: (typeof lines)[number]): number => {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
    };
    for (let x = 20; x < frame.width - 20; x += 5)
      for (let y = 100; y < frame.height - 20; y += 5) {
        if ([...nodes.values()].some((node) => Math.hypot(node.x - x, node.y - y) < node.r + 20)) continue;
        if (document.elementFromPoint(x + frame.x, y + frame.y)?.tagName !== 'CANVAS') continue;
        const near = lines.filter((line) => distance(x, y, line) < 16);
        const [line] = near;
        const isWanted =
          kind === 'many lines'
            ? near.filter((each) => distance(x, y, each) < 4).length > 1
            : near.length === 1 && line && distance(x, y, line) < 3;
        if (isWanted && line) return { x: x + frame.x, y: y + frame.y, ends: [line.source, line.target] };
      }
    throw new Error(`There is no point near ${kind}.`);
  }, wanted);

it('catches a line only where it is near and alone', async () => {
  await visit(crowded, async (page) => {
    const many = await pointBy(page, 'many lines');
    await page.mouse.move(many.x, many.y);
    const one = await pointBy(page, 'one line');
    await page.mouse.move(one.x, one.y);
    await page.locator('.tip-card').waitFor();
    expect((await inState(page, 'chosen')).sort()).toEqual(one.ends.sort());
    await page.mouse.move(many.x, many.y);
    await page.locator('.tip-card').waitFor({ state: 'detached' });
    await marked(page, 'faded', 0);
    // A click there opens no link either.
    await page.mouse.click(many.x, many.y);
    await settled(page);
    expect(page.url()).not.toContain('link=');
    await page.mouse.click(one.x, one.y);
    await page.waitForFunction(() => location.search.includes('link='));
  });
});

it('has all lines and labels in place again after zooming, panning and dragging', async () => {
  await visit(crowded, async (page) => {
    const labels = () => page.evaluate(() => window.coterie?.labels().length ?? 0);
    expect(await labels()).toBeGreaterThan(0);
    const [node] = await drawnNodes(page);
    const from = await pointOf(page, node?.id ?? '');
    await page.mouse.move(from.x, from.y);
    await page.mouse.wheel(0, -240);
    await settled(page);
    expect(await labels()).toBeGreaterThan(0);
    const at = await pointOf(page, node?.id ?? '');
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 40, at.y + 30, { steps: 4 });
    // While it is dragged its links go with it, and nothing is faded.
    expect(await inState(page, 'faded')).toEqual([]);
    await page.mouse.up();
    await page.waitForFunction(() => location.search.includes('pin='));
    await settled(page);
    const moved = (await drawnNodes(page)).find(({ id }) => id === node?.id);
    expect([moved?.x, moved?.y]).not.toEqual([node?.x, node?.y]);
    expect(await labels()).toBeGreaterThan(0);
  });
});
