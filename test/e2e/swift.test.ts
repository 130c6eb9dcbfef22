/**
 * Two thousand papers: few links are drawn, and no gesture keeps the page busy. Processor time of the page's main thread
 * is measured, which other programs on the machine do not change.
 */
import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { drawnLinks, drawnNodes, pointOf, settled } from './picture.ts';
import { startEmpty } from './visit.ts';

const { product, visit } = startEmpty();

const papers = 2000;
/** Papers that share references with their neighbours, so that all together have tens of thousands of links. */
const file = Array.from({ length: papers }, (_, i) => ({
  id: `https://openalex.org/W${10_000 + i}`,
  display_name: `Study ${i} of subject ${i % 97} by method ${i % 89}`,
  publication_year: 1980 + (i % 40),
  authorships: [{ author: { display_name: `Person${i % 700} Family${i % 631}` } }],
  referenced_works: [i - 1, i - 2, (i * 7) % papers, Math.floor(i / 20) * 20, Math.floor(i / 35) * 3]
    .filter((j) => j >= 0 && j !== i)
    .map((j) => `https://openalex.org/W${10_000 + j}`),
}))
  .map((work) => JSON.stringify(work))
  .join('\n');

let all: Network;

beforeAll(async () => {
  await product.load('many.jsonl', file);
  all = await product.api<Network>('networks/papers?limit=5000');
}, 240_000);

/** Milliseconds of processor time that the main thread of the page has spent so far. */
const spent = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

/** A point of the ground, far from all nodes. */
const groundOf = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    const frame = document.querySelector('.canvas')?.getBoundingClientRect();
    const nodes = window.coterie?.cy.nodes().map((node) => node.renderedPosition()) ?? [];
    if (frame)
      for (let y = frame.height - 40; y > 100; y -= 5)
        for (let x = 40; x < frame.width - 100; x += 5)
          if (
            nodes.every((node) => Math.hypot(node.x - x, node.y - y) > 12) &&
            document.elementFromPoint(x + frame.x, y + frame.y)?.tagName === 'CANVAS'
          )
            return { x: x + frame.x, y: y + frame.y };
    throw new Error('Nodes are everywhere.');
  });

it('draws the strongest links alone where there are tens of thousands, and says how many there are', async () => {
  expect(all.links.length).toBeGreaterThan(10_000);
  await visit('?view=papers&most=5000', async (page) => {
    const [nodes, links] = [await drawnNodes(page), await drawnLinks(page)];
    expect(nodes).toHaveLength(papers);
    expect(links.length).toBeLessThan(4 * papers);
    await page
      .getByText(
        `${links.length.toLocaleString('en')} of ${all.links.length.toLocaleString('en')} links: the 3 strongest of each node`,
      )
      .waitFor();
  });
});

it('shows the whole network at first, on a very small page too', async () => {
  await visit(
    '?view=papers&most=5000',
    async (page) => {
      const outside = await page.evaluate(() => {
        const { cy } = window.coterie ?? {};
        return cy?.nodes().filter((node) => {
          const { x, y } = node.renderedPosition();
          return x < 0 || y < 0 || x > cy.width() || y > cy.height();
        }).length;
      });
      expect(outside).toBe(0);
      expect(await page.evaluate(() => window.coterie?.cy.zoom())).toBeLessThan(0.05);
    },
    { width: 200, height: 420 },
  );
});

it('spends less than a tenth of a second on a step of any gesture', async () => {
  await visit('?view=papers&most=5000', async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    /** The processor time of a step, in the mean of several. */
    const cost = async (steps: number, act: (step: number) => Promise<void>): Promise<number> => {
      const before = await spent(session);
      for (let step = 0; step < steps; step += 1) await act(step);
      await settled(page);
      return ((await spent(session)) - before) / steps;
    };
    const ids = (await drawnNodes(page)).map(({ id }) => id);
    const free = await groundOf(page);
    // Whatever is compiled at its first use is compiled now.
    await page.mouse.move(free.x, free.y);
    await page.mouse.wheel(0, -120);
    await page.mouse.wheel(0, 120);
    await settled(page);
    const costs: Record<string, number> = {};
    costs['pointing'] = await cost(12, async (i) => {
      const { x, y } = await pointOf(page, ids[i * 31] ?? '');
      await page.mouse.move(x, y);
    });
    costs['zooming'] = await cost(12, async (i) => {
      await page.mouse.move(free.x, free.y);
      await page.mouse.wheel(0, i % 2 === 0 ? -120 : 120);
      await settled(page);
    });
    const ground = await groundOf(page);
    await page.mouse.move(ground.x, ground.y);
    await page.mouse.down();
    costs['panning'] = await cost(12, (i) => page.mouse.move(ground.x + (i % 6) * 8, ground.y - (i % 5) * 6));
    await page.mouse.up();
    const at = await pointOf(page, ids[40] ?? '');
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    costs['dragging'] = await cost(12, (i) => page.mouse.move(at.x + i * 3, at.y + i * 2));
    await page.mouse.up();
    await page.waitForFunction(() => location.search.includes('pin='));
    await settled(page);
    costs['selecting'] = await cost(6, async (i) => {
      const { x, y } = await pointOf(page, ids[60 + i * 17] ?? '');
      await page.keyboard.down('Shift');
      await page.mouse.click(x, y);
      await page.keyboard.up('Shift');
    });
    // Settling included: the frames after a gesture, in which links and labels are drawn.
    for (const [gesture, time] of Object.entries(costs)) expect.soft(time, gesture).toBeLessThan(300);
    for (const gesture of ['pointing', 'panning', 'dragging'])
      expect.soft(costs[gesture], gesture).toBeLessThan(100);
  });
});
