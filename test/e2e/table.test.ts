/** The table that is the picture's node-table. */
import { expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { drawnNodes, inState, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

it('holds every node, is sorted and searched, and keeps step with the picture', async () => {
  const network = await product.api<Network>('networks/coauthors');
  await visit('', async (page) => {
    await page.keyboard.press('l');
    const table = page.getByRole('region', { name: 'Table of nodes' });
    await table.getByText(`${network.nodes.length} rows`).waitFor();
    const names = () => table.locator('tbody th a').allTextContents();
    expect((await names()).length).toBe(network.nodes.length);

    // A group is called what the legend and its page call it.
    const group = network.clusters[0]?.label ?? '?';
    expect(await table.locator('.node-table-group', { hasText: group }).count()).toBeGreaterThan(0);
    await page.locator('.legend').getByText(group).first().waitFor();

    await table.getByRole('button', { name: 'Name' }).click();
    const sorted = await names();
    expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(await table.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );

    await table.getByLabel('Find in the table').fill('harel');
    await table.getByText(`1 of ${network.nodes.length} rows`).waitFor();
    const [name = ''] = await names();
    await table.getByRole('link', { name }).click();
    await page.getByRole('complementary').getByRole('heading', { name, level: 2 }).waitFor();
    await settled(page);
    expect((await inState(page, 'chosen')).length).toBe(1);

    await table.getByRole('button', { name: `Expand ${name}` }).click();
    await page.waitForFunction((n) => (window.coterie?.nodes().length ?? 0) > n, network.nodes.length);
    await table.getByLabel('Find in the table').fill('');
    await table.getByText(`${(await drawnNodes(page)).length} rows`).waitFor();
  });
});
