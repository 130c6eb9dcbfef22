/** A server that is away or slow: what is seen is named, and everything is asked for again by itself. */
import { expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { click, drawnNodes, marked, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

/** The browser itself reports an answer that does not come. */
const expected = /^console: Failed to load resource/;

it('fades the picture of another network, says what has not come, and draws it once the server is back', async () => {
  const { nodes } = await product.api<Network>('networks/topics');
  await visit(
    '',
    async (page, { context }) => {
      const before = await drawnNodes(page);
      await context.setOffline(true);
      await page.keyboard.press('2');
      await page.getByText('“Topics” has not come yet: the server does not answer.').waitFor();
      await page.locator('.stage.is-stale').waitFor();
      // The title is the new one; the picture is the old one, paler, and nothing else.
      await page.getByRole('heading', { name: 'Topics' }).waitFor();
      expect(await drawnNodes(page)).toEqual(before);
      await expect
        .poll(() => page.locator('.canvas').evaluate((canvas) => Number(getComputedStyle(canvas).opacity)))
        .toBeLessThan(0.6);
      await context.setOffline(false);
      await expect
        .poll(async () => (await drawnNodes(page)).map(({ id }) => id).sort(), { timeout: 30_000 })
        .toEqual(nodes.map(({ id }) => id).sort());
      expect(await page.locator('.stage.is-stale').count()).toBe(0);
    },
    { expected },
  );
});

it('searches again by itself once the server is back, for what is typed', async () => {
  const { nodes } = await product.api<Network>('networks/coauthors');
  const name = nodes[0]?.label ?? '';
  await visit(
    '',
    async (page, { context }) => {
      await context.setOffline(true);
      await page.keyboard.press('/');
      await page.keyboard.type(name);
      await page.getByText('The search failed. Trying again…').waitFor();
      await context.setOffline(false);
      await page.locator('.hit', { hasText: name }).first().waitFor({ timeout: 30_000 });
      expect(await page.getByRole('combobox').first().inputValue()).toBe(name);
    },
    { expected },
  );
});

it('says what is on its way while the neighbours of a node are awaited, over a picture that can be used', async () => {
  const { nodes } = await product.api<Network>('networks/coauthors');
  const [star, other] = nodes;
  await visit('', async (page) => {
    let send = (): void => {};
    const held = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/api/neighbors/*', async (route) => {
      await held;
      await route.continue();
    });
    await click(page, star?.id ?? '');
    await page.getByRole('button', { name: 'Expand', exact: true }).click();
    const said = page.getByText('Loading more nodes…');
    await said.waitFor();
    await expect.poll(() => said.evaluate((text) => getComputedStyle(text).opacity)).toBe('1');
    await click(page, other?.id ?? '');
    await page.locator('aside .page-title', { hasText: other?.label ?? '?' }).waitFor();
    send();
    await said.waitFor({ state: 'detached' });
    await settled(page);
    expect((await drawnNodes(page)).length).toBeGreaterThan(nodes.length);
    await marked(page, 'opened', 1);
  });
});
