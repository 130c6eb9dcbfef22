/** What a person does where not everything is drawn: sees that it is so, and asks for more. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { objections, sizes } from './look.ts';
import { drawnNodes, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

const drawn = async (page: Page, { nodes }: Network): Promise<void> => {
  const ids = nodes.map(({ id }) => id).sort();
  await expect.poll(async () => (await drawnNodes(page)).map(({ id }) => id).sort()).toEqual(ids);
  await settled(page);
};

it('says how many are shown, and shows all where one asks; undo takes it back', async () => {
  const all = await product.api<Network>('networks/coauthors');
  const ten = await product.api<Network>('networks/coauthors?limit=10');
  await visit('?most=10', async (page) => {
    await drawn(page, ten);
    const notice = page.locator('.left-out');
    expect(await notice.textContent()).toContain(`10 of ${all.total.nodes} authors shown`);
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await drawn(page, all);
    expect(await notice.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await drawn(page, ten);
    expect(await notice.textContent()).toContain('10 of');
  });
});

it('says it still while a page is open in the panel', async () => {
  await visit('?most=10', async (page) => {
    await page.locator('#node-list').focus();
    await page.keyboard.press(' ');
    await page.locator('aside .page-title').waitFor();
    expect(await page.locator('.left-out').isVisible()).toBe(true);
  });
});

it('draws as many as are chosen on the sheet, and puts that into the address', async () => {
  await visit('', async (page) => {
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('radio', { name: '5,000' }).click();
    await page.waitForFunction(() => location.search.includes('most=5000'));
    await page.getByRole('button', { name: 'Remove filter: At most 5,000 nodes' }).click();
    await page.waitForFunction(() => !location.search.includes('most'));
  });
});

it('falls back, with a notice, from a number that is none', async () => {
  await visit('?most=lots', async (page) => {
    await page.getByText('The address asks for most “lots”').waitFor();
    await drawn(page, await product.api<Network>('networks/coauthors'));
  });
});

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(['large', 'small'] as const)('%s', async (size) => {
    await visit(
      '?most=10',
      async (page) => {
        await page.waitForFunction(() => !document.querySelector('.skeleton'));
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(await objections(page)).toEqual([]);
      },
      { theme, ...sizes[size] },
    );
  });
});
