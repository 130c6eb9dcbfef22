/** Hiding, moving, keeping to a part, and undoing all of it from one history. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { objections } from './look.ts';
import { click, coloured, drawnNodes, pointOf, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();
let coauthors: Network;
let star: Network['nodes'][number];

beforeAll(async () => {
  coauthors = await product.api<Network>('networks/coauthors');
  const [first] = coauthors.nodes;
  if (!first) throw new Error('The sample has authors.');
  star = first;
}, 60_000);

const waitForNodes = (page: Page, n: number) =>
  page.waitForFunction((wanted) => window.coterie?.nodes().length === wanted, n);

const all = (): number => coauthors.nodes.length;
const nearStar = (): number =>
  coauthors.links.filter(({ source, target }) => [source, target].includes(star.id)).length + 1;

describe('a node', () => {
  it('is hidden, comes back by undo, goes by redo, and its chip brings it back', async () => {
    await visit(`?author=${star.id}`, async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: 'Hide', exact: true }).click();
      await waitForNodes(page, all() - 1);
      await page.keyboard.press('Control+z');
      await waitForNodes(page, all());
      await page.getByText(`Undone: ${star.label} hidden.`).waitFor();
      await page.keyboard.press('Control+Shift+z');
      await waitForNodes(page, all() - 1);
      await page.reload();
      await settled(page);
      expect((await drawnNodes(page)).length).toBe(all() - 1);
      await page.getByRole('button', { name: `Remove filter: Hidden: ${star.label}` }).click();
      await waitForNodes(page, all());
    });
  });

  it('stays where it is dragged, over a reload, and goes back by undo', async () => {
    await visit('', async (page) => {
      const place = async () => (await drawnNodes(page)).find(({ id }) => id === star.id);
      const before = await place();
      const { x, y } = await pointOf(page, star.id);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + 40, { steps: 4 });
      await page.mouse.up();
      await page.waitForFunction(() => location.search.includes('pin='));
      const after = await place();
      expect(after?.x).not.toBe(before?.x);
      await page.reload();
      await settled(page);
      expect(await place()).toMatchObject({ x: after?.x, y: after?.y });
      await page.goto(product.address);
      await settled(page);
      const again = await pointOf(page, star.id);
      await page.mouse.move(again.x, again.y);
      await page.mouse.down();
      await page.mouse.move(again.x + 60, again.y + 40, { steps: 4 });
      await page.mouse.up();
      await page.waitForFunction(() => location.search.includes('pin='));
      await page.keyboard.press('Control+z');
      await page.getByText(`Undone: ${star.label} moved.`).waitFor();
      expect(await place()).toMatchObject({ x: before?.x, y: before?.y });
    });
  });

  it('is looked at with its neighbours alone', async () => {
    await visit('', async (page) => {
      await click(page, star.id);
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: 'Only neighbours' }).click();
      await waitForNodes(page, nearStar());
      await page.getByRole('button', { name: 'Remove filter: Around' }).waitFor();
      await page.keyboard.press('Control+z');
      await waitForNodes(page, all());
    });
  });
});

describe('a part of the network', () => {
  it('is one group, with a chip, in light and dark without objections', async () => {
    const inFirst = coauthors.nodes.filter(({ cluster }) => cluster === 0).length;
    for (const theme of ['light', 'dark'] as const)
      await visit(
        '?group=1',
        async (page) => {
          await page.getByRole('button', { name: 'Only this group' }).click();
          await waitForNodes(page, inFirst);
          await page
            .getByRole('button', { name: `Remove filter: Only ${coauthors.clusters[0]?.label}` })
            .waitFor();
          expect(await objections(page)).toEqual([]);
        },
        { theme },
      );
  });

  it('is the largest component, from the sheet of filters', async () => {
    await visit('', async (page) => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('radio', { name: 'Largest only' }).click();
      await page.getByRole('button', { name: 'Remove filter: Largest component' }).waitFor();
      const left = (await drawnNodes(page)).length;
      expect(left).toBeLessThan(all());
      expect(left).toBeGreaterThan(10);
    });
  });
});

describe('one history', () => {
  it('holds filters, colours and decisions, latest first, and says when there is nothing left', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('c');
      await coloured(page, 'year-9');
      await click(page, star.id);
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: 'Only these papers' }).click();
      await page.waitForFunction(() => location.search.includes('only-author'));
      await page.getByRole('button', { name: 'Rename…' }).click();
      await page.getByLabel('Name, given name first').fill('Someone Else');
      await page.getByRole('button', { name: 'Rename', exact: true }).click();
      await page.locator('aside .page-title', { hasText: 'Someone Else' }).waitFor();
      await page.locator('.correct-form').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await page.getByText(/^Undone: .*Someone Else/).waitFor();
      await page.locator('aside .page-title', { hasText: 'Someone Else' }).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await page.getByText('Undone: By').waitFor();
      expect(page.url()).not.toContain('only-author');
      await page.keyboard.press('Control+z');
      await page.getByText('Undone: coloured by year.').waitFor();
      await page.keyboard.press('Control+z');
      await page.getByText('Nothing to undo.').waitFor();
    });
  });
});
