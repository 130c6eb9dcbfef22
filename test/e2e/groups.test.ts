/** A network drawn as its groups: opened and folded by hand, from the table and the keyboard, with nothing lost. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { objections } from './look.ts';
import { drawnNodes, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

const drawn = async (page: Page, network: Network): Promise<void> => {
  const ids = network.nodes.map(({ id }) => id).sort();
  await expect.poll(async () => (await drawnNodes(page)).map(({ id }) => id).sort()).toEqual(ids);
  await settled(page);
};

it('draws every group as one, opens one with its members, and goes back', async () => {
  const folded = await product.api<Network>('networks/coauthors?detail=groups');
  const opened = await product.api<Network>('networks/coauthors?detail=groups&open=0');
  await visit('', async (page) => {
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('region', { name: 'Filters' }).getByRole('radio', { name: 'Groups' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await drawn(page, folded);
    await page.getByText(`stand for ${folded.total.nodes} of ${folded.total.nodes}`).waitFor();
    expect(await objections(page)).toEqual([]);
    const panel = page.getByRole('complementary');
    await panel.getByRole('link', { name: folded.clusters[0]?.label ?? '?' }).click();
    await panel.getByText(`${folded.clusters[0]?.nodes} members`).first().waitFor();
    await panel.getByRole('button', { name: 'Expand this group' }).click();
    await drawn(page, opened);
    const members = opened.nodes.filter(({ cluster }) => cluster === 0);
    expect(members).toHaveLength(folded.clusters[0]?.nodes ?? 0);
    await page.reload();
    await settled(page);
    await drawn(page, opened);
    await page.getByRole('button', { name: 'Remove filter: 1 group expanded' }).click();
    await drawn(page, folded);
    await page.goBack();
    await drawn(page, opened);
    await page.getByRole('button', { name: 'Remove filter: Groups as nodes' }).click();
    await drawn(page, await product.api<Network>('networks/coauthors'));
  });
});

it('opens a group by Enter in the walk, and from the table', async () => {
  const folded = await product.api<Network>('networks/coauthors?detail=groups');
  await visit('?draw=groups', async (page) => {
    await page.locator('#node-list').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('open-groups'));
    const first = Number(new URL(page.url()).searchParams.get('open-groups'));
    await drawn(page, await product.api<Network>(`networks/coauthors?detail=groups&open=${first}`));
    const other = folded.nodes.find(({ members, cluster }) => members && cluster !== first);
    await page.keyboard.press('l');
    await page.getByRole('button', { name: `Expand ${other?.label}` }).click();
    const both = [first, other?.cluster ?? 0].sort((a, b) => a - b).join(',');
    await drawn(page, await product.api<Network>(`networks/coauthors?detail=groups&open=${both}`));
    expect(await objections(page)).toEqual([]);
  });
});

it('cannot select a group that is drawn as one, and says why', async () => {
  await visit('?draw=groups', async (page) => {
    await page.locator('#node-list').focus();
    await page.keyboard.press('x');
    await page.getByText('Expand it to select its members').waitFor();
    expect(page.url()).not.toContain('group-');
  });
});
