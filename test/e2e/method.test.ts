/** How links are counted and weighed, how many groups there are, and which way leads from one to another: by hand. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Network, PathsAnswer } from '../../server/api.ts';
import { drawnLinks } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

/** The weights of the links in the picture, by their ends. */
const weights = (page: Page): Promise<[string, number][]> =>
  page.evaluate(() =>
    (window.coterie?.cy.edges().toArray() ?? [])
      .map((link): [string, number] => [
        [String(link.data('source')), String(link.data('target'))].sort().join(' '),
        Number(link.data('weight')),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const weightsOf = ({ links }: Network): [string, number][] =>
  links
    .map(({ source, target, weight }): [string, number] => [[source, target].sort().join(' '), weight])
    .sort(([a], [b]) => (a < b ? -1 : 1));

it('counts by shares and weighs by association strength, as chips say', async () => {
  await visit('', async (page) => {
    await page.getByRole('button', { name: 'Filter' }).click();
    const sheet = page.getByRole('region', { name: 'Filters' });
    await sheet.getByRole('radio', { name: 'Fractional counting' }).click();
    await sheet.getByRole('radio', { name: 'Association strength' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    const wanted = await product.api<Network>(
      'networks/coauthors?counting=fractional&normalization=association',
    );
    await expect.poll(() => weights(page)).toEqual(weightsOf(wanted));
    for (const chip of await page.getByRole('button', { name: /^Remove filter: / }).all())
      await chip.waitFor({ state: 'visible' });
    await page.getByRole('button', { name: /^Remove filter: Fractional counting/ }).click();
    const left = await product.api<Network>('networks/coauthors?normalization=association');
    await expect.poll(() => weights(page)).toEqual(weightsOf(left));
  });
});

it('has more groups, or fewer, as one slides', async () => {
  const groups = (page: Page): Promise<number> =>
    page.evaluate(
      () => new Set(window.coterie?.cy.nodes().map((node) => node.data('cluster') as number) ?? []).size,
    );
  await visit('?view=topics', async (page) => {
    const before = await groups(page);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('slider', { name: 'Number of groups: fewer or more' }).focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    const { clusters } = await product.api<Network>('networks/topics?resolution=4');
    await expect.poll(() => groups(page)).toBe(clusters.length);
    expect(clusters.length).toBeGreaterThan(before);
  });
});

it('finds the ways from one to another through techniques too, and draws the one that is chosen', async () => {
  const { nodes } = await product.api<Network>('networks/coauthors');
  for (const [i, from] of nodes.entries())
    for (const to of nodes.slice(i + 1)) {
      const { items } = await product.api<PathsAnswer>(`paths?from=${from.id}&to=${to.id}&via=techniques`);
      if (items.length < 2) continue;
      await visit(`?from=${from.id}&to=${to.id}`, async (page) => {
        await page.getByRole('radio', { name: 'Techniques' }).click();
        const routes = page.locator('.routes').getByRole('button');
        await expect.poll(() => routes.count()).toBe(items.length);
        await routes.nth(1).click();
        expect(page.url()).toContain('route=2');
        const second = items[1]?.hops[0]?.papers[0];
        await page
          .locator('.hops')
          .getByText(second?.title ?? '?')
          .first()
          .waitFor();
        expect(await drawnLinks(page)).not.toEqual([]);
      });
      return;
    }
  throw new Error('The sample has authors with several ways between them.');
});
